import type { Piece } from './elements';

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that means itself, in an element and in a quoted attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** Elements that hold others begin on a line of their own, so that a diff of two statements can be read. */
const BLOCKS = /^(article|section|div|ul|ol|dl|table|thead|tbody|tr|li|h\d|p|dt|dd|caption|pre)$/;

/** Elements as HTML; everything in them is escaped. */
export function toHtml(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string') return escaped(piece);
  if ('tag' in piece) {
    const { tag, attributes, children } = piece;
    const written = Object.entries(attributes).map(([name, value]) =>
      value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`,
    );
    const before = BLOCKS.test(tag) ? '\n' : '';
    if (tag === 'br' || tag === 'img') return `${before}<${tag}${written.join('')}>`;
    return `${before}<${tag}${written.join('')}>${children.map(toHtml).join('')}</${tag}>`;
  }
  return piece.map(toHtml).join('');
}
