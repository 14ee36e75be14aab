import { Marked } from 'marked';

/** An address that nobody has marked as a link is text. */
const marked = new Marked({ gfm: true, breaks: true, tokenizer: { url: () => undefined } });

/** Marks that no plain text has: headings of `#`, links, bold words. */
const SIGNS: readonly RegExp[] = [
  /^#{1,6}\s+\S/gm,
  /\[[^\]\n]{1,200}\]\((?:https?:|mailto:|\/|#)[^)\n]{0,500}\)/g,
  /(?<![\p{L}\p{N}*])\*\*[^*\n]{2,200}\*\*(?![\p{L}\p{N}*])/gu,
  /^\|.+\|\s*\n\|[\s:|-]+\|\s*$/gm,
  /^.{3,80}\n(?:={4,}|-{4,})\s*$/gm,
];

/** Whether a text is Markdown: a heading of it, or two other signs. */
export function isMarkdown(text: string): boolean {
  const sample = text.slice(0, 200_000);
  const [headings = 0, ...others] = SIGNS.map((sign) => sample.match(sign)?.length ?? 0);
  return headings > 0 || others.reduce((sum, count) => sum + count, 0) >= 2;
}

/** What stands before a page that a site is made of: `---`, settings, `---`. */
const FRONT =
  /^(?:---\r?\n[\s\S]{0,3000}?\n---|\+\+\+\r?\n[\s\S]{0,3000}?\n\+\+\+)[ \t]*(?=\r?\n|$)/;

/** Markdown as HTML; each end of a line stays one, as addresses are written so. */
export function htmlOf(text: string): string {
  const front = FRONT.exec(text)?.[0] ?? '';
  const settings = front
    ? `<aside>\n${front.replace(/^(---|\+\+\+)$/gm, '').replace(/\n/g, '<br>\n')}</aside>\n`
    : '';
  const body = text.slice(front.length);
  const tokens = marked.lexer(body);
  // A definition of a link is no text in Markdown, but somebody has written it.
  const definitions = tokens.flatMap((token) =>
    token.type === 'def' ? [`<aside>${token.raw}</aside>`] : [],
  );
  return `<div>${settings}${marked.parser(tokens)}${definitions.join('')}</div>`;
}
