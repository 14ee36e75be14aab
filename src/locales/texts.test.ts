import { expect, it, test } from 'vitest';
import { LOCALES } from './all';
import fi from './fi';
import { LANGUAGES } from './languages';

const placeholders = (text: unknown): string[] =>
  [
    ...new Set([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')),
  ].sort();

/** The forms of a text that depends on a number; a text that does not is the only one. */
const forms = (text: unknown): unknown[] =>
  typeof text === 'string' ? [text] : Object.values(text ?? {});

test('every language has a file', () => {
  expect(Object.keys(LOCALES)).toEqual([...LANGUAGES]);
});

test.each(Object.values(LOCALES))('$locale has each form that its numbers need', (texts) => {
  const needed = new Intl.PluralRules(texts.locale).resolvedOptions().pluralCategories;
  for (const text of [texts.services, texts.recipients, texts.downloaded]) {
    // What only millions and fractions need is `other` here.
    const whole = needed.filter(
      (form) => form !== 'many' || ['ru', 'uk'].includes(texts.locale.slice(0, 2)),
    );
    expect(Object.keys(text)).toEqual(expect.arrayContaining(whole));
  }
});

it.each(Object.entries(LOCALES))(
  '%s leaves nothing empty and fills in what Finnish fills in',
  (_, { told, ...texts }) => {
    expect(Object.keys(texts)).toEqual(Object.keys(fi));
    for (const [key, text] of Object.entries(texts)) {
      expect(text, key).not.toBe('');
      for (const form of forms(text)) {
        expect(placeholders(form), key).toEqual(placeholders(fi[key as keyof typeof fi]));
      }
    }
  },
);

// Tests and sites outside this repository find the buttons by these names.
it.each([
  [
    'fi',
    'Hyväksy kaikki',
    'Vain välttämättömät',
    'Muokkaa valintoja',
    'Tallenna valinnat',
    'Peruuta suostumukset',
  ],
  ['en', 'Accept all', 'Necessary only', 'Choose settings', 'Save choices', 'Withdraw consent'],
  ['sv', 'Acceptera alla', 'Endast nödvändiga', 'Anpassa val', 'Spara val', 'Återkalla samtycken'],
] as const)('%s keeps the names of its buttons', (language, ...names) => {
  const { accept, reject, choose, save, withdraw } = LOCALES[language];
  expect([accept, reject, choose, save, withdraw]).toEqual(names);
});

// Neither browser settings nor going on reading are consent , and nothing is claimed as legitimate interest.
it.each(Object.values(LOCALES).map((texts) => [JSON.stringify(texts)]))(
  'claims no consent',
  (all) => {
    expect(all).not.toMatch(
      /jatkamalla|asetuksista hyväksyt|oikeutettu|by continuing|legitimate interest|genom att fortsätta|berättigat/i,
    );
  },
);
