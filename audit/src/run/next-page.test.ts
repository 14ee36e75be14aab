import { expect, test } from 'vitest';
import { fits, nextPage } from './next-page';

const HERE = 'https://www.esimerkki.fi/';

test.each([
  ['the first page of the same origin', ['/en/', '/sv/'], `${HERE}en/`],
  ['no other origin', ['https://muu.example/a', '/b'], `${HERE}b`],
  ['not itself', ['/#top', '/?a=1'], undefined],
  ['nothing that acts', ['/logout', '/kirjaudu', '/?add-to-cart=5', '/b'], `${HERE}b`],
  ['no files', ['/hinnasto.pdf', '/b'], `${HERE}b`],
  ['no sensitive page', ['/ajanvaraus/1', '/b'], `${HERE}b`],
  ['rather one without a query', ['/a?x=1', '/b'], `${HERE}b`],
  ['else one with', ['/a?x=1'], `${HERE}a?x=1`],
  ['no mail', ['mailto:a@b.fi'], undefined],
])('%s', (_, links, expected) => {
  const urls = links.map((link) => new URL(link, HERE).href);
  expect(nextPage(HERE, urls, ['/ajanvaraus/*'])).toBe(expected);
});

test('patterns are whole paths, and their dots are dots', () => {
  expect(fits('/a.b', ['/a.b'])).toBe(true);
  expect(fits('/axb', ['/a.b'])).toBe(false);
  expect(fits('/x/a', ['/a'])).toBe(false);
  expect(fits('/ajanvaraus', ['/ajanvaraus/*'])).toBe(true);
  expect(fits('/ajanvaraukset', ['/ajanvaraus/*'])).toBe(false);
});
