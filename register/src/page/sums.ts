import type { Answers, Statistics } from '../admin/statistics.js';
import type { Period } from './api.js';

/** A category that a visitor decides about. */
export type Category = 'diagnostic' | 'marketing';

const add = (one: Answers, other: Answers): Answers => ({
  asked: one.asked + other.asked,
  accepted: one.accepted + other.accepted,
  refused: one.refused + other.refused,
  withdrew: one.withdrew + other.withdrew,
});

const none: Answers = { asked: 0, accepted: 0, refused: 0, withdrew: 0 };

/** The answers of all lines together. */
export const total = (lines: Statistics[], category: Category): Answers =>
  lines.reduce((sum, line) => add(sum, line[category]), none);

/** Lines under one heading, in the order of the headings. */
export function groupBy(lines: Statistics[], keyOf: (line: Statistics) => string) {
  const groups = new Map<string, Statistics[]>();
  for (const line of lines) {
    const key = keyOf(line);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

const day = 86_400_000;

/** A day as the register writes it, in UTC. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The lines of every day of a period, days without any included; without limits, of the days there are. */
export function daysOf({ from, to }: Pick<Period, 'from' | 'to'>, lines: Statistics[]) {
  const known = new Map(groupBy(lines, (line) => line.day));
  const first = Date.parse(from || [...known.keys()][0] || '');
  const last = Date.parse(to || [...known.keys()].at(-1) || '');
  const length = Math.max(0, Math.round((last - first) / day) + 1) || 0;
  return Array.from({ length }, (_, n) => {
    const one = isoDay(first + n * day);
    return [one, known.get(one) ?? []] as const;
  });
}
