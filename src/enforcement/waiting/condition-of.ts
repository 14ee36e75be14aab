import { toUrl } from '../../page/url';
import type { Permissions } from '../../permissions/permissions';
import { parseCondition } from './condition';

/** What waits, and was seen to: what loads pictures late takes their `data-src` away as it gives the address. */
const known = new WeakSet<Element>();

/** Notes an element if it waits. */
export function noteWaiting(element: Element): void {
  const { hasAttribute } = Element.prototype;
  const has = (name: string) => hasAttribute.call(element, name);
  if (has('data-category') && has('data-src')) known.add(element);
}

/**
 * Whether an element waits for consent and may not have an address yet, whoever gives it: what loads pictures late reads
 * `data-src` too, and copies bring the address that they were copied with.
 *
 * @param attribute its own attribute of a name; null where it has none. Of HTML, the element may not be there yet.
 * @param element where there is one.
 */
export function isShut(
  { allows, grants }: Pick<Permissions, 'allows' | 'grants'>,
  localName: string,
  attribute: (name: string) => string | null,
  address: string,
  element?: Element,
): boolean {
  if (!/^(script|iframe|img)$/i.test(localName)) return false;
  const category = attribute('data-category');
  const src = attribute('data-src');
  if (category === null || (src === null && !(element && known.has(element)))) return false;
  const url = toUrl(address);
  // What stands for a picture until it comes is the site's own, or data.
  const isOwn = url?.host === location.host && address !== src;
  if (!url || !/^https?:$/.test(url.protocol) || isOwn) return false;
  const condition = parseCondition(category);
  return condition !== null && !condition({ allows }) && !grants(url);
}
