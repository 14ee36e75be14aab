import { expect, test } from 'vitest';
import { isOrigin, plainSite } from './site.js';
import { Sites } from './sites.js';

test('finds a site by any of its origins, and nothing by another', () => {
  const shop = plainSite('https://www.a.example', 'https://kauppa.a.example');
  const sites = new Sites([shop, plainSite('https://b.example')]);
  expect(sites.find('https://kauppa.a.example')).toBe(shop);
  expect(sites.find('https://www.a.example.evil.example')).toBeUndefined();
  expect(sites.find('null')).toBeUndefined();
  expect(sites.all().map(({ origin }) => origin)).toEqual([
    'https://b.example',
    'https://www.a.example',
  ]);
});

test('an origin belongs to one site, the first that claims it', () => {
  const sites = new Sites([
    plainSite('https://a.example', 'https://c.example'),
    plainSite('https://b.example', 'https://c.example'),
  ]);
  expect(sites.find('https://c.example')?.origin).toBe('https://a.example');
});

test.each([
  ['https://www.esimerkki.fi', true],
  ['http://localhost:8080', true],
  ['https://www.esimerkki.fi/', false],
  ['https://www.esimerkki.fi:443', false],
  ['HTTPS://www.esimerkki.fi', false],
  ['null', false],
  ['file://', false],
  ['*', false],
])('%s is an origin: %s', (text, is) => expect(isOrigin(text)).toBe(is));
