import type { Language } from '../from-keksi';
import type { Draft, Register, Text, Texts } from '../statement';
import { isList, listed } from '../text';
import type { Contradiction } from './contradiction';
import { sectionOf } from './written';

/** Fields of a register in which an empty list says “none”. */
const MAY_BE_NONE = ['recipients', 'disclosures', 'decisions', 'transfers'] as const;

const MUST_SAY: readonly (readonly [field: keyof Register, article: string, instead: string])[] = [
  ['people', 'GDPR 14(1)(d)', 'whose data the register holds'],
  ['groups', 'GDPR 14(1)(d)', 'the groups of data: contact details, orders …'],
  ['contents', 'GDPR 14(1)(d)', 'what the register holds of a person'],
  ['sources', 'GDPR 14(2)(f)', 'where the data comes from: the person, an authority …'],
  ['retention', 'GDPR 13(2)(a)', 'how long the data is kept, or what decides it'],
  ['required', 'GDPR 13(2)(e)', 'whether the data must be given, and what follows if they are not'],
];

/** Sections of article 13 that were left empty. */
export function emptySections(statement: Draft, language: Language): Contradiction[] {
  const found: Contradiction[] = [];
  const empty = (path: string, article: string, instead: string) =>
    found.push({
      code: path.endsWith('.retention') ? 'missing-retention' : 'empty-section',
      path,
      section: sectionOf(path),
      says: '',
      fact: `${article} wants it told`,
      instead,
    });
  const says = (value: unknown) => listed(value as Texts | undefined, language).length > 0;
  /** Said, or an empty list that says “none”: an empty text says nothing. */
  const saysOrNone = (value: unknown) =>
    says(value) ||
    (isList<unknown>(value) && value.every((item) => typeof item === 'object' && !isText(item)));

  if (!statement.controller?.name?.trim() || !statement.controller.address?.trim()) {
    empty('controller', 'GDPR 13(1)(a)', 'the name and the address of who keeps the registers');
  }
  if (!statement.updated)
    empty('updated', 'a reader', 'the day of the last change: 2026-11-22 or 22.11.2026');
  if (!statement.registers?.length) {
    empty('registers', 'GDPR 13(1)(c)', 'at least one register');
  }
  statement.registers?.forEach((register, index) => {
    const at = (field: string) => `registers[${index}].${field}`;
    if (!says(register.name)) empty(at('name'), 'a reader', 'the name of the register');
    if (!register.purposes?.length) {
      empty(at('purposes'), 'GDPR 13(1)(c)', 'each purpose with its legal basis');
    }
    register.purposes?.forEach(({ purpose, basis }, number) => {
      const place = at(`purposes[${number}]`);
      if (!says(purpose)) empty(`${place}.purpose`, 'GDPR 13(1)(c)', 'the purpose');
      if (!basis) empty(`${place}.basis`, 'GDPR 13(1)(c)', 'the legal basis of the purpose');
    });
    for (const [field, article, instead] of MUST_SAY) {
      if (!says(register[field])) empty(at(field), article, instead);
    }
    for (const field of MAY_BE_NONE) {
      if (!saysOrNone(register[field])) {
        empty(at(field), 'GDPR 13', 'what holds, or [] if there is nothing');
      }
    }
    for (const field of ['manual', 'electronic'] as const) {
      if (!saysOrNone(register.protection?.[field])) {
        empty(at(`protection.${field}`), 'GDPR 32', 'how it is protected, or [] if there is none');
      }
    }
  });
  return found;
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && !('country' in value);

/** Texts that are given in some languages and not in this one. */
export function untranslated(
  statement: Draft,
  language: Language,
): { readonly path: string; readonly has: string }[] {
  const missing: { path: string; has: string }[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const has = ['fi', 'en', 'sv'].filter((code) => code in value);
    if (!isList(value) && has.length > 0) {
      if (!has.includes(language)) missing.push({ path, has: has.join(', ') });
      return;
    }
    for (const [name, field] of Object.entries(value)) {
      walk(field, isList(value) ? `${path}[${name}]` : path ? `${path}.${name}` : name);
    }
  };
  walk(statement, '');
  return missing;
}
