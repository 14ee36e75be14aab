import { elementsIn } from '../../page/elements';
import { whenParsed } from '../../page/when';
import type { Loader } from '../loader';
import { isTrusted } from '../trusted';
import { ADDRESSES, addressesIn, loads } from './addresses';
import { keep } from './held';
import { type After, beforeMethods, beforeSetters, type Judged } from './html-ways';
import { type Holds, waits } from './judge';

const NAMES = [...new Set(Object.values(ADDRESSES).flat())];

/** A whole tag that can load something; a quoted value may hold a `>`. */
const TAG = new RegExp(
  `<(${Object.keys(ADDRESSES).join('|')})(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^'"<>])*>`,
  'gi',
);
const ADDRESS = new RegExp(
  `([\\s"'/])(?:xlink:)?(${NAMES.join('|')})(\\s*=\\s*)("[^"]*"|'[^']*'|[^\\s"'>]+)`,
  'gi',
);

/** As nobody can know it, no markup can bear it. */
const MARK = `keksi-${Math.random().toString(36).slice(2)}-`;

/** What may be written by name of an address; everything else of it has a number only. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  colon: ':',
  period: '.',
  sol: '/',
  bsol: '\\',
  Tab: '',
  NewLine: '',
};

/** A value as it is written, with or without quotation marks, as it is meant. */
const plain = (value: string): string =>
  value
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi,
      (whole, hex, decimal, name: string) => {
        if (name) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? '') : whole;
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code < 0x110000 ? String.fromCodePoint(code) : whole;
      },
    );

/** An attribute of a tag; null where it has none. */
const attributeIn = (tag: string) => (name: string) => {
  const found = new RegExp(`[\\s"'/]${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s"'>]+)`, 'i').exec(
    tag,
  )?.[1];
  return found === undefined ? null : plain(found);
};

/** HTML with the addresses put aside that may not load now; where there are none, as it was. */
export function holdIn(html: string, holds: Holds, mark = MARK): string {
  return html.replace(TAG, (tag, localName: string) =>
    tag.replace(ADDRESS, (whole, before: string, name: string, equals: string, value: string) => {
      if (!loads({ localName }, name)) return whole;
      const held = addressesIn(name, plain(value)).some(
        (address) => waits(localName, attributeIn(tag), address) || holds(address),
      );
      return held ? `${before}${mark}${name.toLowerCase()}${equals}${value}` : whole;
    }),
  );
}

/**
 * Takes the marks off what was made, and remembers the addresses where they are kept. What a page writes behind a script
 * that is still loading is made later: that is looked for when the page is there, and when something is released.
 */
export function unmark(root: Node, keeps: (element: Element) => boolean): void {
  const { getAttribute, removeAttribute } = Element.prototype;
  for (const name of NAMES.map((one) => one.toLowerCase())) {
    for (const element of elementsIn(root, `[${MARK}${name}]`)) {
      // Where HTML has to be trusted, this was: it is on the page.
      if (keeps(element)) keep(element, name, getAttribute.call(element, MARK + name) ?? '', true);
      removeAttribute.call(element, MARK + name);
    }
  }
  for (const { content } of elementsIn<HTMLTemplateElement>(root, 'template')) {
    unmark(content, keeps);
  }
}

/**
 * Before everything that makes elements from text: no other way tells of them before they load.
 *
 * @param keeps whether an address that is held is kept, to be given later.
 */
export function guardHtml(
  holds: Holds,
  loader: () => Loader,
  keeps: (element: Element) => boolean,
): void {
  let marked = false;
  const judged: Judged = (value, isSrcdoc) => {
    const trusted = isTrusted(value, 'isHTML');
    if (value === null || (typeof value === 'object' && !trusted)) return value;
    const html = String(value);
    if (!/<\w/.test(html)) return value;
    // What stands in a frame is taken to its own document, out of reach: there the mark would be no secret any more.
    const mark = isSrcdoc ? 'data-held-' : MARK;
    const without = holdIn(html, holds, mark);
    if (without === html) return value;
    marked ||= !isSrcdoc;
    // Only what was trusted when it came is trusted again.
    return trusted ? loader().html(without) : without;
  };
  const after: After = (owner, made) => {
    if (!marked) return;
    marked = false;
    const { content, getRootNode } = owner as Partial<HTMLTemplateElement>;
    for (const root of [made, content, getRootNode?.call(owner)]) {
      if (root !== document && root instanceof Node) unmark(root, keeps);
    }
    unmark(document, keeps);
  };

  whenParsed(() => unmark(document, keeps));
  beforeSetters(judged, after);
  beforeMethods(judged, after);
}
