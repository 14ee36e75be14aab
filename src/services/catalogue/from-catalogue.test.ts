import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../settings/settings';
import { exampleOf, exampleOptions, NAMES } from './example.test.kit';
import { hotjar } from './hotjar';
import { CATALOGUE, fromCatalogue } from './index';
import { matomo } from './matomo';
import { nearest } from './nearest';
import { recaptcha } from './recaptcha';
import { youtube } from './youtube';

/** The only problem of an entry. */
const problem = (entry: unknown): Problem => {
  const made = fromCatalogue(entry);
  if (!Array.isArray(made)) throw new Error('no problem');
  expect(made).toHaveLength(1);
  return made[0] as Problem;
};

describe('the short form', () => {
  test.each([
    ['hotjar:1234567', 'hotjar'],
    [' clarity : abcdef1234 ', 'clarity'],
    ['hubspot:1234567', 'hubspot'],
    ['youtube', 'youtube'],
    ['google-maps', 'google-maps'],
  ])('%s', (entry, id) => {
    expect(fromCatalogue(entry)).toMatchObject({ id });
  });

  test('a wrong id is explained as any wrong setting', () => {
    expect(problem('hotjar:abc')).toEqual({
      setting: 'data-services.id',
      value: 'abc',
      allowed: 'a Hotjar site id: digits only, such as "1234567"',
    });
  });

  test('an id that is missing', () => {
    expect(problem('hotjar')).toMatchObject({ setting: 'data-services.id', value: undefined });
    expect(problem('hotjar:')).toMatchObject({ value: '' });
  });

  test('an id where none is needed', () => {
    expect(problem('youtube:abc').allowed).toBe('"youtube" alone: it needs no id');
  });

  test('a service that needs more shows how to write it', () => {
    expect(problem('matomo:3')).toMatchObject({
      value: 'matomo:3',
      allowed: expect.stringMatching(
        /^\{"use":"matomo","host":"esimerkki\.matomo\.cloud","siteId":"3"\}, in the list "services" of <script .*data-keksi-config>/,
      ),
    });
  });
});

describe('an object', () => {
  test('with numbers for texts', () => {
    const made = fromCatalogue({ use: 'matomo', host: 'esimerkki.matomo.cloud', siteId: 3 });
    expect(made).toMatchObject({ id: 'matomo', provider: 'InnoCraft Ltd' });
  });

  test.each(NAMES)('%s, from its own examples', (name) => {
    expect(fromCatalogue({ use: name, ...exampleOptions(name) })).toMatchObject({ id: name });
  });

  test('what the site knows better replaces what the catalogue says', () => {
    const transfers = [{ country: 'US', safeguard: 'scc' }];
    const made = fromCatalogue({ use: 'vimeo', category: 'marketing', transfers });
    expect(made).toMatchObject({ category: 'marketing', transfers, name: 'Vimeo' });
  });

  test('but it is checked, and nothing here is necessary', () => {
    expect(problem({ use: 'vimeo', transfers: 'none' }).setting).toBe('data-services.transfers');
    expect(problem({ use: 'hotjar', id: 1, category: 'necessary' }).allowed).toBe(
      '"diagnostic" or "marketing"',
    );
  });

  test('an option that is not known', () => {
    expect(problem({ use: 'hotjar', id: 1, site: 2 })).toMatchObject({
      setting: 'data-services.site',
      value: 2,
      allowed: expect.stringMatching(/^one of id, /),
    });
  });

  test('what nobody publishes has to be said by the site', () => {
    expect(problem('leadoo:AbCd1234').setting).toBe('data-services.transfers');
    expect(fromCatalogue('custobar:ABCDEF123456')).toHaveLength(2);
    expect(problem('recaptcha').setting).toBe('data-services.policy');
    expect(fromCatalogue({ use: 'leadoo', id: 'AbCd1234', transfers: [] })).toMatchObject({
      id: 'leadoo',
    });
  });

  test('a Matomo of its own says who keeps it', () => {
    const own = { use: 'matomo', host: 'www.esimerkki.fi/matomo', siteId: '3' };
    expect((fromCatalogue(own) as Problem[]).map(({ setting }) => setting)).toEqual([
      'data-services.provider',
      'data-services.policy',
    ]);
    const told = { provider: 'Esimerkki Oy', policy: 'https://www.esimerkki.fi/tietosuoja' };
    expect(fromCatalogue({ ...own, ...told })).toMatchObject({
      provider: 'Esimerkki Oy',
      transfers: [],
      hosts: expect.arrayContaining(['www.esimerkki.fi/matomo/matomo.php']),
    });
  });
});

