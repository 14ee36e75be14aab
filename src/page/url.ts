import { doc } from './document';

/** Where addresses of the page begin; a server has no page. */
const pageBase = (): string | undefined =>
  typeof document === 'undefined' ? undefined : doc.baseURI;

/**
 * An address as a page would resolve it; null where it is none. On a server only a whole one is.
 *
 * @param base where it begins, if not with the page.
 * @example
 * toUrl('/silmalasit')?.href; // 'https://www.esimerkki.fi/silmalasit'
 */
export function toUrl(address: unknown, base?: string): URL | null {
  try {
    return new URL(String(address), base ?? pageBase());
  } catch {
    return null;
  }
}
