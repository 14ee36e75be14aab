import { SECTIONS, type SectionId } from './check/contradiction';
import { dayOf } from './day';
import { type Element, el, list, type Piece, p } from './elements';
import { needsConsent } from './facts';
import { consentsPart } from './sections/consents-part';
import { advertising, analytics, cookies, headingOf } from './sections/cookies';
import { ownersPart } from './sections/owners-part';
import { byPart, type Part, TOPICS, type Topic } from './sections/part';
import { contact, controller } from './sections/people';
import { complaint, rights, withdrawal } from './sections/rights';
import { visitorsPart } from './sections/visitors-part';
import { type Source, texts } from './words';

/** How a statement stands in a page. */
export interface Place {
  /** Whether it has a heading of its own; a page that already has one needs no second. */
  readonly title: boolean;
  /** Level of the headings of its sections: one below the heading it stands under. */
  readonly level: 2 | 3 | 4;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The date of the last change, as it is written in the language; nothing where none is told. */
function dated({ statement, wording, words }: Source): Piece {
  const told = dayOf(statement.updated);
  if (!told) return statement.updated ? p(statement.updated) : null;
  const { year, month, day } = told;
  const date = new Intl.DateTimeFormat(words.texts.locale, {
    day: 'numeric',
    month: words.language === 'fi' ? 'numeric' : 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day));
  const [before = '', after = ''] = wording.updated.split('{date}');
  return p(before, el('time', { datetime: `${year}-${two(month)}-${two(day)}` }, date), after);
}

/** The whole statement: the sections of Finnish statements in their order, completed to article 13. */
export function statementDocument(source: Source, { title, level }: Place): Element {
  const { statement, facts, wording, words } = source;
  const below = level + 1;
  const parts: Part[] = [
    ...statement.registers.map((register) => ownersPart(source, register)),
    visitorsPart(source),
    ...(facts.register ? [consentsPart(source)] : []),
  ];
  const topic = (name: Topic): Piece =>
    byPart(
      parts.map((part) => ({ name: part.name, says: part[name] })),
      `h${below}`,
    );
  // What the visitors' part says of it is that it never rests on one.
  const interested = parts.some(
    ({ interest }, index) => interest && index !== statement.registers.length,
  );

  const topics = Object.fromEntries(TOPICS.map((name) => [name, topic(name)])) as Record<
    Topic,
    Piece
  >;
  const contents: Readonly<Record<SectionId, Piece>> = {
    ...topics,
    controller: controller(source),
    contact: contact(source),
    registers: list(parts.map(({ name }) => name)),
    interest: interested ? topics.interest : p(wording.noInterest),
    protection: [topics.protection, list(texts(source, statement.additions?.breach))],
    cookies: cookies(source, below),
    analytics: analytics(source),
    advertising: advertising(source),
    rights: rights(source, below),
    withdrawal: withdrawal(source, below),
    complaint: complaint(source),
    changes: [
      p(
        facts.services.some(needsConsent)
          ? `${wording.changesServices} ${wording.changesAsked}`
          : wording.changesServices,
      ),
      list(texts(source, statement.additions?.changes)),
      dated(source),
    ],
  };
  return el(
    'article',
    { class: 'keksi-statement', lang: words.language, 'data-keksi-statement': '' },
    title ? [el(`h${level - 1}`, {}, wording.title), dated(source)] : null,
    ...SECTIONS.map((id, index) =>
      el(
        'section',
        { id: `keksi-${id}` },
        el(`h${level}`, {}, `${index + 1}. ${headingOf(source, id)}`),
        contents[id],
      ),
    ),
  );
}
