import { type Field, isPerson } from './field';
import { type Candidate, formOf, type Shape, shapeOf, wordsIn } from './form';
import { daysIn } from './inside/dates';
import type { Line } from './line';
import { type Lexicon, type Meaning, meaningOf } from './meaning';
import { numberedHeadings, uncounted } from './numbering';

/** A heading of a text, and where it stands. */
export interface Heading extends Candidate {
  /** What it is the heading of; empty where nobody knows. */
  readonly fields: readonly Field[];
}

/** In a narrow column a heading is broken into this many lines at most, each no longer than that. */
const MOST_LINES = 4;
const NARROW = 64;
const LONGEST = 180;

/** Whether a heading goes on in the next line. */
function goesOn(
  before: Line,
  next: Line | undefined,
  alone: boolean,
  lexicons: readonly Lexicon[],
): boolean {
  if (!next || next.gap > 0 || next.bullet || next.level > 0 || next.beside) return false;
  const [one, other] = [before.cells[0] ?? '', next.cells[0] ?? ''];
  if (!other || other.length > NARROW || one.length > NARROW || /[:;]$/.test(one)) return false;
  if (/^\p{Ll}/u.test(other)) return !/[.]$/.test(one) || alone;
  if (next.label) return false;
  const joined = lexicons.some(({ words: { joints } }) => joints.test(one));
  return joined || (alone && one === one.toUpperCase() && other === other.toUpperCase());
}

/** Lines as one: a word that was broken is whole again, but “asiakas-” before “ja” is none. */
export const joinedLines = (lines: readonly string[]): string =>
  lines.reduce((before, next) =>
    /\p{Ll}{3}-$/u.test(before) &&
    /^\p{Ll}{2}/u.test(next) &&
    !/^(ja|tai|sekä|och|eller|samt|and|or)\s/u.test(next)
      ? `${before.slice(0, -1)}${next}`
      : `${before} ${next}`,
  );

const HALVES: readonly Field[] = ['manual', 'electronic'];

/** A heading and what stands behind its dash: `Säilytysaika – kolme vuotta`, but not `Tietosuojaseloste – …`. */
function atDash(text: string, lexicons: readonly Lexicon[]): { text: string; rest: string } | null {
  const [, heading = '', rest = ''] = /^(.{2,60}?)\s[–—-]\s+(.+)$/.exec(text) ?? [];
  if (!heading) return null;
  const { fields, share } = meaningOf(uncounted(heading), lexicons);
  return share >= 0.9 && !fields.includes('title') ? { text: heading, rest } : null;
}

/** A heading and what stands behind its colon: `Rekisterin nimi: …`, but not `… periaatteet A: Paperit`. */
function atColon(
  text: string,
  lexicons: readonly Lexicon[],
): { text: string; rest: string } | null {
  const [, heading = '', rest = ''] = /^(.{2,120}?)\s?:(?:\s+(.*)|$)/.exec(text) ?? [];
  if (!heading) return atDash(text, lexicons);
  // A heading that is broken behind “Sähköiset” is not over there.
  const half =
    rest && wordsIn(rest) <= 5 ? meaningOf(`${rest} aineisto material`, lexicons) : undefined;
  if (half && half.share > 0.5 && half.fields.some((field) => HALVES.includes(field))) return null;
  return { text: heading, rest };
}

/** What may be a heading at a line, the longest first. */
function candidatesAt(
  lines: readonly Line[],
  at: number,
  numbered: boolean,
  lexicons: readonly Lexicon[],
): Candidate[] {
  const line = lines[at] as Line;
  const [cell = '', ...others] = line.cells;
  const labelled = others.length > 0 && cell !== '';
  const candidates: Candidate[] = [];
  const words = [cell];
  const rest = labelled ? [others.filter(Boolean).join(', ')] : [];
  const alone = meaningOf(uncounted(cell), lexicons).fields.length === 0;
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const text = joinedLines(words);
    if (count > 1 && text.length > LONGEST) break;
    const next = lines[at + count];
    const split = labelled ? null : atColon(text, lexicons);
    const colon = split !== null;
    const about = { numbered, colon, text: split?.text ?? text };
    candidates.unshift({
      at,
      count,
      text: split && split.rest === '' ? text : (split?.text ?? text),
      rest: (split ? [split.rest] : rest).filter(Boolean),
      shape: shapeOf(line, next, about),
    });
    if (!goesOn(lines[at + count - 1] as Line, next, alone, lexicons)) break;
    const [more = '', ...beside] = (next as Line).cells;
    words.push(more);
    const said = beside.filter(Boolean).join(', ');
    if (said) rest.push(said);
  }
  return candidates;
}

