const settings = {};

/** `gtag('set', …)`, with a name and a value or with an object. */
export function set(name, value) {
  Object.assign(settings, typeof name === 'string' ? { [name]: value } : name);
}

/** What was set for the whole page. */
export function setting(name) {
  return settings[name];
}
