import { expect, test } from 'vitest';
import en from '../locales/en';
import fi from '../locales/fi';
import sv from '../locales/sv';
import { settingsWord } from './words';

test.each([
  ['fi', fi.settings],
  ['en-GB', en.settings],
  ['SV-FI', sv.settings],
  ['', en.settings],
  ['de', en.settings],
])('a page in "%s": the button says "%s", as Keksi’s own does', (language, word) => {
  expect(settingsWord(language)).toBe(word);
});
