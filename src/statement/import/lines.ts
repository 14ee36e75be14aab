/** One line of an old text, without the markup it came in. */
export interface Line {
  readonly text: string;
  /** An item of a list. */
  readonly bullet: boolean;
  /** Marked as a heading in the markup: `<h2>`, `##`. */
  readonly marked: boolean;
  /** Cells of a table row; one for other lines. */
  readonly cells: readonly string[];
  /** Whether a blank line stands before it. */
  readonly gap: boolean;
  /** Whether it begins far to the right, as the second column of a text does. */
  readonly indented: boolean;
  /** Stands beside the text: menus, the foot of the page, what no reader sees. */
  readonly beside: boolean;
}

const ENTITIES: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  auml: 'ä',
  Auml: 'Ä',
  ouml: 'ö',
  Ouml: 'Ö',
  aring: 'å',
  Aring: 'Å',
  eacute: 'é',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  sect: '§',
  copy: '©',
  euro: '€',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
};

/** Named and numbered characters as themselves; what is not known stays as it stands. */
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Marks that stand in the text while its markup is taken off. */
const HEADED = '\u0001';
const BESIDE = '\u0002';
const BACK = '\u0003';

const ATTRIBUTES = /(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+)|\s+[\w-]+)*\s*\/?>/.source;

/** A tag of HTML; `<info@yritys.example>` is none. */
const tag = (names: string) => new RegExp(`<\\/?(?:${names})${ATTRIBUTES}`, 'gi');

const HREF = `(?=[^>]{0,500}\\shref\\s*=\\s*["']?([^"'\\s>]*))`;
const LINK = new RegExp(`<a${HREF}${ATTRIBUTES}((?:(?!<a\\b)[\\s\\S]){0,2000}?)<\\/a\\s*>`, 'gi');
const HEADING = new RegExp(`<h[1-6]${ATTRIBUTES}`, 'gi');
const ITEM = new RegExp(`<li${ATTRIBUTES}`, 'gi');
const MENU = new RegExp(`<(?:nav|footer|aside)${ATTRIBUTES}`, 'gi');
const BLOCK = tag(
  'p|div|section|article|h[1-6]|ul|ol|li|table|tbody|thead|tr|dl|dt|dd|header|main|br|hr|html|head|body|title|noscript|button|form',
);
const INLINE = tag(
  'a|b|i|u|em|strong|span|small|sup|sub|font|td|th|caption|abbr|address|img|meta|link|center|blockquote|col|colgroup|time|cite|code|mark|figure|iframe|input|label|svg|path|use|o:p',
);

/** What a reader does not see: told of, not read. */
const HIDDEN = /<!--[\s\S]*?-->|<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;

/** A page or a part of one, in which the end of a line means nothing. */
const PAGE =
  /^\s*(<!--[\s\S]*?-->\s*)?<(!doctype|html|head|body|main|article|section|div|h[1-6]|p|table|ul|ol)\b/i;

const SHOWN = 80;
const shortened = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}… (${text.length} characters)` : text;

/** A link as its words, and its address behind them where the words are not the address. */
const linked = (href: string, words: string): string => {
  const address = href.replace(/^(mailto|tel):/i, '');
  const said = words.replace(/<[^>]*>/g, '');
  return address === '' || said.includes(address) ? words : `${words} (${href})`;
};

/** A tag gives way to the line break, cell or bullet that it means. */
const withoutTags = (html: string): string =>
  (PAGE.test(html) ? html.replace(/\s+/g, ' ') : html)
    .replace(/<!doctype html>/gi, ' ')
    .replace(LINK, (_, href: string, words: string) => linked(href, words))
    .replace(HEADING, `\n\n${HEADED}`)
    .replace(ITEM, '\n- ')
    .replace(MENU, `\n${BESIDE}\n`)
    .replace(/<\/(nav|footer|aside)\s*>/gi, `\n${BACK}\n`)
    .replace(/<\/(td|th)\s*>\s*(?=<(td|th)\b)/gi, '\t')
    .replace(BLOCK, '\n')
    .replace(INLINE, ' ');

/** Word's bullets among them: of Symbol, of Wingdings, and the small o, which stands far from its text. */
const BULLET =
  /^(?:[-*•·–▪◦‣●○■□➢✓\uf000-\uf0ff]|[o§](?=\s{2}|\t))(?:\s+|(?<=[•·▪●\uf000-\uf0ff]))/u;

const joined = (text: string): string => text.replace(/\s+/g, ' ').trim();

function lineOf(raw: string, gap: boolean, beside: boolean): Line {
  const marked = raw.includes(HEADED) || /^\s*#{1,6}\s/.test(raw);
  const plain = raw
    .split(HEADED)
    .join('')
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\[([^\]]{0,500})\]\(([^)]{0,2000})\)/g, (_, words: string, href: string) =>
      linked(href, words),
    )
    .replace(/(\*\*|__)/g, '')
    .replace(/(?<![\p{L}\p{N}*])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}*])/gu, '$2');
  const row = /^\s*\|(.*)\|\s*$/.exec(plain)?.[1]?.replaceAll('|', '\t') ?? plain;
  const indented = /^ {8}/.test(row);
  const trimmed = row.replace(/^ +/, '');
  const bullet = BULLET.test(trimmed);
  // A number or a letter belongs to what it counts, however far away.
  const told = (bullet ? trimmed.replace(BULLET, '') : row).replace(
    /^(\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Za-z][.)]))(?:\s{2,}|\t)(?=\S)/,
    '$1 ',
  );
  return {
    text: told.split('\t').map(joined).filter(Boolean).join(', '),
    bullet,
    marked,
    cells: told
      .replace(/^ +/, '')
      .split(/\t| {2,}/)
      .map(joined),
    gap,
    indented,
    beside,
  };
}

/** Whether a line holds anything to read: rules of dashes do not. */
const says = ({ text }: Line): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Plain text, Markdown or HTML as lines; those without a letter or a digit are left out. Word's soft hyphens
 * and fixed spaces and hyphens are what they look like.
 */
export function linesOf(source: string): Line[] {
  const hidden: string[] = [];
  const text = source.replace(/^\uFEFF/, '').replace(HIDDEN, (whole) => {
    hidden.push(joined(whole));
    return ' ';
  });
  const raws = decoded(withoutTags(text))
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .split(/\r\n?|\n|\u2028|\u2029|\f|\v/);

  const lines: Line[] = [];
  let gap = false;
  let depth = 0;
  for (const raw of raws) {
    if (raw === BESIDE || raw === BACK) {
      depth = Math.max(0, depth + (raw === BESIDE ? 1 : -1));
      continue;
    }
    const line = lineOf(raw, gap, depth > 0);
    gap = line.text === '';
    if (says(line)) lines.push(line);
  }
  const unseen = hidden.map((one) => ({ ...lineOf('', false, true), text: shortened(one) }));
  return [...lines, ...unseen.filter(says)];
}
