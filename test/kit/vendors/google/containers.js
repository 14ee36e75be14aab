const loaded = new Set();
const requested = new Set();
const waiting = new Map();

/** A script file for an id has arrived. */
export function arrived(id) {
  loaded.add(id);
  for (const task of waiting.get(id) ?? []) task();
  waiting.delete(id);
}

/**
 * Runs a tag when its container is here. One that the page never named is fetched by the script
 * that is: a second vendor script, which no script tag shows (B6).
 */
export function withContainer(id, task) {
  if (loaded.has(id)) {
    task();
    return;
  }
  waiting.set(id, [...(waiting.get(id) ?? []), task]);
  if (requested.has(id)) return;
  requested.add(id);
  const script = document.createElement('script');
  script.async = true;
  script.src = `https://www.googletagmanager.com/gtag/js?id=${id}&cx=c`;
  document.head.append(script);
}
