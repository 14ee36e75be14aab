// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { expect, test, vi } from 'vitest';
import { readSettings } from '../ask/settings';
import { checkConfig } from '../settings/check';
import { type Writings, writingsOf } from '../settings/written';
import { readPlain, type Written } from './plain';

const read = (json: object, attributes: Record<string, string> = {}) =>
  readPlain({ __proto__: null, ...json } as unknown as Written, attributes);

test('usual settings are plain', () => {
  const plain = read(
    { query: ['q', 'utm_source'] },
    { ga: 'G-1A, G-2B', ads: 'AW-3', pixel: '12345', sensitive: '/ajanvaraus/*,/resepti' },
  );
  expect(plain).toMatchObject({
    isPlain: true,
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
  expect(read({}, { demographics }).demographics).toBe(expected);
});

test.each<[string, object, Record<string, string>]>([
  ['an id that is none', {}, { ga: 'UA-1' }],
  ['one of several', {}, { pixel: '12345,x' }],
  ['strict mode', {}, { strict: '' }],
  ['the monitor', {}, { monitor: 'remove' }],
  ['web vitals', {}, { vitals: 'true' }],
  ['advanced mode', {}, { mode: 'advanced' }],
  ['Tag Manager', {}, { gtm: 'GTM-1' }],
  ['services of the catalogue', {}, { services: 'hotjar:1' }],
  ['services that are no list', { services: {} }, {}],
  ['Google’s regions', { region: 'FI' }, {}],
  ['texts of its own', { texts: {} }, {}],
  ['texts of its own, whatever an attribute says', { texts: {} }, { texts: 'false' }],
])('%s takes the whole library', (_, json, given) => {
  expect(read(json, given).isPlain).toBe(false);
});

test.each<[string, object, Record<string, string>]>([
  ['days beyond the limit', {}, { days: '366' }],
  ['no days at all', {}, { days: '0' }],
  ['a name that is not known', { controler: 'Esimerkki Oy' }, {}],
  ['a name that every object has', { constructor: 'Esimerkki Oy' }, {}],
  ['a language that is none', {}, { language: 'suomi' }],
  ['a switch that is neither on nor off', {}, { demographics: 'kyllä' }],
  ['an address that is none', {}, { policy: 'javascript:alert(1)' }],
])('%s is explained to whoever is asked', (_, json, given) => {
  expect(readSettings(read(json, given).written, given)).toBeNull();
});

test('what other scripts write on the tag is not ours to judge', () => {
  const given = { cfasync: 'false', ga: 'G-1' };
  const { ga, isPlain, written } = read({}, given);
  expect([ga, isPlain]).toEqual([['G-1'], true]);
  expect(readSettings(written, given)).not.toBeNull();
});

test.each<[Record<string, string>]>([
  [{ ga: 'G-1,G-2', ads: 'AW-1', pixel: '123456', demographics: '' }],
  [{ days: '365', sensitive: '/a/*, /b' }],
  [{ ga: 'G-1, G-1', notice: 'v2' }],
])('what is plain means the same to the whole library: %j', (given) => {
  const problem = vi.fn();
  const written: Writings = writingsOf({ policy: '/tietosuoja', ...given });
  const settings = checkConfig(written, problem);
  const plain = read({}, given);
  expect(problem).not.toHaveBeenCalled();
  expect(settings).toMatchObject({
    days: plain.days,
    sensitive: plain.sensitive,
    query: plain.query,
  });
  const ids = settings.services.map(({ id }) => id).filter((id) => id !== 'keksi');
  const expected = [
    ...(plain.demographics ? ['google-demographics'] : []),
    ...(plain.ga.length ? ['google-analytics'] : []),
    ...(plain.ads.length ? ['google-ads'] : []),
    ...(plain.pixel.length ? ['meta-pixel'] : []),
  ];
  expect(ids).toEqual(expected);
});
