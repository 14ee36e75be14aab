import { distance } from 'fastest-levenshtein';
import type { Field } from './field';
import { ROOTS, type Roots } from './roots';
import { en } from './vocabulary/en';
import { fi } from './vocabulary/fi';
import { sv } from './vocabulary/sv';
import type { Vocabulary } from './vocabulary/vocabulary';

/** What a line would be the heading of. */
export interface Meaning {
  /** In the order in which it names them; empty if it names none. */
  readonly fields: readonly Field[];
  /** How much of it is about them: 1, every word. */
  readonly share: number;
}

interface Phrase {
  readonly field: Field;
  /** How many words it has. */
  readonly slots: number;
  /** Only where the heading says nothing else. */
  readonly alone: boolean;
  /** Only where nothing that tells anything stands between its first two words. */
  readonly close: boolean;
}

/** A root that one word of a phrase may have, also at the start or the end of a longer word. */
interface Wanted {
  readonly root: string;
  readonly starts: boolean;
  readonly ends: boolean;
  readonly phrase: number;
  readonly slot: number;
}

/** A language, ready to be looked things up in. */
export interface Lexicon {
  readonly words: Vocabulary;
  readonly roots: Roots;
  readonly phrases: readonly Phrase[];
  readonly neutral: ReadonlySet<string>;
  /** What a root is wanted for. */
  wantedBy(root: string): readonly Wanted[];
  /** A root as it was meant, where one letter of it is wrong. */
  corrected(root: string): string;
}

const TYPO_FROM = 8;
const MOST_ROOTS = 50_000;

/** Looks a root up once. */
function remembered<T>(look: (root: string) => T): (root: string) => T {
  const known = new Map<string, T>();
  return (root) => {
    const before = known.get(root);
    if (before !== undefined) return before;
    if (known.size > MOST_ROOTS) known.clear();
    const found = look(root);
    known.set(root, found);
    return found;
  };
}

/** How many letters the roots of a group share. */
const EDGE = 3;

/** Finds what a root is wanted for among those that begin or end as it does. */
function indexOf(
  all: readonly Wanted[],
  phrases: readonly Phrase[],
  roots: Roots,
): Lexicon['wantedBy'] {
  const [starts, ends] = [new Map<string, Wanted[]>(), new Map<string, Wanted[]>()];
  for (const wanted of all) {
    const [start, end] = [wanted.root.slice(0, EDGE), wanted.root.slice(-EDGE)];
    starts.set(start, [...(starts.get(start) ?? []), wanted]);
    ends.set(end, [...(ends.get(end) ?? []), wanted]);
  }
  return remembered((root) => {
    const near = new Set([
      ...(starts.get(root.slice(0, EDGE)) ?? []),
      ...(ends.get(root.slice(-EDGE)) ?? []),
    ]);
    return [...near].filter((wanted) => {
      // What says nothing else is no longer word: “Jäsenrekisteri” is the name of one.
      const isOf = phrases[wanted.phrase]?.alone ? roots.isSame : roots.isOf;
      return (
        isOf(root, wanted.root) ||
        (wanted.starts && root.startsWith(wanted.root)) ||
        (wanted.ends && root.endsWith(wanted.root))
      );
    });
  });
}

function lexiconOf(words: Vocabulary, roots: Roots): Lexicon {
  const written = Object.entries(words.phrases).flatMap(([field, texts]) =>
    texts.map((text) => ({
      field: field as Field,
      text,
      slots: text.replace(/^[=~]/, '').split(' '),
    })),
  );
  const phrases = written.map(
    ({ field, text, slots }): Phrase => ({
      field,
      slots: slots.length,
      alone: text.startsWith('='),
      close: text.startsWith('~'),
    }),
  );
  const all = written.flatMap(({ slots }, phrase) =>
    slots.flatMap((words, slot) =>
      words.split('/').map(
        (word): Wanted => ({
          root: roots.rootOf(word.replaceAll('*', '')),
          starts: word.endsWith('*'),
          ends: word.startsWith('*'),
          phrase,
          slot,
        }),
      ),
    ),
  );
  const neutral = new Set(words.neutral.split(' ').map(roots.rootOf));
  const known = new Set(all.map(({ root }) => root));
  const long = [...known].filter((root) => root.length >= TYPO_FROM);
  const isTypo = (root: string, one: string): boolean =>
    one[0] === root[0] && Math.abs(one.length - root.length) <= 1 && distance(one, root) === 1;
  return {
    words,
    roots,
    phrases,
    neutral,
    wantedBy: indexOf(all, phrases, roots),
    corrected: remembered((root) =>
      root.length < TYPO_FROM || neutral.has(root) || known.has(root)
        ? root
        : (long.find((one) => isTypo(root, one)) ?? root),
    ),
  };
}

