import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { CAMPAIGN, cleanAddress } from './page-address';

// Thousands of values take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test.each<[string, string]>([
  ['https://www.esimerkki.fi/', 'https://www.esimerkki.fi/'],
  ['https://www.esimerkki.fi/a/b?laake=timololi', 'https://www.esimerkki.fi/a/b'],
  ['https://www.esimerkki.fi/a#resepti=7', 'https://www.esimerkki.fi/a'],
  [
    'https://www.esimerkki.fi/a?utm_source=uutiskirje',
    'https://www.esimerkki.fi/a?utm_source=uutiskirje',
  ],
  ['https://www.esimerkki.fi/?q=glaukooma&utm_id=7&gclid=x', 'https://www.esimerkki.fi/?utm_id=7'],
  ['https://www.esimerkki.fi/?UTM_SOURCE=x', 'https://www.esimerkki.fi/'],
  [
    'https://www.esimerkki.fi/?utm_source=a&utm_source=b',
    'https://www.esimerkki.fi/?utm_source=a&utm_source=b',
  ],
  ['https://maija:salasana@www.esimerkki.fi/a', 'https://www.esimerkki.fi/a'],
  ['https://www.esimerkki.fi:8443/a?x', 'https://www.esimerkki.fi:8443/a'],
])('%s becomes %s', (address, clean) => {
  expect(cleanAddress(address, CAMPAIGN)).toBe(clean);
});

test.each(['', 'not an address', '/path', 'https://'])('%j becomes nothing', (address) => {
  expect(cleanAddress(address, CAMPAIGN)).toBe('');
});

test('a value stays one value: it cannot smuggle in another parameter', () => {
  const clean = cleanAddress('https://a.fi/?utm_source=x%26laake%3Dy%23z', CAMPAIGN);
  expect([...new URL(clean).searchParams.keys()]).toEqual(['utm_source']);
});

test('only the named parameters are left, whatever the address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const clean = new URL(cleanAddress(address, ['utm_source']));
      expect([...clean.searchParams.keys()].every((name) => name === 'utm_source')).toBe(true);
      expect(clean.hash).toBe('');
      expect(clean.origin + clean.pathname).toBe(
        new URL(address).origin + new URL(address).pathname,
      );
    }),
  );
});

test('the campaign parameters are those of a campaign, and no identifier of a click', () => {
  expect(CAMPAIGN.every((name) => name.startsWith('utm_'))).toBe(true);
});
