// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../consent/choices';
import type { BuiltInOptions } from './built-in';
import { serviceProblems } from './problem';
import type { Enforced, Localized, Service } from './service';
import { toldOf } from './told';

type BuiltIn = typeof import('./built-in');

let builtInServices: BuiltIn['builtInServices'];

beforeEach(async () => {
  delete window.dataLayer;
  vi.resetModules();
  ({ builtInServices } = await import('./built-in'));
});

afterEach(() => {
  vi.restoreAllMocks();
});

const everything: BuiltInOptions = {
  days: 180,
  sensitive: ['/ajanvaraus/*'],
  ga: ['G-ABC123'],
  ads: ['AW-123'],
  pixel: ['12345'],
  gtm: ['GTM-ABC'],
  mode: 'basic',
  demographics: true,
  query: ['utm_source'],
  addresses: 'page',
  gtm_ads: false,
  google_host: null,
  meta_host: null,
};
const nothing: BuiltInOptions = {
  ...everything,
  ga: [],
  ads: [],
  pixel: [],
  gtm: [],
  demographics: false,
};
const enforced = (options: Partial<BuiltInOptions> = {}): Enforced[] =>
  builtInServices({ ...everything, ...options });
/** Both halves of each, with Keksi itself before them. */
function built(options: Partial<BuiltInOptions> = {}): Service[] {
  const { days, ga } = { ...everything, ...options };
  const settings = {
    controller: 'Esimerkkioptiikka Oy',
    policy: 'https://www.esimerkki.example/tietosuojaseloste',
    days,
    register: 'https://rekisteri.example/records',
  };
  const written = { ga: { value: ga } };
  return toldOf({ settings, services: enforced(options), wrong: new Set(), written }, null);
}

test('Demographics comes before Google Analytics, so that the first hit obeys it', () => {
  expect(built().map(({ id }) => id)).toEqual([
    'keksi',
    'google-demographics',
    'google-analytics',
    'google-ads',
    'google-tag-manager',
    'meta-pixel',
  ]);
});

test('without ids there is Keksi only, and Demographics only beside Analytics', () => {
  expect(built(nothing).map(({ id }) => id)).toEqual(['keksi']);
  expect(built({ ...nothing, demographics: true }).map(({ id }) => id)).toEqual(['keksi']);
});

test('each is a service like a site’s own, and nothing a visitor must be told is missing', () => {
  for (const service of built()) {
    // No other service may keep the choice's own cookie.
    const problems = serviceProblems(service, service.id, new Set());
    expect(
      problems.filter(({ value }) => value !== 'keksi'),
      service.id,
    ).toEqual([]);
  }
});

test('all but Keksi need consent', () => {
  const necessary = built().filter(({ category }) => category === 'necessary');
  expect(necessary.map(({ id }) => id)).toEqual(['keksi']);
});

test('data that leaves the EEA goes under a named safeguard', () => {
  for (const { id, transfers } of built()) {
    expect(transfers.length > 0, id).toBe(id !== 'keksi');
    for (const { country, recipient, safeguard } of transfers) {
      expect({ country, safeguard }).toEqual({ country: 'US', safeguard: 'dpf' });
      expect(recipient).toMatch(/^(Google LLC|Meta Platforms, Inc\.)$/);
    }
  }
});

describe('texts', () => {
  const languages = ['fi', 'en', 'sv'] as const;
  const textsOf = (service: Service): Localized[] => [
    service.purpose,
    ...service.cookies.flatMap(({ purpose }) => (purpose ? [purpose] : [])),
  ];

  test('stand in all three languages', () => {
    for (const text of built().flatMap(textsOf)) {
      for (const language of languages) expect(text[language], text.fi).toMatch(/^\p{Lu}.+\.$/u);
    }
  });

  test('are translated: no two languages say the same', () => {
    for (const text of built().flatMap(textsOf)) {
      expect(new Set(languages.map((language) => text[language])).size, text.fi).toBe(3);
    }
  });

  test('say no two services the same', () => {
    const purposes = built().map(({ purpose }) => purpose.fi);
    expect(new Set(purposes).size).toBe(purposes.length);
  });

  test('name every stored item in words a visitor can compare with the browser', () => {
    for (const { id, cookies } of built()) {
      for (const { name, label } of cookies) expect(name ?? label, id).toMatch(/^[\w:<>, -]+$/);
    }
  });
});

describe('the vendors’ own cookies (vendor documentation)', () => {
  const stores = (id: string) =>
    built()
      .find((service) => service.id === id)
      ?.cookies.map(({ name, label }) => name ?? label);

  test.each([
    ['google-analytics', ['_ga', '_ga_ABC123']],
    ['google-ads', ['_gcl_au, _gcl_aw', '_gcl_ls', 'IDE']],
    ['meta-pixel', ['_fbp', '_fbc', 'multiFbc', 'topicsLastReferenceTime', 'fr']],
    ['keksi', ['keksi', 'keksi:<id>']],
  ])('%s declares %j', (id, names) => {
    expect(stores(id)).toEqual(expect.arrayContaining(names));
  });
});

test('Keksi names the controller, its policy and the life of the choice', () => {
  const [keksi] = built({ days: 90 });
  expect(keksi).toMatchObject({
    provider: 'Esimerkkioptiikka Oy',
    policy: 'https://www.esimerkki.example/tietosuojaseloste',
  });
  expect(keksi?.cookies[0]).toMatchObject({
    name: 'keksi',
    lifetime: { amount: 90, unit: 'day' },
    party: 'first',
  });
});

describe('the page before, as Google hears of it', () => {
  const referrerFrom = (address: string): unknown => {
    vi.spyOn(Document.prototype, 'referrer', 'get').mockReturnValue(address);
    const analytics = enforced({ ads: [], gtm: [], pixel: [], demographics: false }).at(-1);
    analytics?.start?.({ choices: choicesOf(), seconds: 1, load: async () => true });
    const [, told] = Array.from(window.dataLayer?.[0] as ArrayLike<unknown>);
    return (told as { page_referrer: unknown }).page_referrer;
  };

  test.each([
    ['', ''],
    ['https://haku.example/?q=glaukooma', 'https://haku.example/'],
    ['https://uutiset.example/a?utm_source=kirje', 'https://uutiset.example/a?utm_source=kirje'],
    ['https://www.esimerkki.example/silmat?laake=x', 'https://www.esimerkki.example/silmat'],
    // A sensitive page of the site is not named; that of another site is none of its patterns.
    ['https://www.esimerkki.example/ajanvaraus/aika', 'https://www.esimerkki.example/'],
    ['https://www.esimerkki.example/ajanvaraus?utm_source=x', 'https://www.esimerkki.example/'],
    ['https://muu.example/ajanvaraus/aika', 'https://muu.example/ajanvaraus/aika'],
  ])('%j is told as %j (A30)', (address, told) => {
    expect(referrerFrom(address)).toBe(told);
  });
});

test.each([
  ['without Ads', { ads: [] }],
  ['with Ads', {}],
])('%s, what a linked property keeps of a click is told, once', (_, options) => {
  const told = built(options)
    .flatMap(({ cookies }) => cookies)
    .filter(({ obsolete, label, name }) => !obsolete && /_gcl_(aw|ls)/.test(label ?? name ?? ''));
  expect(told).toHaveLength(2);
});
