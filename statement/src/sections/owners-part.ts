import { el, list, type Piece, p, table } from '../elements';
import type { Purpose, Register, Texts } from '../statement';
import { type Source, text, texts } from '../words';
import type { Part } from './part';
import { ownTransfers } from './safeguard';

/** A register as its owner describes it. */
export function ownersPart(source: Source, register: Register): Part {
  const { wording } = source;
  const said = (own: Texts, none: string): Piece => list(texts(source, own)) ?? p(none);
  const basisOf = ({ basis, law }: Purpose): string => {
    const named = text(source, law);
    return named ? `${wording.basis[basis]}: ${named}` : wording.basis[basis];
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
      ...described(texts(source, register.protection.manual), wording.noManual),
      el('dt', {}, wording.electronic),
      ...described(texts(source, register.protection.electronic), wording.noElectronic),
    ),
    decisions: said(register.decisions, wording.noDecisions),
  };
}

const described = (items: readonly string[], none = ''): Piece[] =>
  (items.length > 0 ? items : [none]).map((item) => el('dd', {}, item));

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
