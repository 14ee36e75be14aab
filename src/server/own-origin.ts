import { toUrl } from '../page/url';
import { headerOf, type Posted } from './posted';

const hostOf = (origin: string): string | undefined => toUrl(origin)?.host;

/**
 * Whether a page of this very site has posted it. The browser says so in `Sec-Fetch-Site`, which no page can forge, and which
 * no proxy changes as it may change `Host`; of one that does not say it, `Origin` has to name this site.
 *
 * @param own the site's origin, where the server does not see it in `Host`.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function isOwn(request: Posted, own: string | undefined): boolean {
  const site = headerOf(request, 'sec-fetch-site');
  if (site) return site === 'same-origin';
  const host = own ? hostOf(own) : headerOf(request, 'host');
  return Boolean(host) && hostOf(headerOf(request, 'origin')) === host;
}
