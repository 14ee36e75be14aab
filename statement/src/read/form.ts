import type { Line } from './line';
import type { Lexicon } from './meaning';
import { uncounted } from './numbering';

/** By what a line is told from what stands around it. */
export type Shape =
  | 'number'
  | `level ${number}`
  | 'label'
  | 'bold'
  | 'capitals'
  | 'colon'
  | 'item with colon'
  | 'question'
  | `gaps ${number}/${number}`
  | 'none';

/** A line, or as many as a heading may be broken into, as a heading. */
export interface Candidate {
  readonly at: number;
  /** How many lines it takes. */
  readonly count: number;
  readonly text: string;
  /** What stands behind it on its own line. */
  readonly rest: readonly string[];
  readonly shape: Shape;
}

const isCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 5 && letters === letters.toUpperCase();
};

/** How many words a text has. */
export const wordsIn = (text: string): number => text.split(/\s+/).length;

/** How many blank lines are told apart. */
const MOST_GAP = 2;

/** What a line is told from others by. */
export function shapeOf(
  line: Line,
  next: Line | undefined,
  {
    numbered,
    colon,
    text,
  }: { readonly numbered: boolean; readonly colon: boolean; readonly text: string },
): Shape {
  if (numbered) return 'number';
  if (line.level > 0) return `level ${line.level}`;
  if (line.label && !line.inside) return 'label';
  if (line.bold) return 'bold';
  if (colon) return line.bullet ? 'item with colon' : 'colon';
  if (line.bullet) return 'none';
  if (isCapitals(text)) return 'capitals';
  if (text.endsWith('?')) return 'question';
  return `gaps ${Math.min(line.gap, MOST_GAP)}/${Math.min(next?.gap ?? MOST_GAP, MOST_GAP)}`;
}

const SHAPES: { readonly [shape: string]: number } = {
  number: 3,
  label: 1.6,
  bold: 1.2,
  capitals: 1,
  colon: 0.6,
  question: 0.5,
  'item with colon': -0.9,
};

/** How much a line looks like a heading, whatever it says. Negative: like a part of the text. */
export function formOf(
  { text, shape }: Candidate,
  line: Line,
  lexicons: readonly Lexicon[],
): number {
  const bare = uncounted(text);
  const words = wordsIn(bare);
  const question = lexicons.some(({ words: { question: begins } }) => begins.test(bare));
  const verbal = !question && lexicons.some(({ words: { verbs } }) => verbs.test(bare));
  return (
    (shape.startsWith('level') ? 3 : (SHAPES[shape] ?? 0)) +
    (line.gap > 0 ? 0.3 : 0) -
    (verbal ? 0.9 : 0) -
    (/[.!]$/.test(bare) ? 0.5 : 0) -
    (/[,;]$/.test(bare) ? 1.5 : 0) -
    (/^\p{Ll}/u.test(bare) ? 0.8 : 0) -
    (words > 16 ? 1.2 : words > 10 ? 0.4 : 0) -
    (/@|\d{5}/.test(bare) ? 1.5 : 0) -
    (line.bullet && shape === 'none' ? 1.5 : 0)
  );
}
