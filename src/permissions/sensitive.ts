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

/** A path as a person writes it: owners copy patterns from the address bar, some with `%C3%A4`. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
