import type { Field } from './field';
import { type Heading, joinedLines } from './headings';
import type { Line } from './line';

/** What stands under one heading. */
export interface Section {
  /** As it is written; empty before the first. */
  readonly heading: string;
  /** What it is about; empty where nobody knows, and before the first. */
  readonly fields: readonly Field[];
  /** Paragraphs and items of lists. */
  readonly items: readonly string[];
  /** Line by line, as addresses are written. */
  readonly lines: readonly string[];
  /** What only says that a list follows. */
  readonly introductions: readonly string[];
}

const isOpen = (text: string): boolean => /\([^()]{0,200}$/.test(text.slice(-201));

/** So long a line was broken because the page ended. */
const FULL = 60;

/** A line that goes on with the sentence of the one before it. */
function continues(before: string, line: Line): boolean {
  if (line.bullet) return false;
  if (isOpen(before) || /^\p{Ll}/u.test(line.text)) return true;
  const broken = before.slice(before.lastIndexOf('\n') + 1);
  return (
    /[,–-]$/.test(before.slice(-1)) ||
    (line.gap === 0 &&
      broken.length >= FULL &&
      broken.length < FULL * 2 &&
      !/[.!?:;]$/.test(broken))
  );
}

/** Words of a sentence that only says that a list follows. */
const FOLLOWS =
  /(seuraav|följande|following)|(?<!\p{L})(on|ovat|sisältää|tallennetaan|kerätään|käsitellään|is|are|contains|includes|är|innehåller|samlas|behandlas)(?!\p{L})/iu;

/** “Rekisterissä on seuraavia tietoja:” before a list. */
const introduces = (line: Line, next: Line | undefined, field: Field | undefined): boolean =>
  (field === 'purposes' && !line.bullet && next?.bullet === true && /[^.!?]$/.test(line.text)) ||
  isIntroduction(line, next);

const isIntroduction = (line: Line, next: Line | undefined): boolean =>
  !line.bullet &&
  /:$/.test(line.text) &&
  (next?.bullet === true || /^[-–] ?\p{L}/u.test(next?.text ?? '')) &&
  FOLLOWS.test(line.text);

/** Items that ran together when a list was pasted: “Nimi- Postiosoite- Puhelinnumero”. */
function partedItems(text: string): string[] {
  const items = text.split(/(?<=\p{L})-\s+(?=\p{Lu})/u);
  return items.length > 2 || (items.length === 2 && text.startsWith('-')) ? items : [text];
}

/** The number of an item of a list, where the list begins with 1 and goes on. */
function listNumber(text: string, before: number): number | undefined {
  const number = Number(/^(\d{1,2})[.)]\s+(?=\D)/.exec(text)?.[1] ?? Number.NaN);
  return number === before + 1 ? number : undefined;
}

/** Lines as paragraphs and items of lists. */
function itemsOf(
  lines: readonly Line[],
  field: Field | undefined,
): Pick<Section, 'items' | 'introductions'> {
  const items: string[][] = [];
  const introductions: string[] = [];
  let counted = 0;
  for (const [at, line] of lines.entries()) {
    if (field && introduces(line, lines[at + 1], field)) {
      introductions.push(line.text);
      continue;
    }
    const number = listNumber(line.text, counted);
    if (number !== undefined) counted = number;
    const text = number === undefined ? line.text : line.text.replace(/^\d+[.)]\s+/, '');
    const last = items[items.length - 1];
    if (last && number === undefined && continues(last[last.length - 1] ?? '', line))
      last.push(text);
    else items.push(...partedItems(text).map((item) => [item]));
  }
  return { items: items.map(joinedLines), introductions };
}

/** Lines, whole where a bracket was broken. */
function closedLines(lines: readonly Line[]): string[] {
  const closed: string[] = [];
  for (const { text } of lines) {
    const last = closed[closed.length - 1];
    if (last !== undefined && isOpen(last)) closed[closed.length - 1] = `${last} ${text}`;
    else closed.push(text);
  }
  return closed;
}

/** Cuts a text at its headings. */
export function sectionsOf(lines: readonly Line[], headings: readonly Heading[]): Section[] {
  const starts = [undefined, ...headings];
  return starts.map((heading, index): Section => {
    const from = heading ? heading.at + heading.count : 0;
    const to = headings[index]?.at ?? lines.length;
    const own = lines.slice(from, to).filter(({ beside }) => !beside);
    const first = lines[heading?.at ?? 0];
    const rest = (heading?.rest ?? []).map((text) => ({
      ...(first as Line),
      text,
      bullet: false,
      gap: 1,
    }));
    const all = [...rest, ...own];
    const fields = heading?.fields ?? [];
    return {
      heading: heading?.text ?? '',
      fields,
      ...itemsOf(all, fields[0]),
      lines: closedLines(all),
    };
  });
}
