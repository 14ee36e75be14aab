import type { Line } from './line';
import type { Lexicon } from './meaning';
import { meaningOf } from './meaning';

/** The number of a heading or of an item: `7.`, `7)`, and `7` before a capital. A date and an amount are none. */
const NUMBER = /^(\d{1,2})(?:\s?[.):]+\s*(?=[^\s\d])|\s+(?:[–-]\s+)?(?=\p{Lu}))/u;

/** The number that a line begins with. */
export const numberOf = (text: string): number | undefined => {
  const number = NUMBER.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
};

/** Without the number or the letter that counts it: `7. `, `7.2 `, `A) `. */
export const uncounted = (text: string): string =>
  text
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.):]*\s*(?=\D)|[A-Za-zÅÄÖ][.)]\s+|[A-D]\s+(?=\p{Lu}))/u, '')
    .trim();

interface Step {
  readonly at: number;
  readonly number: number;
  readonly weight: number;
  /** Whether it is marked, or says what it is the heading of. */
  readonly known: boolean;
  readonly total: number;
  readonly before?: Step;
}

/** What it costs that a number does not follow the one before it. */
function cost(from: number, to: number): number {
  if (to === from + 1) return 0;
  if (to === 1) return 1.5;
  if (to === from) return 0.6;
  return to === from + 2 ? 0.5 : Number.POSITIVE_INFINITY;
}

const LONGEST = 170;

/** How much a numbered line looks like a heading, and not like an item of a list. */
function weigh(
  lines: readonly Line[],
  at: number,
  lexicons: readonly Lexicon[],
): Pick<Step, 'weight' | 'known'> {
  const line = lines[at] as Line;
  const number = numberOf(line.text) ?? 0;
  const [before, next] = [lines[at - 1], lines[at + 1]];
  const text = uncounted(line.cells[0] ?? line.text);
  const { fields, share } = meaningOf(text.split(/:\s/, 1)[0] ?? '', lexicons);
  const sentence = /[.;,]$/.test(text) && text.split(' ').length > 6;
  const weight =
    0.6 +
    (fields.length > 0 ? 1.5 * share : 0) +
    (line.gap > 0 ? 0.5 : 0) +
    (line.level > 0 || line.bold ? 1 : 0) -
    (before && before.gap + line.gap === 0 && numberOf(before.text) === number - 1 ? 0.8 : 0) -
    (next?.gap === 0 && numberOf(next.text) === number + 1 ? 0.6 : 0) -
    (sentence ? 0.7 : 0);
  return { weight, known: line.level > 0 || line.bold || (fields.length > 0 && share >= 0.5) };
}

/** At least as many, or they count something else. */
const FEWEST = 3;
const WEIGHTY = 0.6;
/** Of the headings that are counted, this part is known; of the items of a list, none may be. */
const KNOWN_SHARE = 0.25;

/**
 * The lines that number a text from its beginning to its end. Lists within it have numbers, too: of all ways
 * to count, it is the one with the most weight.
 */
export function numberedHeadings(
  lines: readonly Line[],
  lexicons: readonly Lexicon[],
): ReadonlySet<number> {
  const best = new Map<number, Step>();
  let last: Step | undefined;
  for (const [at, line] of lines.entries()) {
    const number = line.beside || line.text.length > LONGEST * 4 ? undefined : numberOf(line.text);
    if (number === undefined) continue;
    if (line.text.length > LONGEST && !/^.{3,100}?[:\t]/.test(line.text) && line.cells.length < 2)
      continue;
    const { weight, known } = weigh(lines, at, lexicons);
    let chosen: Step = { at, number, weight, known, total: weight - 0.4 * Math.min(number - 1, 4) };
    const steps =
      number === 1 ? best.values() : [number - 1, number, number - 2].map((one) => best.get(one));
    for (const before of steps) {
      if (!before) continue;
      const total = before.total + weight - cost(before.number, number);
      if (total > chosen.total) chosen = { at, number, weight, known, total, before };
    }
    const rival = best.get(number);
    if (!rival || chosen.total > rival.total) best.set(number, chosen);
    if (!last || chosen.total > last.total) last = chosen;
  }
  const chain: Step[] = [];
  for (let step = last; step; step = step.before) chain.push(step);
  const heavy = chain.filter(({ weight }) => weight >= WEIGHTY);
  const named = heavy.filter(({ known }) => known).length;
  const isChain = heavy.length >= FEWEST && named >= 2 && named >= heavy.length * KNOWN_SHARE;
  return new Set(isChain ? heavy.map(({ at }) => at) : []);
}
