import { isCode } from '../../../page/is-code';
import { type Finding, green, red, yellow } from '../finding';
import { addressOf, isBeside, isKeksi, placeOf } from '../markup';
import type { OwnerOf } from '../owner';

/** What may stand before Keksi: settings of its own, and data. */
const isHarmless = (script: Element, base: string): boolean =>
  !isCode(script) ||
  isBeside(script, base) ||
  (!script.hasAttribute('src') && /\bkeksiConfig\b/.test(script.textContent ?? ''));

/**
 * Looks whether Keksi's own tag is there once, and first. Says nothing where there is none: Keksi came by a bundle.
 *
 * @example
 * checkTagPlace(source, location.href, ownerOf);
 */
export function checkTagPlace(
  page: ParentNode,
  base: string,
  ownerOf: OwnerOf,
): readonly Finding[] {
  const scripts = [...page.querySelectorAll('script')];
  const own = scripts.filter((script) => isKeksi(script, base));
  const [tag] = own;
  if (!tag) return [];
  const found: Finding[] = [];
  if (own.length > 1) {
    found.push(
      red(
        'tag-twice',
        { count: String(own.length) },
        own.map((script) => placeOf(script)),
      ),
    );
  }
  const before = scripts
    .slice(0, scripts.indexOf(tag))
    .filter((script) => !isHarmless(script, base));
  const isVendors = (script: Element) => {
    const url = addressOf(script, base);
    return url !== null && ownerOf(url) !== undefined;
  };
  const vendors = before.filter(isVendors);
  const others = before.filter((script) => !isVendors(script));
  const places = (list: Element[]) => list.map((script) => placeOf(script));
  if (vendors.length) found.push(red('tag-behind-vendor', {}, places(vendors)));
  if (others.length) found.push(yellow('tag-behind', {}, places(others)));
  if (tag.matches('[async],[defer],[type="module"]')) found.push(yellow('tag-late'));
  if (!tag.closest('head')) found.push(yellow('tag-in-body'));
  return found.length ? found : [green('tag-ok')];
}
