import { escaped } from '../../statement/src/html';
import type { Piece } from '../ui/piece';

/** A described element as HTML, with not a space more: the browser compares it with what it would draw. */
export function htmlOf({ tag, attributes, children }: Piece): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const content = children.map((one) => (typeof one === 'string' ? escaped(one) : htmlOf(one)));
  return `<${tag}${written}>${content.join('')}${tag === 'input' ? '' : `</${tag}>`}`;
}
