import { expect, test } from 'vitest';
import { chooseLanguage } from './language';

test.each([
  ['sv', 'fi-FI', ['en-GB'], 'sv'],
  [null, 'sv-FI', ['en-GB'], 'sv'],
  [null, 'EN', ['fi'], 'en'],
  [null, '', ['is-IS', 'sv-SE', 'fi'], 'sv'],
  [null, 'de-AT', ['en-US'], 'de'],
  [null, 'nn-NO', ['en'], 'nb'],
  [null, 'no', ['en'], 'nb'],
  [null, 'pl', ['is'], 'fi'],
  [null, '', [], 'fi'],
  // Not every language that begins with the letters of one is that language.
  [null, 'fil', ['est'], 'fi'],
  [null, 'fil', ['eng', 'sv'], 'sv'],
] as const)('configured %j, page %j, browser %j: %s', (configured, page, browser, language) => {
  expect(chooseLanguage(configured, [], page, browser)).toBe(language);
});

test('a language of the owner’s own is spoken where the page or the browser asks for it', () => {
  expect(chooseLanguage(null, ['lv'], 'lv-LV', ['en'])).toBe('lv');
  expect(chooseLanguage(null, ['pt-BR'], 'pt-br', ['en'])).toBe('pt-BR');
  expect(chooseLanguage(null, ['nn'], 'nn', ['en'])).toBe('nn');
});
