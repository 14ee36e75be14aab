import type { Basis, Draft, Purpose } from '../../statement';
import { sentencesIn } from './sentences';

const GROUNDS: readonly (readonly [Basis, RegExp])[] = [
  ['consent', /suostumu|consent|samtyck/i],
  ['legitimate-interest', /oikeutet\p{L}* (etu|edu)|legitimate interest|berättiga\p{L}* intress/iu],
  [
    'legal-obligation',
    /lakisäätei|laki(in)? perustu|lain(säädännölli\p{L}*|mukai\p{L}*)? velvo|laillinen velvo|legal obligation|rättslig\p{L}* (förpliktelse|skyldighet)|lagstadga/iu,
  ],
  ['contract', /sopimu|contract|avtal/i],
  ['public-interest', /yleistä etua|julkisen vallan|public interest|allmänt intresse/i],
  ['vital-interests', /elintärke|vital interest/i],
];

/** What a text rests on, if its words name one ground and no other; the owner has to look. */
export function basisIn(text: string): Basis | undefined {
  const [basis, ...others] = GROUNDS.filter(([, words]) => words.test(text));
  return others.length === 0 ? basis?.[0] : undefined;
}

/** A sentence that states what the processing rests on, and no purpose. */
const STATES =
  /(?<!\p{L})(perustu(u|vat)|perusteena|perusteet? (on|ovat)|peruste on|oikeusperust|käsittelyperust|rests? on|is based on|are based on|legal basis|grundar sig|baserar sig|baseras på|rättslig grund)/iu;

const isGround = (text: string): boolean =>
  STATES.test(text) &&
  GROUNDS.some(([, words]) => words.test(text)) &&
  !/tarkoitu|purpose is|ändamål/i.test(text);

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * The purposes, each with its basis where the text says it of that purpose, or of all of them.
 *
 * @param aims what stands under the purposes. @param grounds under the basis. @param interest under the interest.
 */
export function purposesOf(
  aims: readonly string[],
  grounds: readonly string[],
  interest: readonly string[],
): readonly Draft<Purpose>[] {
  const stated = [...grounds];
  const purposes = aims.flatMap((aim): Mutable<Draft<Purpose>>[] => {
    const sentences = sentencesIn(aim);
    const own = sentences.filter((sentence) => !isGround(sentence));
    stated.push(...sentences.filter(isGround));
    if (own.length === 0) return [];
    const purpose = own.join(' ');
    const basis = basisIn(purpose);
    return [basis ? { purpose, basis } : { purpose }];
  });
  if (purposes.length === 0) {
    purposes.push(
      ...stated.splice(0).map((purpose) => {
        const basis = basisIn(purpose);
        return basis ? { purpose, basis } : { purpose };
      }),
    );
  }
  // “Asiakassuhde ja suostumus” does not tell which of them is which purpose's.
  const several = /\s(ja|tai|sekä|och|eller|samt|and|or)\s|[,;]/.test(stated.join(', '));
  const basis = several ? undefined : basisIn(stated.join(' '));
  const [first] = purposes;
  for (const purpose of purposes) if (basis) purpose.basis ??= basis;
  if (first && stated.length > 0)
    first.ground = stated.length === 1 ? (stated[0] ?? '') : stated.join(' ');
  if (interest.length > 0) {
    const interested = purposes.find((purpose) => purpose.basis === 'legitimate-interest') ?? first;
    if (interested) interested.interest = interest.join(' ');
    else purposes.push({ interest: interest.join(' ') });
  }
  return purposes;
}
