/** A piece of markup that is safe to put into a page. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function toText(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (Array.isArray(piece)) return piece.map(toText).join('');
  if (piece instanceof Markup) return piece.text;
  return String(piece).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** Markup from a template; what is put in is escaped unless it is markup itself. */
export const html = (strings: TemplateStringsArray, ...pieces: Piece[]): Markup =>
  new Markup(String.raw({ raw: strings }, ...pieces.map(toText)));

/** A value as JSON inside a `<script type="application/json">`. */
export const json = (value: unknown): Markup =>
  new Markup(JSON.stringify(value, null, 2).replace(/</g, '\\u003c'));
