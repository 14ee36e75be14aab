import type { Said } from './from-keksi';

/** An element of the statement. It becomes text on a server and an element in a browser, from one description. */
export interface Element {
  readonly tag: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly Piece[];
}

/** What may stand in an element. A string is text, whatever is in it. */
export type Piece = Element | string | null | readonly Piece[];

/** Makes an element. */
export const el = (
  tag: string,
  attributes: { readonly [name: string]: string },
  ...children: readonly Piece[]
): Element => ({ tag, attributes, children });

/** A paragraph. */
export const p = (...children: readonly Piece[]): Element => el('p', {}, ...children);

/** Items as a list; a single one as a paragraph; none as nothing. */
export const list = (items: readonly Piece[]): Piece => {
  if (items.length === 0) return null;
  if (items.length === 1) return p(...items);
  return el('ul', {}, ...items.map((item) => el('li', {}, item)));
};

/** What is said, marked where it is in another language than the rest. */
export const said = (one: Said): Piece =>
  typeof one === 'string' ? one : el('span', { lang: one.lang }, one.text);

/** A link. The target need not know which page of this site was open. */
export const link = (href: string, text: string): Element =>
  el('a', { href, rel: 'noreferrer' }, text);

/** A table; the first cell of a row names it. */
export const table = (
  caption: string | null,
  columns: readonly string[],
  rows: readonly (readonly Piece[])[],
): Element =>
  el(
    'table',
    {},
    caption === null ? null : el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...columns.map((name) => el('th', { scope: 'col' }, name)))),
    el(
      'tbody',
      {},
      ...rows.map((row) =>
        el(
          'tr',
          {},
          ...row.map((text, index) =>
            index === 0 ? el('th', { scope: 'row' }, text) : el('td', {}, text),
          ),
        ),
      ),
    ),
  );

/** A line for each, as an address is written. */
export const lines = (items: readonly Piece[]): Element =>
  p(...items.flatMap((item, index) => (index === 0 ? [item] : [el('br', {}), item])));
