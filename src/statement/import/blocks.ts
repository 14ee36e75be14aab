import { type Field, fieldOf, looksLikeHeading, numberOf } from './headings';
import type { Line } from './lines';

/** What stands under one heading; under none, or one that nobody knows, the field is null. */
export interface Block {
  readonly field: Field | null;
  readonly items: string[];
}

interface Heading {
  readonly text: string;
  readonly field: Field;
  /** What stands beside it on its own lines. */
  readonly rest: readonly string[];
  /** How many lines it takes. */
  readonly lines: number;
}

/** A heading in a narrow column is broken into this many lines at most. */
const MOST_LINES = 4;

/** A heading in the first cells of lines: the longest that is known. */
function inCells(lines: readonly Line[]): Heading | null {
  const [first] = lines;
  if (!first?.cells[0]) return null;
  const alone = fieldOf(first.cells[0]);
  let found: Heading | null = null;
  const words: string[] = [];
  const rest: string[] = [];
  for (const [index, { cells, bullet, marked, gap }] of lines.slice(0, MOST_LINES).entries()) {
    const [cell = '', ...others] = cells;
    if (!cell || bullet || (index > 0 && (marked || gap))) break;
    // A heading goes on in small letters, as a sentence does; in capitals, only what is none by itself.
    const goesOn = /^\p{Ll}/u.test(cell) || (!alone && cell === cell.toUpperCase());
    if (index > 0 && (!goesOn || /[.;,:]$/.test(cell))) break;
    words.push(cell);
    const beside = others.filter(Boolean).join(', ');
    if (beside) rest.push(beside);
    const text = words.join(' ');
    const field = fieldOf(text);
    if (field) found = { text, field, rest: [...rest], lines: index + 1 };
  }
  return found;
}

/** A heading with what follows it after a colon. */
function beforeColon({ text, cells }: Line): Heading | null {
  const [, heading = '', rest = ''] = /^([^:]{3,110}):\s*(.*)$/.exec(text) ?? [];
  const field = cells.length === 1 || !fieldOf(heading) ? fieldOf(heading) : undefined;
  return field ? { text: heading, field, rest: rest ? [rest] : [], lines: 1 } : null;
}

/** The known heading with which lines begin. */
const headingAt = (lines: readonly Line[]): Heading | null => {
  const [first] = lines;
  if (!first || first.bullet) return null;
  return inCells(lines) ?? (first.cells.length === 1 ? beforeColon(first) : null);
};

/** In an address each line says something of its own. */
const isContact = (field: Field | null): boolean =>
  field === 'controller' || field === 'contact' || field === 'officer';

