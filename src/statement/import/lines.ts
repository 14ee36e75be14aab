/** One line of an old text, without the markup it came in. */
export interface Line {
  readonly text: string;
  /** An item of a list. */
  readonly bullet: boolean;
  /** Marked as a heading in the markup: `<h2>`, `##`. */
  readonly marked: boolean;
  /** Cells of a table row; one for other lines. */
  readonly cells: readonly string[];
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

const MARK = '\u0001';

const ATTRIBUTES = /(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))*\s*\/?>/.source;

/** A tag of HTML; `<info@yritys.example>` is none. */
const tag = (names: string) => new RegExp(`<\\/?(?:${names})${ATTRIBUTES}`, 'gi');

const LINK = new RegExp(`<a(?=[^>]*\\shref\\s*=\\s*["']?([^"'\\s>]*))${ATTRIBUTES}`, 'gi');
const HEADING = new RegExp(`<h[1-6]${ATTRIBUTES}`, 'gi');
const ITEM = new RegExp(`<li${ATTRIBUTES}`, 'gi');
const BLOCK = tag(
  'p|div|section|article|h[1-6]|ul|ol|li|table|tbody|thead|tr|dl|dt|dd|header|footer|main|br|hr|html|head|body|title',
);
const INLINE = tag(
  'a|b|i|u|em|strong|span|small|sup|sub|font|td|th|caption|abbr|address|img|meta|link|script|style|nav|center|blockquote|col|colgroup|time|cite|code|mark|figure|iframe|button|input|form|label',
);

/** A tag gives way to the line break, cell or bullet that it means; what an address said stays beside its link. */
const withoutTags = (html: string): string =>
  html
    .replace(/<!--|-->|<!doctype html>/gi, ' ')
    .replace(LINK, (_, href) => ` (${href}) `)
    .replace(HEADING, `\n${MARK}`)
    .replace(ITEM, '\n- ')
    .replace(/<\/(td|th)\s*>\s*(?=<(td|th)\b)/gi, '\t')
    .replace(BLOCK, '\n')
    .replace(INLINE, ' ');

const BULLET = /^[-*•·–▪◦]\s+/;

function lineOf(raw: string): Line {
  const marked = raw.includes(MARK) || /^\s*#{1,6}\s/.test(raw);
  const plain = raw
    .split(MARK)
    .join('')
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)')
    .replace(/(\*\*|__)/g, '');
  const row = /^\s*\|(.*)\|\s*$/.exec(plain)?.[1]?.replaceAll('|', '\t') ?? plain;
  const cells = row.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim());
  const first = cells[0] ?? '';
  const bullet = BULLET.test(first);
  if (bullet) cells[0] = first.replace(BULLET, '');
  return { text: cells.filter(Boolean).join(', '), bullet, marked, cells };
}

/** Whether a line holds anything to read: rules of dashes do not. */
const says = ({ text }: Line): boolean => /[\p{L}\p{N}]/u.test(text);

/** Plain text, Markdown or HTML as lines; those without a letter or a digit are left out. */
export const linesOf = (source: string): Line[] =>
  decoded(withoutTags(source.replace(/^\uFEFF/, '')))
    .split(/\r\n?|\n|\u2028|\u2029|\f|\v/)
    .map(lineOf)
    .filter(says);
