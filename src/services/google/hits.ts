/**
 * What Google's tags may send. They hold events back for seconds and send them with the consent and the
 * client id of the moment they were queued; and a Google Analytics property that is linked to Google Ads
 * fetches the script of Ads by itself.
 */
import type { Category } from '../../consent/categories';
import type { Choices } from '../../consent/choices';
import { doc } from '../../page/document';
import { inHosts } from '../../permissions/hosts';
import { ADS_HOSTS, ANALYTICS_HOSTS, TAG_HOST } from './hosts';

/** What the site owner has decided about hits without consent. */
export interface HitPolicy {
  /** Whether Google's tags may run denied at this moment: advanced mode, and no sensitive path. */
  readonly advanced?: () => boolean;
  /** Whether the site uses Google Ads, so that advanced mode may load it denied. */
  readonly ads?: boolean;
  /** A host of the site's own, with its path, through which Google's scripts and hits go: `www.esimerkki.fi/metrics`. */
  readonly host?: string | null;
}

const forgotten = new Set<string>();
const sent = new Set<string>();
const held = new Set<string>();

/**
 * What names the visitor in the cookies of Google Analytics and Ads: `_ga=GA1.1.123456789.1795342312`,
 * `_gcl_au=1.1.123456789.1795342312`, `_gcl_aw=GCL.1795342312.EAIaIQ`.
 */
const NAMED = {
  diagnostic: /(?:^|;\s*)_ga=[^;]*?(\d+\.\d+)(?=;|$)/g,
  marketing: /(?:^|;\s*)_gcl_\w+=[^;]*?(\d+\.\d+|[^.;]+)(?=;|$)/g,
};

/**
 * Remembers, for the life of the page, the identifiers of a category that are about to be deleted: they may never be
 * sent again.
 */
export function forgetVisitor(category: keyof typeof NAMED): void {
  // The cookie may be gone already, deleted from another tab: what was sent tells as well.
  if (category === 'diagnostic') {
    for (const client of sent) forgotten.add(client);
    sent.clear();
  }
  try {
    for (const [, named = ''] of doc.cookie.matchAll(NAMED[category])) forgotten.add(named);
  } catch {
    // No cookies here, so nobody is named in them.
  }
}

/** Whether something names a visitor who has withdrawn: Google's tags keep that in memory, for as long as the page is open. */
export const isForgotten = (value: string): boolean =>
  [...forgotten].some(
    (identifier) =>
      // A shorter one could be anything.
      identifier.length > 5 && (value === identifier || value.endsWith(`.${identifier}`)),
  );

/** Where Google's requests go: to the site's own host as well, if it has one for them. */
const isAtOwn = (url: URL, { host }: HitPolicy): boolean => !!host && inHosts(url, [host]);

const isScript = (url: URL, policy: HitPolicy): boolean =>
  url.hostname === TAG_HOST || (isAtOwn(url, policy) && /\/gt(ag\/js|m\.js)$/.test(url.pathname));

/** The category a request of Google's needs; null for what they share. */
function categoryOf(url: URL, policy: HitPolicy): Category | null {
  const { searchParams, pathname } = url;
  const own = isAtOwn(url, policy);
  const id = isScript(url, policy) ? searchParams.get('id') : searchParams.get('tid');
  // Behind an own host the products are told from one another by their paths.
  const isAds = own && /\/(ccm|pagead|rmkt|ads|measurement|travel)\//.test(pathname);
  if (/^(AW|DC)-/.test(id || '') || isAds || inHosts(url, ADS_HOSTS)) return 'marketing';
  return /^G-/.test(id || '') || inHosts(url, ANALYTICS_HOSTS) ? 'diagnostic' : null;
}

/**
 * Whether a request must not leave: it says that more is granted than is (`gcs=G1` + ads + analytics),
 * names a visitor who has withdrawn, or belongs to a category that was refused. In advanced mode a hit
 * of a refused category passes when it says that it is denied.
 */
export function isStale(url: URL, choices: Choices, policy: HitPolicy = {}): boolean {
  const { advanced = () => false, ads = false } = policy;
  const gcs = /^G1(.)(.)/.exec(url.searchParams.get('gcs') ?? '');
  const client = url.searchParams.get('cid') ?? '';
  if (gcs?.[1] === '1' && !choices.marketing) return true;
  if (gcs?.[2] === '1' && !choices.diagnostic) return true;
  if (forgotten.has(client)) return true;
  const category = categoryOf(url, policy);
  if (!category || choices[category]) {
    if (client && choices.diagnostic) sent.add(client);
    return false;
  }
  if (advanced() && (category === 'diagnostic' || ads) && (gcs || isScript(url, policy)))
    return false;
  if (isScript(url, policy)) held.add(url.href);
  return true;
}

/** The scripts of an id that were held back, for when it is granted: gtag.js asks for each only once. */
export function releaseScripts(id: string): string[] {
  const released = [...held].filter((address) => new URL(address).searchParams.get('id') === id);
  for (const address of released) held.delete(address);
  return released;
}
