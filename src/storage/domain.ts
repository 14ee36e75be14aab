import { getCookie, removeCookie, setCookie } from './jar';

/** The host and each of its parents, widest last: `www.a.fi` gives `www.a.fi`, `a.fi`, `fi`. */
export function domainsOf(host: string): string[] {
  // An address has no parents, and no browser takes a Domain attribute for it.
  if (/^[\d.]+$|:|^\[/.test(host)) return [];
  const labels = host.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

const PROBE = 'keksi-probe';

/**
 * The widest domain for which the browser accepts a cookie here, found by trying: only the browser
 * knows that `co.uk` is a public suffix and `esimerkki.co.uk` is not. Null where it accepts none
 * (localhost, an address). Writes and removes a cookie, so call it only after a choice.
 */
export function widestDomain(host = location.hostname): string | null {
  for (const domain of domainsOf(host).reverse()) {
    setCookie(PROBE, '1', { domain });
    const kept = getCookie(PROBE) === '1';
    removeCookie(PROBE, { domain });
    if (kept) return domain;
  }
  return null;
}
