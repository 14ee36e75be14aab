/**
 * A service that a site describes as its own and calls necessary, although it is one that measures or advertises: no
 * visitor has asked for that, so it would run without consent. Told by what it loads, where it sends and what it stores,
 * from the rows of the services that Keksi knows.
 */
import { isObject, isText } from '../page/is';
import { toUrl } from '../page/url';
import type { Kept } from '../permissions/enforced';
import { inHosts } from '../permissions/hosts';
import { isNamed, placeOf } from '../permissions/stored-items';
import { type Fault, keptIn, serviceFaults } from './faults';
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
 * What a service of a site's own lacks or has wrong, and what of it is never necessary although it is called so: among
 * its `hosts`, its `src` or what it stores.
 *
 * @param ids those that are taken.
 */
export function ownServiceFaults(service: unknown, ids: ReadonlySet<string>): Fault[] {
  const faults = serviceFaults(service, ids);
  if (!isObject(service) || service.category !== 'necessary') return faults;
  const { hosts, src, cookies } = service;
  const known = neverNecessary();
  const theirs = known.flatMap((one) => one.hosts);
  const kept = known.flatMap((one) => one.cookies);
  const sending = (Array.isArray(hosts) ? hosts : []).filter(
    (host) => isText(host) && isAmong(host, theirs),
  );
  const storing = keptIn(cookies).filter(
    (own) => own.party === 'first' && kept.some((their) => isSame(own, their)),
  );
  if (sending.length) faults.push(['hosts never', sending]);
  if (isText(src) && isAmongFiles(src, theirs)) faults.push(['src never', src]);
  if (storing.length) {
    faults.push(['cookies never', storing.map(({ name, pattern }) => name ?? `${pattern}`)]);
  }
  return faults;
}
