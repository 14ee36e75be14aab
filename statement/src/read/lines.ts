import { hasMarkup, type Unmarked, unmarked } from './html';
import { type Line, MARK, plainLine } from './line';
import { htmlOf, isMarkdown } from './markdown';

/** Word's bullets among them: of Symbol, of Wingdings, and the small o, which stands far from its text. */
const BULLET =
  /^(?:[-*•·–▪◦‣●○■□➢✓✔\u2023\u2043\uf000-\uf0ff]|[o§](?=\s{2}|\t))(?:\s+|(?<=[•·▪●✓✔\uf000-\uf0ff]))/u;

const joined = (text: string): string => text.replace(/\s+/g, ' ').trim();
const says = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const MARKS = /[\ue001-\ue007]/g;
/** What is no letter and is not seen: controls, soft hyphens, spaces without width, and our marks. */
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}|[\u00ad\u200b\u2060\ufeff\ue001-\ue007]/gu;

/** Whether everything that can be read in it is bold. */
function isBold(raw: string): boolean {
  if (!raw.includes(MARK.bold)) return false;
  const rest = raw.replace(/\ue002[^\ue003]*(?:\ue003|$)/g, '').replace(MARKS, '');
  return !says(rest.replace(/^\s*\d{1,2}[.)]?\s/, ''));
}

/** A number or a letter belongs to what it counts, however far away. */
const COUNTED = /^(\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Za-z][.)]))(?:\s{2,}|\t)(?=\S)/;

/** One line, from its text with marks. */
function lineOf(raw: string, gap: number, beside: boolean): Line {
  const marked = /[\ue001-\ue007]/.test(raw);
  const level = marked ? Number(/\ue001([1-6])/.exec(raw)?.[1] ?? 0) : 0;
  const plain = marked ? raw.replace(/\ue001[1-6]/g, '').replace(MARKS, '') : raw;
  const trimmed = plain.trimStart();
  const item = BULLET.exec(trimmed)?.[0];
  const told = (item ? trimmed.slice(item.length) : plain).replace(COUNTED, '$1 ');
  const columns = told.includes('\t');
  const cells = columns ? told.replace(/^ +/, '').split('\t').map(joined) : undefined;
  const text = cells ? cells.filter(Boolean).join(', ') : joined(told);
  return {
    text,
    cells: cells ?? [text],
    bullet: item !== undefined || raw.includes(MARK.bullet),
    level,
    bold: marked && isBold(raw),
    label:
      raw.includes(MARK.label) ||
      (cells !== undefined && cells.length >= 2 && says(cells[0] ?? '')),
    gap,
    inside: cells !== undefined && cells[0] === '',
    beside,
  };
}

const INDENT = 8;
const END = /\r\n?|\n|\u2028|\u2029|\f|\v/;

/** So many characters are read: the longest statements have a fourth of them. */
const MOST = 300_000;

/** Cuts a text between two words. */
function cut(text: string, at: number): readonly [string, string] {
  if (text.length <= at) return [text, ''];
  const space = text.slice(at, at + 2000).search(/\s/);
  const end = at + Math.max(0, space);
  return [text.slice(0, end), text.slice(end)];
}

const cleaned = (text: string): string =>
  text
    .replace(CONTROL, '')
    .replace(/\u2011/g, '-')
    .replace(/[\u00a0\u2007\u202f]/g, ' ');

/** The words of a text without its markup, what no reader sees of it, and what was not read. */
function readable(source: string): Unmarked {
  if (isMarkdown(source)) {
    const [text, unread] = cut(source, MOST);
    const { unread: more, ...read } = unmarked(htmlOf(cleaned(text)), MOST * 2);
    return { ...read, text: cleanedText(read.text), unread: more + unread };
  }
  const clean = source.length > MOST ? source : cleaned(source);
  if (!hasMarkup(clean.slice(0, MOST))) {
    const [text, unread] = cut(clean, MOST);
    return { text: cleaned(text), unseen: [], unread };
  }
  const read = unmarked(clean, MOST);
  return { ...read, text: cleanedText(read.text) };
}

/** The same of what has been read, whose marks stay. */
const cleanedText = (text: string): string =>
  text.replace(/\u00ad|\u200b/g, '').replace(/[\u00a0\u2007\u202f]/g, ' ');

/** Where the second column of a page of plain text begins; 0 where it has one column only. */
function columnOf(raws: readonly string[]): number {
  const starts = new Map<number, number>();
  let both = 0;
  for (const raw of raws) {
    const at = /^ {8,60}(?=\S)/.exec(raw)?.[0].length;
    const beside =
      at === undefined ? /^(?=\S)(.{2,58}?) {2,}(?=\S)/.exec(raw)?.[0].length : undefined;
    if (beside !== undefined) both += 1;
    const start = at ?? beside;
    if (start !== undefined) starts.set(start, (starts.get(start) ?? 0) + 1);
  }
  const [column = 0, count = 0] = [...starts].reduce(
    (one, other) => (other[1] > one[1] ? other : one),
    [0, 0],
  );
  return both >= 2 && count >= 5 && count >= raws.length * 0.15 ? column : 0;
}

/** A line of two columns, as its two cells. */
function parted(raw: string, column: number): string {
  const before = raw.slice(0, column);
  if (raw.length <= column || !/ {2}$|^ *$/.test(before)) return raw;
  return `${before.trim()}\t${raw.slice(column)}`;
}

/**
 * Plain text, Markdown or HTML as lines; those without a letter or a digit are left out. Word's soft hyphens
 * and fixed spaces and hyphens are what they look like. Of a text that is longer than any statement, the end
 * stays as it is written.
 */
export function linesOf(source: string): { lines: Line[]; unread: string[] } {
  const { text, unseen, unread } = readable(source);
  const raws = text.split(END);
  const column = /^ {8}/m.test(text) ? columnOf(raws) : 0;
  const lines: Line[] = [];
  let gap = 0;
  let depth = 0;
  for (const raw of raws) {
    if (raw === MARK.beside || raw === MARK.back) {
      depth = Math.max(0, depth + (raw === MARK.beside ? 1 : -1));
      continue;
    }
    if (!says(raw.replace(/\ue001[1-6]/, ''))) {
      gap += 1;
      continue;
    }
    const line = lineOf(column > 0 ? parted(raw, column) : raw, gap, depth > 0);
    lines.push(column > 0 && raw.startsWith(' '.repeat(INDENT)) ? { ...line, inside: true } : line);
    gap = 0;
  }
  return {
    lines: [...lines, ...unseen.map((one) => plainLine(one, { beside: true }))],
    unread: unread.split('\n').filter((line) => line.trim() !== ''),
  };
}
