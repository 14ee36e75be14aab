import { getDomain } from 'tldts';

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** The registrable domain of a host, or the host where there is none (an address, `localhost`). @example `siteOf('www.esimerkki.fi')` */
export const siteOf = (host: string): string => {
  const bare = host.replace(/^\./, '');
  return getDomain(bare, { allowPrivateDomains: true }) ?? bare;
};

/** Whether two addresses are of different sites. @example `isCrossSite('https://a.fi/', 'https://b.fi/')` */
export const isCrossSite = (one: string, other: string): boolean =>
  siteOf(hostOf(one)) !== siteOf(hostOf(other));

/** Whether two addresses are of different origins. @example `isCrossOrigin('https://a.fi/', 'https://b.a.fi/')` */
export const isCrossOrigin = (one: string, other: string): boolean =>
  URL.canParse(one) && URL.canParse(other) && new URL(one).origin !== new URL(other).origin;
