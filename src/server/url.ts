/** An address that a visitor's browser or a site has written; undefined where it is none. */
export function urlOf(address: string | URL, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