describe('an option of the wrong form is explained, with an example', () => {
  const options = NAMES.flatMap((name) =>
    Object.entries(CATALOGUE[name]?.needs ?? {}).map(
      ([option, { example, allowed }]) => [name, option, example, allowed] as const,
    ),
  );

  test.each(options)('%s.%s', (use, option, example, allowed) => {
    const wrong = ['', ' ', 'wrong id', 'https://www.esimerkki.example/?id=1', `${example}"`, null];
    for (const value of wrong) {
      const made = fromCatalogue({ use, ...exampleOptions(use), [option]: value });
      expect
        .soft(made, String(value))
        .toEqual([{ setting: `data-services.${option}`, value, allowed }]);
    }
    expect(allowed).toMatch(/".+"|true/);
  });

  test.each(['G-ABC123', 'AW-123456789', 'GTM-ABC123'])('no service takes %s for its id', (id) => {
    const taking = NAMES.filter((name) => exampleOptions(name).id).filter(
      (use) => !Array.isArray(fromCatalogue({ use, ...exampleOptions(use), id })),
    );
    // Their makers give these no form of their own.
    expect(taking).toEqual(['custobar', 'frosmo']);
  });
});

describe('what is not in the catalogue', () => {
  test.each([
    ['hotjarr:1', 'hotjar'],
    ['Hotjar:1', 'hotjar'],
    ['googlemaps', 'google-maps'],
    ['tik-tok:1', 'tiktok'],
    ['toString', 'hotjar'],
    ['constructor', 'custobar'],
  ])('%s', (entry, close) => {
    const { allowed } = problem(entry);
    for (const name of NAMES) expect(allowed).toContain(name);
    if (close !== 'custobar' && entry !== 'toString') {
      expect(allowed).toContain(`did you mean "${close}"?`);
    }
  });

  test.each([[null], [undefined], [5], [true], [[]], [['hotjar:1']]])('%j', (entry) => {
    expect(problem(entry)).toMatchObject({ setting: 'data-services', value: entry });
  });

  test.each([[{}], [{ use: 5 }], [{ use: null }], [{ use: '' }], ['']])('%j', (entry) => {
    expect(problem(entry).allowed).toMatch(/^one of /);
  });

  test('the place is named', () => {
    expect(fromCatalogue('x', 'services[2]')).toMatchObject([{ setting: 'services[2]' }]);
  });

  test('the nearest of nothing', () => {
    expect(nearest('x', [])).toBeUndefined();
    expect(nearest('x'.repeat(1e6), ['a', 'xx'])).toBe('xx');
  });
});

describe('hostile options never throw', () => {
  const anything = fc.anything({ withNullPrototype: true, withSparseArray: true });

  test('any value', () => {
    fc.assert(
      fc.property(anything, (entry) => {
        fromCatalogue(entry);
      }),
    );
  });

  test('any options of a known service', () => {
    const options = fc.dictionary(
      fc.constantFrom(
        ...['id', 'host', 'siteId', 'region', 'category', 'provider', 'purpose', 'policy'],
        ...['transfers', 'cookies', '__proto__', 'toString', 'x'],
      ),
      anything,
    );
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), options, (use, more) => {
        const made = fromCatalogue({ ...more, use });
        if (Array.isArray(made)) expect(made.length).toBeGreaterThan(0);
        else expect(made.id).toBe(use);
      }),
      { numRuns: 200 },
    );
  });

  test('any text for an id: nothing leaves the address it belongs to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.string({ unit: 'binary' }), (name, id) => {
        fromCatalogue(`${name}:${id}`);
        const made = fromCatalogue({ use: name, ...exampleOptions(name), id });
        if (!Array.isArray(made) && exampleOptions(name).id) expect(id.trim()).toMatch(/^[\w-]+$/);
      }),
      { numRuns: 200 },
    );
  });

  test.each(['"><script>', '../../x', 'a/b', 'a?b', 'a#b', 'a b', '1\n', '%2e%2e', 'a&company=b'])(
    'an id %j is refused',
    (id) => {
      for (const name of NAMES.filter((one) => exampleOptions(one).id)) {
        const made = fromCatalogue({ use: name, ...exampleOptions(name), id });
        // A line break at the end is only white space.
        if (id.trim() === id) expect.soft(Array.isArray(made), name).toBe(true);
      }
    },
  );

  test.each(['evil.example/?', 'https://x.example', 'x.example:80', 'a@b.example', 'X.example'])(
    'a Matomo host %j is refused',
    (host) => {
      expect(Array.isArray(fromCatalogue({ use: 'matomo', host, siteId: 1 }))).toBe(true);
    },
  );
});

describe('a factory called by itself', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('makes the service', () => {
    expect(hotjar({ id: '1234567' })).toMatchObject({ id: 'hotjar', name: 'Hotjar' });
    expect(youtube()).toMatchObject({ id: 'youtube' });
    expect(recaptcha({ policy: 'https://www.esimerkki.fi/tietosuoja' }).start).toBeUndefined();
    expect(matomo({ host: 'esimerkki.matomo.cloud', siteId: '3' })).toMatchObject({ id: 'matomo' });
  });

  test('with wrong options explains it once, throws nothing and never starts', () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const service = hotjar({ id: 'abc' });
    expect(error.mock.calls).toEqual([
      ['Keksi: hotjar.id is "abc". Allowed: a Hotjar site id: digits only, such as "1234567".'],
    ]);
    expect(service).toMatchObject({ id: 'hotjar', hosts: exampleOf('hotjar').hosts });
    expect([service.prepare, service.start, service.stop, service.src]).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('with options of any kind throws nothing', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (options) => {
        expect(hotjar(options as never).id).toBe('hotjar');
      }),
    );
  });
});
