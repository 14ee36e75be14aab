import { domainsOf } from '../../storage/domain';

/**
 * The parent domains on which this site may delete a service's cookie. Where a domain is shared with other sites
 * (`shop.esimerkki.fi` and `blogi.esimerkki.fi`), a cookie on it may be of another one's consent: so only the host's
 * own name without `www.`, what the site says it covers, and, once services have run here by consent, every parent:
 * Google and Meta store on the widest domain they can.
 *
 * @param covered the setting `domain`.
 * @param ran whether a consent was given on this site that may have let services store.
 */
export function domainsToSweep(covered: string | null, ran: boolean): string[] {
  const { hostname } = location;
  const parents = domainsOf(hostname);
  if (ran || covered === 'auto') return parents;
  const bare = hostname.replace(/^www\./, '');
  return parents.filter(
    (domain) =>
      domain === hostname || domain === bare || (covered && `.${domain}`.endsWith(`.${covered}`)),
  );
}
