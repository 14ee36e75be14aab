import type { Draft, Register } from '../statement';
import { statementProblems } from '../validate';
import { type Field, isPerson } from './field';
import { headingsOf } from './headings';
import { tellsFirm } from './inside/contact';
import { daysIn, lastChange, onlyDates } from './inside/dates';
import { distributed } from './inside/sentences';
import { linesOf } from './lines';
import { lexiconsOf } from './meaning';
import { peopleIn } from './people';
import { oneOrMore, type Report, registerFrom } from './register';
import { type Section, sectionsOf } from './sections';

/** What became of an old text. Each of its words is in one of the first three. */
export interface Imported {
  /** As much of a statement as the text gave. */
  readonly statement: Draft;
  /** What was read as a heading or a label, and of what. */
  readonly headings: readonly { readonly heading: string; readonly field: string }[];
  /** What had no place. */
  readonly unplaced: readonly string[];
  /** What the statement still lacks, with what is allowed there. */
  readonly missing: readonly { readonly path: string; readonly allowed: string }[];
}

const ADDITIONS = [
  'cookies',
  'analytics',
  'advertising',
  'rights',
  'complaint',
  'changes',
  'breach',
] as const satisfies readonly Field[];

/** Texts of one register, by field. */
type Texts = ReadonlyMap<Field, readonly string[]>;

/** What the sections of a register say, sentence by sentence where a section is about several things. */
function textsOf(sections: readonly Section[]): Texts {
  const texts = new Map<Field, string[]>();
  const put = (field: Field, items: readonly string[]) => {
    const before = texts.get(field) ?? [];
    texts.set(field, before);
    for (const item of items) before.push(item);
  };
  for (const { fields, items, lines } of sections) {
    const [first] = fields;
    if (!first) continue;
    if (isPerson(first)) put(first, lines);
    else if (first === 'name') putName(fields, lines, items, put);
    else for (const [field, own] of distributed(fields, items)) put(field, own);
  }
  return texts;
}

/** “Rekisterin nimi ja rekisterinpitäjä”: the name is what speaks of a register. */
function putName(
  fields: readonly Field[],
  lines: readonly string[],
  items: readonly string[],
  put: (field: Field, items: readonly string[]) => void,
): void {
  const person = fields.find(isPerson);
  if (!person) {
    put('name', items);
    return;
  }
  const name = lines.find((line) => /rekister|register/i.test(line)) ?? lines[0];
  put('name', name === undefined ? [] : [name]);
  put(
    person,
    lines.filter((line) => line !== name),
  );
}

/** Each name after the first begins another register. */
function registersIn(sections: readonly Section[]): Section[][] {
  const registers: Section[][] = [[]];
  let named = false;
  for (const section of sections) {
    if (section.fields[0] === 'name') {
      if (named) registers.push([]);
      named = true;
    }
    registers[registers.length - 1]?.push(section);
  }
  return registers;
}

/** The day of the last change, and what is left of the lines that told it. */
function dayOfChange(
  sections: readonly Section[],
  report: Report,
): { updated?: string; rest: readonly string[] } {
  const lines = sections
    .filter(
      ({ fields: [field] }) => field === undefined || field === 'title' || field === 'updated',
    )
    .flatMap(({ fields: [field], items }) =>
      items.map((text) => ({ text, told: field === 'updated' })),
    );
  const named = sections.flatMap(({ heading, fields: [field], items }) =>
    field === 'updated' || field === 'changes' || field === 'title'
      ? [heading, ...(field === 'changes' ? items : [])]
      : [],
  );
  const days = [...lines.map(({ text }) => text), ...named].flatMap((text) =>
    daysIn(text).map((day) => ({ ...day, text })),
  );
  const change = lastChange(days);
  if (!change) return { rest: lines.filter(({ told }) => told).map(({ text }) => text) };
  const rest = lines.flatMap(({ text, told }) => {
    const around = text === change.text ? text.replace(change.written, ' ') : text;
    if (text === change.text && onlyDates(around)) {
      if (/\p{L}/u.test(around)) report.heading(around.trim(), 'updated');
      if (change.written !== change.day) report.heading(change.written, 'updated');
      return [];
    }
    return told ? [text] : [];
  });
  return { updated: change.day, rest };
}

