/**
 * Whether a path is one on which nothing but the necessary runs. `*` stands for anything;
 * `/ajanvaraus/*` covers `/ajanvaraus` too, since whoever writes the one means the other.
 */
export function isSensitive(pathname: string, patterns: readonly string[]): boolean {
  const path = decoded(pathname);
  return patterns.some((pattern) => {
    const source = decoded(pattern).replace(
      /\/\*$|\W/g,
      (found) => ({ '/*': '(/.*)?', '*': '.*' })[found] ?? `\\${found}`,
    );
    return new RegExp(`^${source}/?$`, 'is').test(path);
  });
}

/**
 * A path as a person writes it and a server reads it: owners copy patterns from the address bar, some with `%C3%A4`;
 * `/ajanvaraus%2Fx`, `//ajanvaraus/x` and `/ajanvaraus;id=1` are answered as `/ajanvaraus/x` and `/ajanvaraus` are.
 */
const decoded = (path: string): string =>
  decodeCodes(path)
    .replace(/\/+/g, '/')
    .replace(/;[^/]*/g, '');

/** Undoes the encoding of a text as far as it goes: what is no UTF-8 is what `escape` made of it. */
export const decodeCodes = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+|%u[\da-f]{4}/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return unescape(codes);
    }
  });
