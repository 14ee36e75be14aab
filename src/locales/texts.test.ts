import { expect, it } from 'vitest';
import en from './en';
import fi from './fi';
import sv from './sv';

const locales = { fi, en, sv };

const placeholders = (text: unknown): string[] =>
  [...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

it.each(Object.entries(locales))(
  '%s leaves nothing empty and fills in what Finnish fills in',
  (_, texts) => {
    expect(Object.keys(texts)).toEqual(Object.keys(fi));
    for (const [key, text] of Object.entries(texts)) {
      expect(text, key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(fi[key as keyof typeof fi]));
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
  const { accept, reject, choose, save, withdraw } = locales[language];
  expect([accept, reject, choose, save, withdraw]).toEqual(names);
});

// Neither browser settings nor going on reading are consent (A3), and nothing is claimed as legitimate interest (A4).
it.each(Object.values(locales).map((texts) => [JSON.stringify(texts)]))(
  'claims no consent',
  (all) => {
    expect(all).not.toMatch(
      /jatkamalla|asetuksista hyväksyt|oikeutettu|by continuing|legitimate interest|genom att fortsätta|berättigat/i,
    );
  },
);
