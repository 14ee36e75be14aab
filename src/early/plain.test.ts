// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { expect, test, vi } from 'vitest';
import { type Writings, writingsOf } from '../config/attributes';
import { checkConfig } from '../config/check';
import { readPlain } from './plain';

const attributes = (given: Record<string, string>) => given as DOMStringMap;

test('usual settings are plain', () => {
  const plain = readPlain(
    { query: ['q', 'utm_source'] },
    attributes({
      ga: 'G-1A, G-2B',
      ads: 'AW-3',
      pixel: '12345',
      sensitive: '/ajanvaraus/*,/resepti',
    }),
  );
  expect(plain).toMatchObject({
    ga: ['G-1A', 'G-2B'],
    ads: ['AW-3'],
    pixel: ['12345'],
    query: ['q', 'utm_source'],
    sensitive: ['/ajanvaraus/*', '/resepti'],
    demographics: false,
    days: 180,
  });
});

test.each([
  ['', true],
  ['true', true],
  ['false', false],
])('data-demographics="%s"', (demographics, expected) => {
  expect(readPlain({}, attributes({ demographics }))?.demographics).toBe(expected);
});

test.each<[string, object, Record<string, string>]>([
  ['an id that is none', {}, { ga: 'UA-1' }],
  ['one of several', {}, { pixel: '12345,x' }],
  ['days beyond the limit', {}, { days: '366' }],
  ['no days at all', {}, { days: '0' }],
  ['strict mode', {}, { strict: '' }],
  ['the monitor', {}, { monitor: 'remove' }],
  ['web vitals', {}, { vitals: 'true' }],
  ['advanced mode', {}, { mode: 'advanced' }],
  ['Tag Manager', {}, { gtm: 'GTM-1' }],
  ['services of the catalogue', {}, { services: 'hotjar:1' }],
  ['services of its own', { services: [{ id: 'chat' }] }, {}],
  ['Google’s regions', { region: 'FI' }, {}],
  ['texts of its own', { texts: {} }, {}],
  ['a name that is not known', { controler: 'Esimerkki Oy' }, {}],
  ['a name that every object has', { constructor: 'Esimerkki Oy' }, {}],
])('%s takes the whole library', (_, json, given) => {
  expect(readPlain(json, attributes(given))).toBeNull();
});

test('what other scripts write on the tag is not ours to judge', () => {
  expect(readPlain({}, attributes({ cfasync: 'false', ga: 'G-1' }))?.ga).toEqual(['G-1']);
});

test.each<[Record<string, string>]>([
  [{ ga: 'G-1,G-2', ads: 'AW-1', pixel: '123456', demographics: '' }],
  [{ days: '365', sensitive: '/a/*, /b' }],
  [{ ga: 'G-1, G-1', notice: 'v2' }],
])('what is plain means the same to the whole library: %j', (given) => {
  const problem = vi.fn();
  const written: Writings = writingsOf({ policy: '/tietosuoja', ...given });
  const settings = checkConfig(written, problem);
  const plain = readPlain({}, attributes(given));
  expect(problem).not.toHaveBeenCalled();
  expect(settings).toMatchObject({
    days: plain?.days,
    sensitive: plain?.sensitive,
    query: plain?.query,
  });
  const ids = settings.services.map(({ id }) => id).filter((id) => id !== 'keksi');
  const expected = [
    ...(plain?.demographics ? ['google-demographics'] : []),
    ...(plain?.ga.length ? ['google-analytics'] : []),
    ...(plain?.ads.length ? ['google-ads'] : []),
    ...(plain?.pixel.length ? ['meta-pixel'] : []),
  ];
  expect(ids).toEqual(expected);
});
