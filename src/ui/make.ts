import { doc } from '../page/document';
import type { Piece } from './piece';

/** Makes an element. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: { readonly [name: string]: string },
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** Makes what is described. */
export const draw = ({ tag, attributes, children }: Piece): HTMLElement =>
  make(tag, attributes, ...children.map((one) => (typeof one === 'string' ? one : draw(one))));