/** What stands before the first heading, or under one that nobody knows. */
function leftOver(section: Section, day: string | undefined): readonly string[] {
  const { heading, fields, items } = section;
  if (fields.length > 0 && fields[0] !== 'title') return [];
  const own = items.filter((text) => {
    const days = daysIn(text).filter((one) => one.day === day);
    return !days.some(({ written }) => onlyDates(text.replace(written, ' ')));
  });
  return heading && fields.length === 0 ? [heading, ...own] : own;
}

/** A register has a name where a text speaks of one before its first heading: “Asiakasrekisteri”. */
const NAME = /^[^.:@\d]{3,80}(?:rekisteri|register)$/iu;

/**
 * Makes of an old privacy statement (plain text, Markdown or HTML) as much of the typed object as can be told.
 * No word is lost: what has no place is told.
 *
 * @example
 * const { statement, unplaced } = importStatement('1. Rekisterinpitäjä\nEsimerkki Oy …');
 */
export function importStatement(source: string): Imported {
  const headings: { heading: string; field: string }[] = [];
  const unplaced: string[] = [];
  const report: Report = {
    unplaced(items) {
      for (const item of items) unplaced.push(item);
    },
    heading: (heading, field) => void headings.push({ heading, field }),
  };
  const { lines, unread } = linesOf(source);
  const sections = sectionsOf(lines, headingsOf(lines, lexiconsOf(source)));
  for (const { heading, fields, introductions } of sections) {
    if (heading && fields[0]) report.heading(heading, fields.join(', '));
    for (const text of introductions) report.heading(text, fields[0] ?? 'unplaced');
  }

  const { updated, rest } = dayOfChange(sections, report);
  report.unplaced(rest);
  const preamble = sections.flatMap((section) => leftOver(section, updated));
  const all = textsOf(sections);
  const registers = registersIn(sections).map((own): Draft<Register> => {
    const texts = textsOf(own);
    return registerFrom((field) => texts.get(field) ?? [], report);
  });
  const [first, ...others] = registers;
  const name = all.has('name') ? undefined : preamble.find((text) => NAME.test(text));
  const firm = all.has('controller') ? undefined : preamble.find(tellsFirm);
  const named = name && first ? [{ name, ...first }, ...others] : registers;
  const taken = [name, firm]
    .filter((text) => text !== undefined)
    .map((text) => preamble.indexOf(text));
  report.unplaced(preamble.filter((_, at) => !taken.includes(at)));

  const {
    controller,
    contact,
    officer,
    labels,
    rest: strangers,
  } = peopleIn((field) => (field === 'controller' && firm ? [firm] : (all.get(field) ?? [])));
  for (const [label, field] of labels) report.heading(label, field);
  report.unplaced(strangers);
  report.unplaced(lines.filter(({ beside }) => beside).map(({ text }) => text));
  report.unplaced(unread);

  const additions = ADDITIONS.flatMap((field) => {
    const items = all.get(field) ?? [];
    return items.length > 0 ? [[field, oneOrMore(items)] as const] : [];
  });
  const statement: Draft = {
    ...(updated ? { updated } : {}),
    ...(controller ? { controller } : {}),
    ...(contact ? { contact } : {}),
    ...(officer ? { dataProtectionOfficer: officer } : {}),
    registers: named,
    ...(additions.length > 0 ? { additions: Object.fromEntries(additions) } : {}),
  };
  const missing = statementProblems(statement)
    .filter(({ value }) => value === undefined)
    .map(({ setting, allowed }) => ({ path: setting, allowed }));
  return { statement, headings, unplaced, missing };
}
