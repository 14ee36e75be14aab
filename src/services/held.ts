import { CATEGORIES } from '../consent/categories';
import { isObject, isText } from '../page/is';
import { isWholeSite, keptIn } from './faults';
import type { Enforced } from './service';

/**
 * What can be held of a service that is wrongly described: it never runs, and what it names is not to run either.
 *
 * @param place where it was written, which stands for its id: that may be another service's.
 */
export function heldOf(entry: unknown, place: string): Enforced {
  const { hosts, cookies } = isObject(entry) ? entry : {};
  const texts = Array.isArray(hosts) ? hosts.filter(isText) : [];
  return {
    id: place,
    category: CATEGORIES,
    // Not the site itself: that would hold back everything.
    hosts: texts.filter((host) => host.includes('.') && !isWholeSite(host)),
    cookies: keptIn(cookies),
  };
}
