// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { describe, expect, test, vi } from 'vitest';
import { CATALOGUE, fromCatalogue } from './catalogue/index';
import { exampleService } from './example.test.kit';
import { toldPixel } from './meta/told';
import { namedService } from './named-service';
import { builtInRow } from './row';
import type { Enforced } from './service';
import { type Described, toldOf } from './told';

const SETTINGS = { controller: 'Esimerkki Oy', policy: null, days: 184, register: null };
const never = () => Promise.reject(new Error('nothing starts here'));
const described = (services: Enforced[], changes: Partial<Described> = {}): Described => ({
  settings: SETTINGS,
  services,
  wrong: new Set(),
  written: {},
  ...changes,
});
const named = (entry: unknown) => namedService(entry, 'services[0]', never) as Enforced;

describe('Keksi itself', () => {
  test('comes first, and is told by the site’s name and policy', () => {
    const [keksi] = toldOf(described([exampleService()]), null);
    expect(keksi).toMatchObject({
      id: 'keksi',
      category: 'necessary',
      provider: 'Esimerkki Oy',
      // Where the site has no policy, its own address.
      policy: 'https://www.esimerkki.example',
    });
  });

  test.each([
    ['https://r.example/records', ['keksi', 'keksi-allowed', 'keksi:<id>'], /suostumusrekisteri/],
    [null, ['keksi', 'keksi-allowed'], /^Muistaa evästevalintasi\.$/],
  ])('tells of a register where there is one: %j', (register, stored, purpose) => {
    const settings = { ...SETTINGS, register };
    const [keksi] = toldOf(described([], { settings }), null);
    expect(keksi?.cookies.map(({ name, label }) => label ?? name)).toEqual(stored);
    expect(keksi?.purpose.fi).toMatch(purpose);
  });
});

describe.each(['fi', 'en', 'sv'])('the identifier in Keksi’s own cookie, in %s', (language) => {
  const purpose = (register: string | null, stored: string) => {
    const [keksi] = toldOf(described([], { settings: { ...SETTINGS, register } }), null);
    return keksi?.cookies.find(({ name, pattern }) => (name ?? pattern) === stored)?.purpose?.[
      language
    ];
  };
  const identifier = /tunniste|identifier|\bid\b/;

  test('is told of where a register uses it, in the cookie and in what waits for the register', () => {
    expect(purpose('https://r.example/records', 'keksi')).toMatch(identifier);
    expect(purpose('https://r.example/records', 'keksi:.+')).toMatch(identifier);
  });

  test('is not where there is none', () => {
    expect(purpose(null, 'keksi')).not.toMatch(identifier);
    expect(purpose(null, 'keksi:.+')).toBeUndefined();
  });
});

test.each(['fi', 'en', 'sv'])(
  'whoever allows Meta Pixel reads who is responsible with Meta: %s',
  (language) => {
    expect(toldPixel().purpose[language]).toMatch(
      /yhdessä Metan kanssa|jointly responsible|tillsammans med Meta/,
    );
  },
);

test('a service of the site’s own is told as it is described', () => {
  const chat = exampleService();
  expect(toldOf(described([chat]), null)[1]).toBe(chat);
});

test('one that is wrongly described is left out', () => {
  const services = [exampleService(), exampleService({ id: 'other' })];
  const ids = toldOf(described(services, { wrong: new Set(['chat']) }), null).map(({ id }) => id);
  expect(ids).toEqual(['keksi', 'other']);
});

describe('a service that is named', () => {
  const catalogue = { fromCatalogue };

  test('is told as the catalogue does, under the category and mark that the core holds it by', () => {
    const hotjar = named({ use: 'hotjar', id: '1234567', category: 'marketing' });
    const [, told] = toldOf(described([hotjar]), catalogue);
    expect(told).toMatchObject({
      name: 'Hotjar',
      category: 'marketing',
      version: hotjar.version,
      hosts: hotjar.hosts,
    });
    // Names and lifetimes to show, not the core's patterns.
    expect(told?.cookies).toEqual(CATALOGUE.hotjar?.build({ id: '1234567' }).cookies);
  });

  test('is left out where it is wrong, which is told', () => {
    const problem = vi.fn();
    expect(toldOf(described([named('hotjar:x')]), catalogue, problem)).toHaveLength(1);
    expect(problem).toHaveBeenCalledOnce();
  });

  test('is left out where there is no catalogue', () => {
    expect(toldOf(described([named('hotjar:1234567')]), null)).toHaveLength(1);
  });
});

describe('the safeguard of transfers that the site names', () => {
  const safeguardsOf = (service: Enforced, safeguards: Described['settings']['safeguards']) =>
    toldOf(described([service], { settings: { ...SETTINGS, safeguards } }), { fromCatalogue })
      .at(-1)
      ?.transfers.map(({ country, safeguard }) => `${country} ${safeguard}`);

  test.each([
    ['a built-in one', 'google-analytics'],
    ['one of the catalogue', 'hotjar'],
  ])('stands for the one that Keksi knows: %s', (_, id) => {
    const service = id === 'hotjar' ? named('hotjar:1234567') : builtInRow(id);
    expect(safeguardsOf(service, {})).toEqual(['US dpf']);
    expect(safeguardsOf(service, { [id]: 'scc' })).toEqual(['US scc']);
    expect(safeguardsOf(service, { other: 'scc' })).toEqual(['US dpf']);
  });

  test('leaves alone a country whose adequacy was decided by itself', () => {
    const chat = exampleService({
      transfers: [
        { country: 'US', safeguard: 'dpf' },
        { country: 'JP', safeguard: 'adequacy' },
      ],
    });
    expect(safeguardsOf(chat, { chat: 'scc' })).toEqual(['US scc', 'JP adequacy']);
  });
});
