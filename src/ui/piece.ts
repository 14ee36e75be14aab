/** An element as it is described: the browser makes an element of it, and a server HTML, from the same description. */
export interface Piece {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly attributes: { readonly [name: string]: string };
  /** A string is text, whatever is in it. */
  readonly children: readonly (Piece | string)[];
}

/** Describes an element. */
export const piece = (
  tag: Piece['tag'],
  attributes: Piece['attributes'],
  ...children: Piece['children']
): Piece => ({ tag, attributes, children });