/** A candidate, and what it would be the heading of. */
interface Judged {
  readonly candidate: Candidate;
  readonly meaning: Meaning;
  readonly form: number;
}

const LEAST_SHARE = 0.5;
const isKnown = ({ meaning }: Judged): boolean =>
  meaning.fields.length > 0 && meaning.share >= LEAST_SHARE;
const scoreOf = ({ meaning, form }: Judged): number => 2 * meaning.share + form;

/** “Päivitetty 3.1.2020” says no more than “Päivitetty”. */
const withoutDays = (text: string): string =>
  /\d{4}/.test(text)
    ? daysIn(text).reduce((left, { written }) => left.replace(written, ''), text)
    : text;

/** The best of what may be a heading at a line. */
function judgedAt(
  lines: readonly Line[],
  at: number,
  numbered: boolean,
  lexicons: readonly Lexicon[],
): Judged | undefined {
  const line = lines[at] as Line;
  if (
    line.beside ||
    (line.text.length > LONGEST && !/^.{2,120}?:\s/.test(line.text) && line.cells.length < 2)
  )
    return undefined;
  const judged = candidatesAt(lines, at, numbered, lexicons).map(
    (candidate): Judged => ({
      candidate,
      meaning: meaningOf(withoutDays(uncounted(candidate.text)), lexicons),
      form: formOf(candidate, line, lexicons),
    }),
  );
  // The longest that says no less than a shorter one.
  return judged.reduce((one, other) => (scoreOf(other) > scoreOf(one) + 0.1 ? other : one));
}

/** Which shapes tell headings from the rest in this text, and how many known headings have each. */
interface Style {
  readonly tells: ReadonlySet<Shape>;
  /** Level of most headings that the markup says are ones. */
  readonly level: number;
  /** Whether most headings are told by something that other lines do not have by chance. */
  readonly strict: boolean;
}

const CLEAR = 1.5;
const FEWEST = 3;
const STRONG = /^(number|level|label)/;

function styleOf(all: readonly (Judged | undefined)[]): Style {
  const counts = new Map<Shape, { known: number; all: number }>();
  for (const judged of all) {
    if (!judged) continue;
    const { shape, text } = judged.candidate;
    const short = wordsIn(text) <= 12 && !/[,;]$|\d{5}|@/.test(text);
    if (!short) continue;
    const count = counts.get(shape) ?? { known: 0, all: 0 };
    count.all += 1;
    if (isKnown(judged) && scoreOf(judged) >= CLEAR) count.known += 1;
    counts.set(shape, count);
  }
  const tells = [...counts].filter(([shape, { known, all: total }]) => {
    const share = known / total;
    return known >= FEWEST && share >= (shape.startsWith('gaps') ? 0.75 : 0.5);
  });
  const levels = [...counts].filter(([shape, { known }]) => shape.startsWith('level') && known > 0);
  const [level = 'level 0'] =
    [...levels].sort((one, other) => other[1].known - one[1].known)[0] ?? [];
  const strong = tells.filter(([shape]) => STRONG.test(shape));
  return {
    tells: new Set(tells.map(([shape]) => shape)),
    level: Number(level.slice(6)),
    strict: strong.some(([, { known }]) => known >= FEWEST + 1),
  };
}

/** The section that a line would belong to if it is no heading. */
interface Around {
  readonly fields: readonly Field[];
  readonly empty: boolean;
  readonly level: number;
}

/** Answers that are words of headings, too: what a purpose rests on. */
const GROUND =
  /^(suostumus|sopimus|oikeutettu etu|lakisääteinen velvoite|laki|samtycke|avtal|berättigat intresse|consent|contract|legitimate interests?)\W*$/i;
/** Words that stand over a part of a section as often as over a section. */
const SHARED =
  /^(yhteystiedot|yhteystieto|suostumus|suostumukset|yhteydenotot|kontaktuppgifter|kontakt|samtycke|contact|contacts|contact details|consent|profilointi|evästeet|cookies)(\W*$|,\s)/i;

/** What stands over a part of what is said of a person. */
const OF_A_PERSON = /^(muut )?(yhteystiedot|kontaktuppgifter|contact (details|information))\W*$/i;

