/**
 * A service that a site describes as its own and calls necessary, although it is one that measures or advertises: no
 * visitor has asked for that, so it would run without consent. Told by what it loads, where it sends and what it stores,
 * from the rows of the services that Keksi knows.
 */
import { isText } from '../page/is';
import { toUrl } from '../page/url';
import type { Kept } from '../permissions/enforced';
import { inHosts } from '../permissions/hosts';
import { isNamed, placeOf } from '../permissions/stored-items';
import { GTAG_FILE, GTM_FILE } from './google/hosts';
import { PIXEL_FILE } from './meta/hosts';
import { neverNecessary } from './row';

/** Scripts that are such a service's wherever they come from: a site can serve them from its own host. */
const FILES = [GTAG_FILE, GTM_FILE, PIXEL_FILE];

/**
 * Whether what is sent to a host goes to one of `theirs`: it lies in one of them, or covers one whole. A host that serves
 * others too is written with its path there (`www.facebook.com/tr`), so the host alone says nothing.
 */
function isAmong(host: string, theirs: readonly string[]): boolean {
  const [hostname = '', ...path] = host.replace('*.', '').split('/');
  return (
    inHosts({ hostname, pathname: `/${path.join('/')}` }, theirs) ||
    theirs.some(
      (their) =>
        !their.includes('/') &&
        inHosts({ hostname: their.replace('*.', ''), pathname: '/' }, [host]),
    )
  );
}

function isAmongFiles(src: string, theirs: readonly string[]): boolean {
  const url = toUrl(src);
  return (
    url !== null &&
    (inHosts(url, theirs) || FILES.some((file) => url.pathname.endsWith(`/${file}`)))
  );
}

/** Names that an item may stand for: its own, or those that its pattern begins with. */
function namesOf({ name, pattern }: Kept): string[] {
  if (name !== undefined) return [name];
  const source = pattern instanceof RegExp ? pattern.source : (pattern ?? '');
  const [stem = ''] = /^[\w-]*/.exec(source) ?? [];
  return [stem, `${stem}x`];
}

/** Whether two items may stand for the same name in the same place. */
const isSame = (own: Kept, theirs: Kept): boolean =>
  theirs.party === 'first' &&
  placeOf(own) === placeOf(theirs) &&
  (namesOf(own).some((name) => isNamed(theirs, name)) ||
    (own.name === undefined && namesOf(theirs).some((name) => isNamed(own, name))));

/**
 * What of a description is another service's that is never necessary: `hosts`, `src` or `cookies`, and the part of it.
 *
 * @param stored what it stores, as far as it is rightly described.
 */
export function neverNecessaryIn(
  { hosts, src }: { readonly hosts?: unknown; readonly src?: unknown },
  stored: readonly Kept[],
): (readonly [field: string, value: unknown])[] {
  const services = neverNecessary();
  const theirs = services.flatMap((service) => service.hosts);
  const kept = services.flatMap(({ cookies }) => cookies);
  const sending = (Array.isArray(hosts) ? hosts : []).filter(
    (host) => isText(host) && isAmong(host, theirs),
  );
  const storing = stored.filter(
    (own) => own.party === 'first' && kept.some((their) => isSame(own, their)),
  );
  return [
    ...(sending.length ? [['hosts', sending] as const] : []),
    ...(isText(src) && isAmongFiles(src, theirs) ? [['src', src] as const] : []),
    ...(storing.length
      ? [['cookies', storing.map(({ name, pattern }) => name ?? String(pattern))] as const]
      : []),
  ];
}
