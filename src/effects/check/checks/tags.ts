/**
 * Old tags of vendors in the markup: what the parser asks for, no script can hold.
 */
import { isCode } from '../../../page/is-code';
import { toUrl } from '../../../page/url';
import { GTAG_FILE, TAG_HOST } from '../../../services/google/hosts';
import { SCRIPT_HOST } from '../../../services/meta/hosts';
import { type Finding, orGreen, red, yellow } from '../finding';
import { addressOf, placeOf } from '../markup';
import type { Owner, OwnerOf } from '../owner';

/** What browsers fetch by themselves. Frames are told of apart. */
const LOADED = 'script[src],img[src],embed[src],object[data],noscript iframe[src]';
/** What tells a host of a visitor in advance. */
const HINTS =
  'link[href]:is([rel~="preconnect"],[rel~="dns-prefetch"],[rel~="preload"],[rel~="prefetch"],[rel~="modulepreload"])';

/** A snippet brings a script of somebody else's: data that only names an address is none. */
const BRINGS = /createElement\s*\(|document\.write|\.src\s*=|\bimport\s*\(/;
const ADDRESS = /(?:https?:)?\/\/[\w.-]+\.[a-z]{2,}(?::\d+)?(?:\/[\w./-]*)?/gi;

/** What snippets say whose script stands elsewhere. */
const SAID: readonly (readonly [says: RegExp, address: string])[] = [
  [/\bgtag\s*\(\s*["'](?:config|js)["']/, `https://${TAG_HOST}/${GTAG_FILE}`],
  [/\bfbq\s*\(\s*["']init["']/, `https://${SCRIPT_HOST}/`],
];

/** Where each vendor was found. */
type Places = Map<string, { readonly owner: Owner; readonly where: string[] }>;

function note(places: Places, owner: Owner, where: string): void {
  const known = places.get(owner.name) ?? { owner, where: [] };
  if (!known.where.includes(where)) known.where.push(where);
  places.set(owner.name, known);
}

/** Whose scripts a snippet brings, and by which words of it. */
function broughtBy(text: string, base: string, ownerOf: OwnerOf): [Owner, string][] {
  const named = BRINGS.test(text) ? [...text.matchAll(ADDRESS)].map(([address]) => address) : [];
  const said = SAID.flatMap(([says, address]) => {
    const [words] = says.exec(text) ?? [];
    return words ? [[address, words] as const] : [];
  });
  return [...named.map((address) => [address, address] as const), ...said].flatMap(
    ([address, words]) => {
      const url = toUrl(address, base);
      const owner = url && ownerOf(url);
      return owner ? [[owner, words] as [Owner, string]] : [];
    },
  );
}

/**
 * Finds old tags.
 *
 * @param page the page as the server sent it.
 * @param base its address.
 * @example
 * checkTags(source, location.href, ownersOf(core, serviceAt));
 */
export function checkTags(page: ParentNode, base: string, ownerOf: OwnerOf): readonly Finding[] {
  const raw: Places = new Map();
  const snippets: Places = new Map();
  const hints: Places = new Map();
  const look = (selector: string, places: Places) => {
    for (const element of page.querySelectorAll(selector)) {
      if (element.localName === 'script' && !isCode(element)) continue;
      const url = addressOf(element, base);
      const owner = url && ownerOf(url);
      if (owner) note(places, owner, placeOf(element));
    }
  };
  look(LOADED, raw);
  look(HINTS, hints);
  for (const script of page.querySelectorAll('script:not([src])')) {
    if (!isCode(script)) continue;
    for (const [owner, words] of broughtBy(script.textContent ?? '', base, ownerOf)) {
      // Keksi holds what is declared; the rest nobody holds.
      note(owner.declared ? snippets : raw, owner, placeOf(script, `<script> … ${words} …`));
    }
  }
  for (const name of raw.keys()) snippets.delete(name);
  const told = (make: typeof red, code: 'tag-raw' | 'tag-snippet' | 'tag-hint', places: Places) =>
    [...places.values()].map(({ owner: { name, how }, where }) => make(code, { name, how }, where));
  const found = [
    ...told(red, 'tag-raw', raw),
    ...told(yellow, 'tag-snippet', snippets),
    ...told(yellow, 'tag-hint', hints),
  ];
  return orGreen(found, 'tags-ok');
}