const isOpen = (text: string): boolean => /\([^()]{0,200}$/.test(text.slice(-201));

/** A line that was broken in the middle of a sentence, as in a narrow cell. */
const continues = (before: string, text: string, field: Field | null): boolean =>
  isOpen(before) ||
  (!isContact(field) && (/^\p{Ll}/u.test(text) || /[,–-]$/.test(before.slice(-1))));

/** “… seuraaviin tarkoituksiin:” before a list. */
const introduces = ({ text, bullet }: Line, next: Line | undefined, field: Field | null): boolean =>
  !bullet &&
  next?.bullet === true &&
  ((field === 'purposes' && !/[.!]$/.test(text)) ||
    /seuraav[^.]*:$|following:$|följande:$/i.test(text));

/** Whether a text sets off its headings by a blank line before, and none behind: then others are seen by it too. */
function setsOff(lines: readonly Line[]): boolean {
  if (lines.some(({ marked }) => marked)) return false;
  const known = lines.flatMap((line, index) => {
    const alone = line.cells.length === 1 && !line.bullet && fieldOf(line.text);
    return alone ? [{ line, next: lines[index + 1] }] : [];
  });
  const off = known.filter(({ line, next }) => line.gap && next && !next.gap);
  return off.length >= 3 && off.length >= known.length * 0.6;
}

/** Cuts a text at its headings. @param found hears of each known one. */
export function blocksOf(
  source: readonly Line[],
  found: (heading: string, field: Field) => void,
): Block[] {
  const blocks: Block[] = [{ field: null, items: [] }];
  const columns = source.some(({ indented }) => indented);
  const offset = !columns && setsOff(source);
  const lines = [...source];
  /** The number of the last heading, and of the last item of a list under it. */
  let section: number | undefined;
  let item: number | undefined;

  const isUnknownHeading = (line: Line, next: Line | undefined, here: Block): boolean => {
    const { text, bullet, marked, gap, cells } = line;
    if (bullet) return false;
    if (marked || /^(©|copyright\b)/i.test(text)) return true;
    const number = numberOf(text);
    if (number !== undefined) {
      const isNext = section === undefined ? here.field === null : number === section + 1;
      return isNext && !(item !== undefined && number === item + 1) && text.length <= 80;
    }
    const first = here.field !== null && here.items.length === 0;
    if (first) return false;
    if (looksLikeHeading(text)) return true;
    return (
      offset &&
      gap &&
      next?.gap === false &&
      cells.length === 1 &&
      /^\p{Lu}[^\d@]{2,60}[^.,;:!)]$/u.test(text)
    );
  };

  for (let at = 0; at < lines.length; at += 1) {
    const [line, next] = [lines[at] as Line, lines[at + 1]];
    const here = blocks[blocks.length - 1] as Block;
    const heading = headingAt(lines.slice(at, at + MOST_LINES));
    const inside = columns && line.indented;
    if (heading && !(inside && heading.field !== 'manual' && heading.field !== 'electronic')) {
      const { field, rest } = heading;
      found(heading.text, field);
      section = numberOf(heading.text) ?? section;
      item = undefined;
      blocks.push({ field: field === 'title' ? null : field, items: [] });
      // What stands beside a heading is read as lines of their own, in the place of the heading's.
      at += heading.lines - rest.length;
      for (const [index, text] of rest.entries()) {
        lines[at + index] = {
          ...line,
          text,
          cells: [text],
          marked: false,
          gap: false,
          indented: true,
        };
      }
      at -= 1;
      continue;
    }
    const { field, items } = here;
    if (isUnknownHeading(line, next, here)) {
      section = numberOf(line.text) ?? section;
      item = undefined;
      blocks.push({ field: null, items: [line.text] });
      continue;
    }
    if (field && introduces(line, next, field)) {
      found(line.text, field);
      continue;
    }
    const number = field ? numberOf(line.text) : undefined;
    const listed = number !== undefined && number === (item ?? 0) + 1 && /^\d+[.)]/.test(line.text);
    if (listed) item = number;
    const text = listed ? line.text.replace(/^\d+[.)]\s*/, '') : line.text;
    const before = items[items.length - 1];
    if (before !== undefined && !line.bullet && !listed && continues(before, text, field)) {
      items[items.length - 1] = `${before} ${text}`;
    } else items.push(text);
  }
  return blocks.flatMap(routed);
}

/** Sentences that old texts say under another heading than theirs. */
const ELSEWHERE: readonly (readonly [Field, RegExp, Field])[] = [
  ['disclosures', /\b(EU|ETA|Euroopa)[^.]*ulkopuol|kolmansiin maihin/i, 'transfers'],
  ['purposes', /profiloin|automa(attis|tisoi)\S* päätöks/i, 'decisions'],
];

/** A block, and what in it belongs to another. */
function routed(block: Block): Block[] {
  const other = ELSEWHERE.find(([field]) => field === block.field);
  if (!other) return [block];
  const [, says, to] = other;
  const there: string[] = [];
  const here = block.items.flatMap((text) => {
    const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
    there.push(...sentences.filter((sentence) => says.test(sentence)));
    const own = sentences.filter((sentence) => !says.test(sentence)).join(' ');
    return own ? [own] : [];
  });
  return there.length > 0
    ? [
        { field: block.field, items: here },
        { field: to, items: there },
      ]
    : [block];
}
