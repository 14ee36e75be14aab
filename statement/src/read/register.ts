import type { Draft, Register } from '../statement';
import type { Field } from './field';
import { halvesOf } from './inside/protection';
import { purposesOf } from './inside/purposes';

/** Fields of a register that hold texts as they stand. */
const PLAIN = [
  'required',
  'people',
  'groups',
  'contents',
  'sources',
  'recipients',
  'disclosures',
  'transfers',
  'retention',
  'withdrawal',
  'decisions',
] as const satisfies readonly (keyof Register & Field)[];

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Texts as the statement takes them: one as itself. */
export const oneOrMore = (items: readonly string[]): string | readonly string[] =>
  items.length === 1 ? (items[0] ?? '') : items;

/** What could not be placed, and what was read as a heading. */
export interface Report {
  unplaced(items: readonly string[]): void;
  heading(heading: string, field: string): void;
}

/** One register, from what stood under its headings. */
export function registerFrom(
  under: (field: Field) => readonly string[],
  report: Report,
): Draft<Register> {
  const register: Mutable<Draft<Register>> = {};
  const [name, ...names] = under('name');
  if (name) register.name = name;
  report.unplaced(names);

  const purposes = purposesOf(under('purposes'), under('basis'), under('interest'));
  if (purposes.length > 0) register.purposes = purposes;

  for (const field of PLAIN) {
    const items = under(field);
    if (items.length > 0) register[field] = oneOrMore(items);
  }

  const halves = halvesOf(under('protection'));
  for (const label of halves.labels) report.heading(label, 'protection');
  const manual = [...halves.manual, ...under('manual')];
  const electronic = [...halves.electronic, ...under('electronic')];
  if (manual.length > 0 || electronic.length > 0) {
    register.protection = {
      ...(manual.length > 0 ? { manual: oneOrMore(manual) } : {}),
      ...(electronic.length > 0 ? { electronic: oneOrMore(electronic) } : {}),
    };
  }
  return register;
}
