import { el, list, type Piece, table } from '../elements';
import type { Purpose, Register, Text, Texts } from '../statement';
import { isList } from '../text';
import { type Source, text, texts } from '../words';
import type { Part } from './part';
import { ownTransfers } from './safeguard';

/** A register as its owner describes it. */
export function ownersPart(source: Source, register: Register): Part {
  const { wording } = source;
  const said = (own: Texts, none: string): Piece => list(saidOr(source, own, none));
  const basisOf = ({ basis, law, ground }: Purpose): string => {
    // A page shows a statement also while it lacks something.
    const named = [wording.basis[basis] ?? '', text(source, law)].filter(Boolean).join(': ');
    return [named, text(source, ground)].filter(Boolean).join('. ');
  };
  const interests = register.purposes
    .map(({ purpose, interest }) => [text(source, purpose), text(source, interest)])
    .filter(([, interest]) => interest !== '')
    .map(([purpose, interest]) => `${purpose}: ${interest}`);

  return {
    name: text(source, register.name),
    purposes: table(
      null,
      [wording.purpose, wording.legalBasis],
      register.purposes.map((purpose) => [text(source, purpose.purpose), basisOf(purpose)]),
    ),
    interest: list(interests),
    required: list(texts(source, register.required)),
    groups: grouped(source, texts(source, register.people), texts(source, register.groups)),
    contents: list(texts(source, register.contents)),
    sources: list(texts(source, register.sources)),
    recipients: said(register.recipients, wording.noRecipients),
    disclosures: said(register.disclosures, wording.noDisclosures),
    transfers: ownTransfers(source, register.transfers),
    retention: list(texts(source, register.retention)),
    protection: el(
      'dl',
      {},
      el('dt', {}, wording.manual),
      ...described(saidOr(source, register.protection.manual, wording.noManual)),
      el('dt', {}, wording.electronic),
      ...described(saidOr(source, register.protection.electronic, wording.noElectronic)),
    ),
    decisions: said(register.decisions, wording.noDecisions),
  };
}

/** What is said; an empty list says that there is none, an empty text says nothing. */
export const saidOr = (source: Source, own: Texts, none: string): readonly string[] =>
  isList<Text>(own) && own.length === 0 ? [none] : texts(source, own);

const described = (items: readonly string[]): Piece[] =>
  (items.length > 0 ? items : ['']).map((item) => el('dd', {}, item));

/** Groups of people, and of data. */
export const grouped = (
  { wording }: Source,
  people: readonly string[],
  groups: readonly string[],
): Piece =>
  el(
    'dl',
    {},
    el('dt', {}, wording.people),
    ...described(people),
    el('dt', {}, wording.groups),
    ...described(groups),
  );
