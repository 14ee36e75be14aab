import type { Basis, Draft, Purpose, Register } from '../statement';
import { statementProblems } from '../validate';
import { type Block, blocksOf } from './blocks';
import { contactFrom } from './contact';
import type { Field } from './headings';
import { linesOf } from './lines';

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

const GROUNDS: readonly (readonly [Basis, RegExp])[] = [
  ['consent', /suostumu|consent|samtyck/i],
  [
    'legitimate-interest',
    /oikeutet(tu|tuun|un) (etu|edun)|legitimate interest|berättigat intresse/i,
  ],
  ['legal-obligation', /lakisäätei|lain velvoit|legal obligation|rättslig förpliktelse/i],
  ['contract', /sopimu|contract|avtal/i],
];

/** What a purpose rests on, if its words name one ground and no other; the owner has to look. */
function basisIn(text: string): Basis | undefined {
  const [basis, ...others] = GROUNDS.filter(([, words]) => words.test(text));
  return others.length === 0 ? basis?.[0] : undefined;
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

  const grounds = under('basis');
  const aims = under('purposes');
  const purposes = (aims.length > 0 ? aims : grounds).map((purpose): Mutable<Draft<Purpose>> => {
    const basis = basisIn(purpose);
    return basis ? { purpose, basis } : { purpose };
  });
  if (aims.length > 0) {
    // “Asiakassuhde ja suostumus” does not tell which of them is which purpose's.
    const basis = / ja | sekä |[,;]/.test(grounds.join(', '))
      ? undefined
      : basisIn(grounds[0] ?? '');
    for (const purpose of purposes) if (basis) purpose.basis ??= basis;
    unplaced(grounds);
  }
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
  const lines = linesOf(source);
  const blocks = blocksOf(
    lines.filter(({ beside }) => !beside),
    (heading, field) => headings.push({ heading, field }),
  );
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
  leave(lines.filter(({ beside }) => beside).map(({ text }) => text));

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
