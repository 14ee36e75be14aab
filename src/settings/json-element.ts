import { doc } from '../page/document';

/** The element that holds the configuration as JSON: a script, which users' content has none of. */
export const findJson = (): HTMLScriptElement | null => {
  const element = doc.querySelector('script[data-keksi-config]');
  return element instanceof HTMLScriptElement ? element : null;
};

/** Reads JSON, all of whose values can then be written as texts: `{"toString": 1}` could not. */
export const parse = (text: string): unknown =>
  JSON.parse(text, (name, value) => (name === 'toString' ? undefined : value));

/** What it says; an empty object where there is none. @throws where it is no JSON object. */
export function readJson(): object {
  const config = parse(findJson()?.textContent ?? '{}');
  if (config instanceof Object) return config;
  throw new Error('it is not an object');
}
