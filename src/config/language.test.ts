import { expect, test } from 'vitest';
import { chooseLanguage, isLanguage } from './language';

test.each([
  ['sv', 'fi-FI', ['en-GB'], 'sv'],
  [null, 'sv-FI', ['en-GB'], 'sv'],
  [null, 'EN', ['fi'], 'en'],
  [null, '', ['de-DE', 'sv-SE', 'fi'], 'sv'],
  [null, 'de', ['en-US'], 'en'],
  [null, 'de', ['fr'], 'fi'],
  [null, '', [], 'fi'],
  // Not every language that begins with the letters of one is that language.
  [null, 'fil', ['est'], 'fi'],
  [null, 'fil', ['eng', 'sv'], 'sv'],
] as const)('configured %j, page %j, browser %j: %s', (configured, page, browser, language) => {
  expect(chooseLanguage(configured, page, browser)).toBe(language);
});

test('texts exist for fi, en and sv', () => {
  expect(['fi', 'en', 'sv'].every(isLanguage)).toBe(true);
  expect(['FI', 'de', '', null, undefined, 0].some(isLanguage)).toBe(false);
});
