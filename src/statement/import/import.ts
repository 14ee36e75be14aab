import type { Basis, Draft, Purpose, Register } from '../statement';
import { statementProblems } from '../validate';
import { contactFrom } from './contact';
import { type Field, fieldOf, looksLikeHeading } from './headings';
import { type Line, linesOf } from './lines';

/** What became of an old text. Each of its lines is in one of the three. */
export interface Imported {
  /** As much of a statement as the text gave. */
  readonly statement: Draft;
  /** What was read as a heading, and of what. */
  readonly headings: readonly { readonly heading: string; readonly field: string }[];
  /** What had no place. */
  readonly unplaced: readonly string[];
  /** What the statement still lacks, with what is allowed there. */
  readonly missing: readonly { readonly path: string; readonly allowed: string }[];
}

interface Block {
  readonly field: Field | null;
  readonly items: string[];
}

/** The heading at the start of a line, and what follows it on the same line. */
function headingIn({ text, cells, bullet }: Line): { heading: string; rest: string[] } | null {
  if (bullet) return null;
  const [first = '', ...others] = cells;
  const rest = others.some(Boolean) ? [others.filter(Boolean).join(', ')] : [];
  if (first && fieldOf(first)) return { heading: first, rest };
  if (cells.length > 1) return null;
  const colon = /^([^:]{3,110}):\s*(.*)$/.exec(text);
  if (colon?.[1] && fieldOf(colon[1])) {
    return { heading: colon[1], rest: colon[2] ? [colon[2]] : [] };
  }
  return null;
}

/** A line that was broken in the middle of a sentence, as in a narrow cell. */
const continues = (before: string, text: string): boolean =>
  /^\p{Ll}/u.test(text) || /[,–-]$/.test(before);

/** In an address each line says something of its own. */
const isContact = (field: Field | null): boolean =>
  field === 'controller' || field === 'contact' || field === 'officer';

/** Cuts a text at its headings. */
function blocksOf(lines: readonly Line[], found: (heading: string, field: Field) => void): Block[] {
  const blocks: Block[] = [{ field: null, items: [] }];
  for (const line of lines) {
    const heading = headingIn(line);
    if (heading) {
      const field = fieldOf(heading.heading) ?? null;
      if (field) found(heading.heading, field);
      blocks.push({ field: field === 'title' ? null : field, items: heading.rest });
      continue;
    }
    if (!line.bullet && (line.marked || looksLikeHeading(line.text))) {
      blocks.push({ field: null, items: [line.text] });
      continue;
    }
    const { field, items } = blocks[blocks.length - 1] ?? { field: null, items: [] as string[] };
    const before = items[items.length - 1];
    if (before !== undefined && !line.bullet && !isContact(field) && continues(before, line.text)) {
      items[items.length - 1] = `${before} ${line.text}`;
    } else items.push(line.text);
  }
  return blocks;
}

/** What a purpose seems to rest on; the owner has to decide. */
function basisIn(text: string): Basis | undefined {
  if (/suostumu|consent|samtyck/i.test(text)) return 'consent';
  if (/oikeutet(tu|tuun|un) (etu|edun)|legitimate interest|berättigat intresse/i.test(text)) {
    return 'legitimate-interest';
  }
  if (/lakisäätei|lain velvoit|legal obligation|rättslig förpliktelse/i.test(text)) {
    return 'legal-obligation';
  }
  return /sopimu|asiakassuhte|contract|avtal/i.test(text) ? 'contract' : undefined;
}

const one = (items: readonly string[]): string | readonly string[] =>
  items.length === 1 ? (items[0] ?? '') : items;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

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

/** One register, from what stood under its headings. */
function registerFrom(
  blocks: readonly Block[],
  unplaced: (items: readonly string[]) => void,
): Draft<Register> {
  const under = (...fields: Field[]): string[] =>
    blocks.flatMap(({ field, items }) => (field && fields.includes(field) ? items : []));
  const register: Mutable<Draft<Register>> = {};
  const [name, ...names] = under('name');
  if (name) register.name = name;
  unplaced(names);

  const purposes = under('purposes').map((purpose): Mutable<Draft<Purpose>> => {
    const basis = basisIn(purpose);
    return basis ? { purpose, basis } : { purpose };
  });
  if (purposes.length > 0) register.purposes = purposes;
  const interest = under('interest');
  const interested = purposes.find(({ basis }) => basis === 'legitimate-interest');
  if (interested && interest.length > 0) interested.interest = interest.join(' ');
  else unplaced(interest);

  for (const field of PLAIN) {
    const items = under(field);
    if (items.length > 0) register[field] = one(items);
  }
  const manual = under('manual');
  const electronic = under('electronic');
  if (manual.length > 0 || electronic.length > 0) {
    register.protection = {
      ...(manual.length > 0 ? { manual: one(manual) } : {}),
      ...(electronic.length > 0 ? { electronic: one(electronic) } : {}),
    };
  }
  return register;
}

const ADDITIONS = [
  'cookies',
  'analytics',
  'advertising',
  'rights',
  'complaint',
  'changes',
] as const;

/** Each “Rekisterin nimi” after the first begins another register. */
function registersIn(blocks: readonly Block[]): Block[][] {
  const registers: Block[][] = [[]];
  let named = false;
  for (const block of blocks) {
    if (block.field === 'name') {
      if (named) registers.push([]);
      named = true;
    }
    registers[registers.length - 1]?.push(block);
  }
  return registers;
}

/**
 * Makes of an old privacy statement (plain text, Markdown or HTML) as much of the typed object as its headings
 * allow. No line is lost: what has no place is told.
 */
export function importStatement(source: string): Imported {
  const headings: { heading: string; field: string }[] = [];
  const unplaced: string[] = [];
  const leave = (items: readonly string[]) => void unplaced.push(...items);
  const blocks = blocksOf(linesOf(source), (heading, field) => headings.push({ heading, field }));
  const under = (field: Field | null) =>
    blocks.flatMap((block) => (block.field === field ? block.items : []));

  const contact = (field: Field) => {
    const items = under(field);
    const { contact: who, labels, rest } = contactFrom(items);
    for (const label of labels) headings.push({ heading: label, field });
    leave(rest);
    return Object.keys(who).length > 0 ? who : undefined;
  };
  const controller = contact('controller');
  const { businessId, ...person } = contact('contact') ?? {};
  const { businessId: other, ...officer } = contact('officer') ?? {};
  leave([businessId, other].filter((id) => id !== undefined));

  const additions = ADDITIONS.map((field) => [field, under(field)] as const).filter(
    ([, items]) => items.length > 0,
  );
  const registers = registersIn(blocks).map((own) => registerFrom(own, leave));
  leave(under(null));

  const statement: Draft = {
    ...(controller ? { controller } : {}),
    ...(Object.keys(person).length > 0 ? { contact: person } : {}),
    ...(Object.keys(officer).length > 0 ? { dataProtectionOfficer: officer } : {}),
    registers,
    ...(additions.length > 0
      ? { additions: Object.fromEntries(additions.map(([field, items]) => [field, one(items)])) }
      : {}),
  };
  const missing = statementProblems(statement)
    .filter(({ value }) => value === undefined)
    .map(({ setting, allowed }) => ({ path: setting, allowed }));
  return { statement, headings, unplaced, missing };
}
