import { expect, test } from 'vitest';
import { Failure } from '../failure';
import { PHASES } from '../model';
import { addressOf, read } from './options';
import { locations } from './sitemap';

const URL = 'https://www.esimerkki.fi/';

test.each([
  ['--settle', 'x', /--settle is "x"\. Allowed: a number/],
  ['--fail-on', 'all', /Allowed: high, medium, low, info/],
  ['--language', 'de', /Allowed: fi, en, sv/],
  ['--phases', 'refusd', /Allowed: untouched, refused/],
  ['--cookie', 'a', /Allowed: name=value/],
  ['--header', 'a', /Allowed: name:value/],
  ['--banner', 'there-is-none.json', /no such file/],
  ['--resolve', 'a', /host:address/],
  ['--jsno', 'a', /Did you mean --json\?/],
])('%s %s is refused with what is allowed', (option, value, expected) => {
  expect(() => read([URL, option, value])).toThrow(Failure);
  expect(() => read([URL, option, value])).toThrow(expected);
});

test.each([
  [[], [...PHASES]],
  [['--phases', 'refused'], ['refused']],
  [
    ['--phases', 'returned'],
    ['accepted', 'returned'],
  ],
  [
    ['--phases', 'gpc'],
    [...PHASES, 'gpc'],
  ],
  [
    ['--phases', 'gpc,untouched'],
    ['untouched', 'gpc'],
  ],
])('%s plays', (args, expected) => {
  expect(read([URL, ...args]).run.phases).toEqual(expected);
});

test('waits are as told in the help', () => {
  const { run } = read([URL]);
  expect([run.settle, run.settleUntouched, run.settleWithdrawn]).toEqual([6_000, 10_000, 30_000]);
  const fast = read([URL, '--settle', '0.5']).run;
  expect([fast.settle, fast.settleUntouched, fast.settleWithdrawn]).toEqual([500, 500, 2_500]);
});

test('an address is taken as people write it, and nothing but an address', () => {
  expect(addressOf('www.esimerkki.fi')).toBe(URL);
  expect(() => addressOf('file:///etc/passwd')).toThrow(Failure);
  expect(() => addressOf('')).toThrow(Failure);
});

test('a sitemap and an index are told apart, and entities are read', () => {
  const entry = '<url><loc> https://a.fi/?a=1&amp;b=2 </loc></url>';
  expect(
    locations(`<urlset>${entry}<url><loc><![CDATA[https://a.fi/b]]></loc></url></urlset>`),
  ).toEqual({
    urls: ['https://a.fi/?a=1&b=2', 'https://a.fi/b'],
    isIndex: false,
  });
  expect(
    locations(
      '<sitemapindex xmlns="x"><sitemap><loc>https://a.fi/1.xml</loc></sitemap></sitemapindex>',
    ).isIndex,
  ).toBe(true);
});