/** The languages that are read. */
export const LEXICONS: readonly Lexicon[] = [
  lexiconOf(fi, ROOTS.fi),
  lexiconOf(sv, ROOTS.sv),
  lexiconOf(en, ROOTS.en),
];

/** A root with the words of the heading that it stands for. */
interface Token {
  readonly root: string;
  readonly at: readonly number[];
  /** How many letters a root must have: two words are one only where neither says it by itself. */
  readonly least: number;
}

/** Shorter than this, two words are two. */
const LETTERS_OF_TWO = 7;

/** The words of a heading, and each two of them as one: `säilyttämis aika`. An ending after a colon is none. */
function tokensOf(text: string, { roots, corrected }: Lexicon): Token[] {
  const words =
    text
      .toLowerCase()
      .replace(/(?<=\p{L}):\p{L}{1,4}(?!\p{L})/gu, '')
      .match(/\p{L}[\p{L}-]*(?<!-)/gu) ?? [];
  const single = words.map(
    (word, at): Token => ({ root: corrected(roots.rootOf(word)), at: [at], least: 0 }),
  );
  const pairs = words.slice(1).map((word, at): Token => {
    const before = words[at] ?? '';
    return {
      root: roots.rootOf(before + word),
      at: [at, at + 1],
      least: Math.max(LETTERS_OF_TWO, before.length + 1, word.length + 1),
    };
  });
  return [...single, ...pairs];
}

interface Said {
  readonly phrase: Phrase;
  readonly at: ReadonlySet<number>;
  /** How many letters of it were known. */
  readonly letters: number;
}

/** Words that join two things. */
const AND = /^(ja|sekä|och|samt|and)$/;

/** Whether only words that tell nothing stand between two. */
function areClose(one: number, other: number, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const [from, to] = one < other ? [one, other] : [other, one];
  return tokens.every(
    ({ root, at }) =>
      at.length > 1 ||
      (at[0] ?? 0) <= from ||
      (at[0] ?? 0) >= to ||
      (lexicon.neutral.has(root) && !AND.test(root)),
  );
}

/** The words that stand for one word of a phrase. */
interface Filled {
  letters: number;
  readonly first: number;
  readonly at: number[];
}

/** The phrases that a heading says, in the order of the vocabulary. */
function phrasesIn(tokens: readonly Token[], lexicon: Lexicon): Said[] {
  const found = new Map<number, (Filled | undefined)[]>();
  for (const { root, at, least } of tokens) {
    for (const { phrase, slot, root: wanted } of lexicon.wantedBy(root)) {
      if (wanted.length < least) continue;
      const slots = found.get(phrase) ?? [];
      found.set(phrase, slots);
      const filled = slots[slot] ?? { letters: 0, first: at[0] ?? 0, at: [] };
      slots[slot] = filled;
      filled.letters = Math.max(filled.letters, wanted.length);
      filled.at.push(...at);
    }
  }
  return [...found]
    .sort(([one], [other]) => one - other)
    .flatMap(([index, slots]): Said[] => {
      const phrase = lexicon.phrases[index];
      const filled = slots.filter((slot) => slot !== undefined);
      if (!phrase || filled.length < phrase.slots) return [];
      const [one, other = one] = filled;
      if (phrase.close && !areClose(one?.first ?? 0, other?.first ?? 0, tokens, lexicon)) return [];
      const letters = filled.reduce((sum, slot) => sum + slot.letters, 0);
      return [{ phrase, at: new Set(filled.flatMap(({ at }) => at)), letters }];
    });
}

const isWithin = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  [...one].every((place) => other.has(place));

/** Whether another phrase says more with the same words. */
const isOutdone = (one: Said, others: readonly Said[]): boolean =>
  others.some(
    (other) =>
      other !== one &&
      isWithin(one.at, other.at) &&
      (other.at.size > one.at.size ||
        other.letters > one.letters ||
        (other.letters === one.letters && others.indexOf(other) < others.indexOf(one))),
  );

const NOTHING: Meaning = { fields: [], share: 0 };

