/**
 * Whether a path is one on which nothing but the necessary runs (A30). `*` stands for anything;
 * `/ajanvaraus/*` covers `/ajanvaraus` too, since whoever writes the one means the other.
 */
export function isSensitive(pathname: string, patterns: readonly string[]): boolean {
  let path = pathname;
  try {
    path = decodeURI(pathname);
  } catch {
    // Not valid UTF-8: compared as it stands.
  }
  return patterns.some((pattern) => {
    const open = pattern.replace(/\/\*$/, '');
    const source = open.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
    const end = open === pattern ? '/?' : '(/.*)?';
    return new RegExp(`^${source}${end}$`, 'i').test(path);
  });
}