/** Whether a line answers the heading above it, although it could be one. */
function answers({ candidate, meaning }: Judged, line: Line, around: Around): boolean {
  const text = uncounted(candidate.text);
  const {
    fields: [field],
    empty,
  } = around;
  if (candidate.shape === 'number') return false;
  const deeper = around.level > 0 && line.level > around.level;
  if (isPerson(field) && (line.level === 0 || deeper) && OF_A_PERSON.test(text)) return true;
  if (line.level > 0) return false;
  // “Alihankkijat” below “Vastaanottajat”. Rights are told one by one, each under a heading of its own.
  if (empty && field !== 'rights' && candidate.rest.length === 0 && candidate.shape !== 'label') {
    if (field !== undefined && meaning.fields[0] === field) return true;
  }
  if (empty && (field === 'basis' || field === 'purposes' || field === 'interest')) {
    if (GROUND.test(text)) return true;
  }
  if (empty && field === 'name' && /rekister|register|registry/i.test(text))
    return !candidate.rest.length;
  return (
    (field === 'contents' || field === 'groups') && SHARED.test(text) && candidate.shape !== 'label'
  );
}

/** What a known heading has to reach: more where others are told by number, level or column. */
function isEnough(judged: Judged, style: Style, around: Around, first: boolean): boolean {
  const { shape } = judged.candidate;
  const bonus = style.tells.has(shape) ? 0.5 : 0;
  const score = scoreOf(judged) + bonus;
  if (first && judged.meaning.fields.includes('title')) return wordsIn(judged.candidate.text) <= 14;
  if (!style.strict || STRONG.test(shape)) return score >= CLEAR;
  // “A. Manuaalinen aineisto” stands under the heading of what is protected.
  const [field] = around.fields;
  const halved = field === 'protection' || (field !== undefined && HALVES.includes(field));
  if (halved && isHalf(judged)) return score >= CLEAR && judged.meaning.share >= 0.9;
  return score >= CLEAR + 0.7 && judged.meaning.share >= 0.9;
}

/** Whether a line is a heading, although nobody knows of what. */
function isUnknownHeading(
  { candidate: { shape, text }, form }: Judged,
  line: Line,
  around: Around,
  style: Style,
): boolean {
  if (shape === 'number') return true;
  if (shape.startsWith('level')) return style.level === 0 || line.level <= style.level;
  if (/^(©|copyright\b)/i.test(text)) return true;
  if (line.bullet || !style.tells.has(shape) || form < 0 || wordsIn(text) > 10) return false;
  if (shape === 'label') return line.cells.length <= 2 && !isPerson(around.fields[0]);
  if (style.strict || around.empty || isPerson(around.fields[0])) return false;
  if (shape === 'colon') return line.gap > 0 && wordsIn(text) <= 8;
  if (shape.startsWith('gaps')) {
    return style.tells.size > 0 && /^\p{Lu}[^\d@,:]{2,60}[^.,;:!)]$/u.test(text);
  }
  return true;
}

/** Finds the headings of a text: by what they say, by their form, and by the order of their numbers. */
export function headingsOf(lines: readonly Line[], lexicons: readonly Lexicon[]): Heading[] {
  const numbered = numberedHeadings(lines, lexicons);
  const all = lines.map((_, at) => judgedAt(lines, at, numbered.has(at), lexicons));
  const style = styleOf(all);
  const headings: Heading[] = [];
  let around: Around = { fields: [], empty: true, level: 0 };
  for (let at = 0; at < lines.length; at += 1) {
    const [line, judged] = [lines[at] as Line, all[at]];
    const known =
      judged &&
      isKnown(judged) &&
      !(line.inside && !isHalf(judged)) &&
      isEnough(judged, style, around, headings.length === 0);
    const unknown =
      judged && !known && !line.inside && isUnknownHeading(judged, line, around, style);
    if (!judged || !(known || unknown) || answers(judged, line, around)) {
      around = { ...around, empty: false };
      continue;
    }
    const { candidate, meaning } = judged;
    const clear = known || (meaning.share >= 0.2 && STRONG.test(candidate.shape));
    const fields = clear ? aboutOf(meaning, headings.length === 0) : [];
    headings.push({ ...candidate, fields });
    around = { fields, empty: candidate.rest.length === 0, level: line.level };
    at += candidate.count - 1;
  }
  return headings;
}

/** What a heading is about: the first of a text is its title, and no other that also says something else. */
function aboutOf({ fields }: Meaning, first: boolean): readonly Field[] {
  if (first && fields.includes('title')) return ['title'];
  const others = fields.filter((field) => field !== 'title');
  return others.length > 0 ? others : fields;
}

/** In the second column, only paper and electronic data are told apart. */
const isHalf = ({ meaning: { fields } }: Judged): boolean =>
  fields.some((field) => HALVES.includes(field));
