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

/** One word of a phrase: its roots, any of which will do, also at the start or the end of a longer word. */
type Slot = readonly { readonly root: string; readonly starts: boolean; readonly ends: boolean }[];

interface Phrase {
  readonly field: Field;
  readonly slots: readonly Slot[];
  /** Only where the heading says nothing else. */
  readonly alone: boolean;
  /** Only where nothing that tells anything stands between its first two words. */
  readonly close: boolean;
}

/** A language, ready to be looked things up in. */
export interface Lexicon {
  readonly words: Vocabulary;
  readonly roots: Roots;
  readonly phrases: readonly Phrase[];
  readonly neutral: ReadonlySet<string>;
  /** Roots long enough to be known with a wrong letter in them. */
  readonly long: readonly string[];
}

const TYPO_FROM = 8;

function lexiconOf(words: Vocabulary, roots: Roots): Lexicon {
  const slotOf = (word: string): Slot =>
    word.split('/').map((one) => ({
      root: roots.rootOf(one.replaceAll('*', '')),
      starts: one.endsWith('*'),
      ends: one.startsWith('*'),
    }));
  const phrases = Object.entries(words.phrases).flatMap(([field, texts]) =>
    texts.map(
      (text): Phrase => ({
        field: field as Field,
        slots: text.replace(/^[=~]/, '').split(' ').map(slotOf),
        alone: text.startsWith('='),
        close: text.startsWith('~'),
      }),
    ),
  );
  const all = phrases.flatMap(({ slots }) => slots.flat().map(({ root }) => root));
  return {
    words,
    roots,
    phrases,
    neutral: new Set(words.neutral.split(' ').map(roots.rootOf)),
    long: [...new Set(all.filter((root) => root.length >= TYPO_FROM))],
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
}

/** The words of a heading, and each two of them as one: `säilyttämis aika`. An ending after a colon is none. */
function tokensOf(text: string, { roots, long, neutral }: Lexicon): Token[] {
  const words =
    text
      .toLowerCase()
      .replace(/(?<=\p{L}):\p{L}{1,4}(?!\p{L})/gu, '')
      .match(/\p{L}[\p{L}-]*(?<!-)/gu) ?? [];
  const corrected = (root: string): string =>
    root.length < TYPO_FROM || neutral.has(root) || long.includes(root)
      ? root
      : (long.find(
          (one) =>
            Math.abs(one.length - root.length) <= 1 &&
            one[0] === root[0] &&
            distance(one, root) === 1,
        ) ?? root);
  const single = words.map(
    (word, at): Token => ({ root: corrected(roots.rootOf(word)), at: [at] }),
  );
  const pairs = words
    .slice(1)
    .map((word, at): Token => ({ root: roots.rootOf(`${words[at]}${word}`), at: [at, at + 1] }));
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

const matches = (token: Token, slot: Slot, isOf: Roots['isOf']): number =>
  Math.max(
    0,
    ...slot
      .filter(
        ({ root, starts, ends }) =>
          // Two words are one only where neither says something by itself.
          (token.at.length === 1 || root.length > 6) &&
          (isOf(token.root, root) ||
            (starts && token.root.startsWith(root)) ||
            (ends && token.root.endsWith(root))),
      )
      .map(({ root }) => root.length),
  );

/** The words with which a heading says a phrase, or nothing. */
function saying(phrase: Phrase, tokens: readonly Token[], lexicon: Lexicon): Said | undefined {
  const at = new Set<number>();
  const first: number[] = [];
  let letters = 0;
  // What says nothing else is no longer word: “Jäsenrekisteri” is the name of one.
  const isOf = phrase.alone ? lexicon.roots.isSame : lexicon.roots.isOf;
  for (const slot of phrase.slots) {
    let longest = 0;
    for (const token of tokens) {
      const length = matches(token, slot, isOf);
      if (length === 0) continue;
      if (longest === 0) first.push(token.at[0] ?? 0);
      longest = Math.max(longest, length);
      for (const place of token.at) at.add(place);
    }
    if (longest === 0) return undefined;
    letters += longest;
  }
  const [one = 0, other = one] = first;
  if (phrase.close && !areClose(one, other, tokens, lexicon)) return undefined;
  return { phrase, at, letters };
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
  const said = lexicon.phrases
    .map((phrase) => saying(phrase, tokens, lexicon))
    .filter((one) => one !== undefined)
    .filter(({ phrase, at }) => !phrase.alone || isWithin(telling, at));
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
const EXPLAINED = /[.,:;(–—]|\s-\s|\s(?:eli|dvs|i\.e)\s/u;

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
