import { doc } from './document';

/** An address as a page would resolve it; null where it is none. */
export function toUrl(address: unknown): URL | null {
  try {
    return new URL(String(address), doc.baseURI);
  } catch {
    return null;
  }
}