function meaningIn(text: string, lexicon: Lexicon): Meaning {
  const tokens = tokensOf(text, lexicon);
  const telling = new Set(
    tokens
      .filter(({ root, at }) => at.length === 1 && !lexicon.neutral.has(root))
      .flatMap(({ at }) => at),
  );
  const said = phrasesIn(tokens, lexicon).filter(
    ({ phrase, at }) => !phrase.alone || isWithin(telling, at),
  );
  const best = said.filter((one) => !isOutdone(one, said));
  if (best.length === 0) return NOTHING;
  const about = new Set(best.flatMap(({ at }) => [...at]));
  const strange = [...telling].filter((place) => !about.has(place)).length;
  const order = [...best].sort((one, other) => Math.min(...one.at) - Math.min(...other.at));
  return {
    fields: [...new Set(order.map(({ phrase }) => phrase.field))],
    share: about.size / (about.size + strange),
  };
}

/** Explanations name these without being about them: “(rekisterin käyttöoikeuden periaatteet)”. */
const IN_PASSING: readonly Field[] = [
  'rights',
  'contents',
  'controller',
  'people',
  'groups',
  'title',
];

/** Where a heading is over and its explanation begins: “Tarkastusoikeus, eli oikeus …”. */
const EXPLAINED = /[.,:;(–—]|\s[-/|]\s|\s(?:eli|dvs|i\.e)\s/u;

/** “Oikeusperuste ja käsittelyn tarkoitus” is about purposes, “Mihin evästeitä käytetään” about cookies. */
const FIRST: readonly Field[] = ['cookies', 'purposes'];

/** What it is about before what else it names; that it is a title comes last. */
function inOrder(fields: readonly Field[]): Field[] {
  const half = fields.includes('manual') || fields.includes('electronic');
  // Of “Rekisterin suojauksen periaatteet A: Manuaalinen aineisto”, the half says all.
  const others: readonly Field[] = fields.filter(
    (field) => field !== 'title' && !(half && field === 'protection'),
  );
  if (others.length === 0) return [...fields];
  const titled = fields.includes('title') ? (['title'] as const) : [];
  const first = FIRST.filter((field) => others.includes(field));
  return [...first, ...others.filter((field) => !first.includes(field)), ...titled];
}

const MOST_TEXTS = 20_000;
const known = new Map<string, Meaning>();

const ADDRESSES = /\s?\(?(?:https?:\/\/|www\.)[^\s)]+\)?/g;

/** What a text says as a heading. @param lexicons of the languages it may be in. */
export function meaningOf(written: string, lexicons: readonly Lexicon[]): Meaning {
  const text = written.includes('/') ? written.replace(ADDRESSES, '') : written;
  const key = `${lexicons.length}${lexicons[0]?.neutral.size}${text}`;
  const before = known.get(key);
  if (before) return before;
  const [head = ''] = text.split(EXPLAINED, 1);
  const found = lexicons.map((lexicon): Meaning => {
    const whole = meaningIn(text, lexicon);
    const first = head === text ? whole : meaningIn(head, lexicon);
    const clear = first.fields.length > 0 && first.share > 0.6;
    // “Nimi, seura, yhteystiedot” is a list; “tarkastus-, kielto- ja korjausoikeus” is none.
    const list = !clear && /(?<!-),\s/.test(text) && !lexicon.words.question.test(text);
    const explained = whole.fields.filter((field) => !IN_PASSING.includes(field));
    return clear
      ? {
          fields: inOrder([...new Set([...first.fields, ...explained])]),
          share: Math.max(first.share * 0.95, whole.share),
        }
      : { fields: inOrder(whole.fields), share: list ? whole.share / 2 : whole.share };
  });
  const best = found.reduce((one, other) => (other.share > one.share ? other : one), NOTHING);
  if (known.size > MOST_TEXTS) known.clear();
  known.set(key, best);
  return best;
}

/** The languages that a text is written in: those with a good part of its frequent words. */
export function lexiconsOf(text: string): readonly Lexicon[] {
  const sample = text.length > 60_000 ? text.slice(0, 30_000) + text.slice(-30_000) : text;
  const counts = LEXICONS.map(({ words }) => sample.match(words.common)?.length ?? 0);
  const most = Math.max(...counts, 1);
  const spoken = LEXICONS.filter((_, index) => (counts[index] ?? 0) > most * 0.15);
  return spoken.length > 0 ? spoken : LEXICONS;
}
