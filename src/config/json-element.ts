/** The element that holds the configuration as JSON. */
export const findJson = (): Element | null => document.querySelector('script[data-keksi-config]');

/** What it says; an empty object where there is none. @throws where it is no JSON object. */
export function readJson(): object {
  const config: unknown = JSON.parse(findJson()?.textContent ?? '{}');
  if (config instanceof Object) return config;
  throw new Error('it is not an object');
}
