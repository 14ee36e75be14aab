import type { Piece } from '../elements';

/** Elements of the page, made without HTML: this works under Trusted Types. */
export function toDom(piece: Piece): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  if (piece === null || !('tag' in piece)) {
    const fragment = document.createDocumentFragment();
    fragment.append(...(piece ?? []).map(toDom));
    return fragment;
  }
  const element = document.createElement(piece.tag);
  for (const [name, value] of Object.entries(piece.attributes)) element.setAttribute(name, value);
  element.append(...piece.children.map(toDom));
  return element;
}
