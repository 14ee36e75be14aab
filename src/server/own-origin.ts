import { headerOf, type Posted } from './posted';

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};

/**
 * Whether a page of this very site has posted it. The browser says so in `Sec-Fetch-Site`, which no page can forge; of one
 * that does not, `Origin` has to name this site. A page whose `Referrer-Policy` is `no-referrer` posts with the origin
 * `null`, which then says nothing.
 *
 * @param own the site's origin, where the server does not see it in `Host`: behind a proxy that changes it.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function isOwn(request: Posted, own: string | undefined): boolean {
  const site = headerOf(request, 'sec-fetch-site');
  const origin = headerOf(request, 'origin');
  if (site && site !== 'same-origin') return false;
  if (site && (!origin || origin === 'null')) return true;
  const host = own ? hostOf(own) : headerOf(request, 'host');
  return host !== '' && hostOf(origin) === host;
}
