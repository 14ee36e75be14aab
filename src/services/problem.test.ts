import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exampleService } from './example.test.kit';
import { serviceProblems } from './problem';

// Thousands of values take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const none: ReadonlySet<string> = new Set();

/** The places of what is wrong with the example service after some changes. */
const faults = (changes: Record<string, unknown>): string[] =>
  serviceProblems({ ...exampleService(), ...changes }, 'services[0]', none).map(
    ({ setting }) => setting,
  );
const item = (changes: Record<string, unknown>) =>
  faults({ cookies: [{ name: 'a', lifetime: 'session', party: 'first', ...changes }] });

test('a whole service has no fault', () => {
  expect(serviceProblems(exampleService(), 'services[0]', none)).toEqual([]);
});

describe('a service does not take the site itself along', () => {
  beforeAll(() => void vi.stubGlobal('location', { hostname: 'www.esimerkki.example' }));
  afterAll(() => void vi.unstubAllGlobals());

  test.each(['www.esimerkki.example', '*.esimerkki.example'])('%s', (host) => {
    expect(faults({ hosts: [host] })).toEqual(['services[0].hosts']);
    expect(faults({ hosts: [host], category: 'necessary' })).toEqual([]);
  });

  test.each(['www.esimerkki.example/mittari', 'mittari.esimerkki.example'])('but %s', (host) => {
    expect(faults({ hosts: [host] })).toEqual([]);
  });
});

test.each<[string, boolean]>([
  ['chat.example', true],
  ['*.chat.example', true],
  ['chat.*', true],
  ['www.chat.*/ads', true],
  ['*.chat.*', false],
  ['chat.*.example', false],
  ['*', false],
  ['*.*', false],
])('the host %s may be written: %j', (host, expected) => {
  expect(faults({ hosts: [host] })).toEqual(expected ? [] : ['services[0].hosts']);
});

describe('what a visitor must be told may not be missing (A12, A13)', () => {
  test.each([
    'id',
    'category',
    'name',
    'provider',
    'purpose',
    'policy',
    'transfers',
    'cookies',
    'hosts',
  ])('%s', (field) => {
    expect(faults({ [field]: undefined })).toEqual([`services[0].${field}`]);
  });

  test('each thing that is missing is told by itself', () => {
    expect(faults({ name: undefined, provider: '', policy: null })).toEqual([
      'services[0].name',
      'services[0].provider',
      'services[0].policy',
    ]);
  });

  test('the purpose in Finnish and in English', () => {
    expect(faults({ purpose: { fi: 'Keskustelu.' } })).toEqual(['services[0].purpose']);
    expect(faults({ purpose: { en: 'Conversation.' } })).toEqual(['services[0].purpose']);
    expect(faults({ purpose: { fi: ' ', en: 'Conversation.' } })).toEqual(['services[0].purpose']);
    expect(faults({ purpose: 'Keskustelu.' })).toEqual(['services[0].purpose']);
    expect(faults({ purpose: { fi: 'Keskustelu.', en: 'Conversation.' } })).toEqual([]);
  });

  test('a problem says what is allowed and what was written', () => {
    const [problem] = serviceProblems(exampleService({ name: '' }), 'services[3]', none);
    expect(problem).toEqual({
      setting: 'services[3].name',
      value: '',
      allowed: expect.stringContaining('name'),
    });
  });
});

describe('the identifier', () => {
  test.each(['chat', 'chat-2', '2chat'])('may be %j', (id) => {
    expect(faults({ id })).toEqual([]);
  });

  test.each(['', 'Chat', 'chat_2', '-chat', 'chat 2', 'ääni', 'chat\n', 5, null])(
    'may not be %j',
    (id) => {
      expect(faults({ id })).toContain('services[0].id');
    },
  );

  test('may not be that of another service', () => {
    const problems = serviceProblems(exampleService(), 'services[0]', new Set(['chat']));
    expect(problems.map(({ setting }) => setting)).toEqual(['services[0].id']);
  });
});

describe('the category', () => {
  test.each([
    ['necessary'],
    ['diagnostic'],
    ['marketing'],
    [['diagnostic']],
    [['diagnostic', 'marketing']],
  ])('may be %j', (category) => {
    expect(faults({ category })).toEqual([]);
  });

  test.each([
    ['analytics'],
    [''],
    [[]],
    [['necessary']],
    [['marketing', 'necessary']],
    [['marketing', 'x']],
    [null],
    [true],
    [{}],
  ])('may not be %j', (category) => {
    expect(faults({ category })).toEqual(['services[0].category']);
  });

  test.each(['google-analytics', 'google-demographics', 'google-ads', 'meta-pixel'])(
    '%s is never necessary (A15)',
    (id) => {
      expect(faults({ id, category: 'necessary' })).toEqual(['services[0].category']);
      expect(faults({ id, category: 'marketing' })).toEqual([]);
    },
  );
});

describe('what is stored', () => {
  test.each([
    ['session'],
    ['persistent'],
    ['unknown'],
    [{ amount: 90, unit: 'day' }],
    [{ amount: 0.5, unit: 'hour' }],
  ])('lives for %j', (lifetime) => {
    expect(item({ lifetime })).toEqual([]);
  });

  test.each([
    [undefined],
    [''],
    ['90 days'],
    [90],
    [{}],
    [{ amount: 0, unit: 'day' }],
    [{ amount: -1, unit: 'day' }],
    [{ amount: 90 }],
    [{ amount: 90, unit: 'days' }],
    [{ amount: 'x', unit: 'day' }],
    [null],
  ])('not for %j', (lifetime) => {
    expect(item({ lifetime })).toEqual(['services[0].cookies[0].lifetime']);
  });

  test('is the site’s own or the provider’s', () => {
    expect(item({ party: 'third' })).toEqual([]);
    expect(item({ party: undefined })).toEqual(['services[0].cookies[0].party']);
    expect(item({ party: 'second' })).toEqual(['services[0].cookies[0].party']);
  });

  test.each([['chat_.+'], ['_gat(_.+)?|_dc_gtm_.+'], [/chat_\d+/], ['^chat$']])(
    'may have the pattern %s',
    (pattern) => {
      expect(item({ name: undefined, pattern })).toEqual([]);
    },
  );

  test.each([
    [undefined],
    [''],
    ['('],
    ['.*'],
    ['.+'],
    ['[^]*'],
    ['a)|(?:.*'],
    ['(?:)|.*'],
    [5],
    [null],
    [{}],
  ])('may not have the pattern %j, which cannot be read or matches everything', (pattern) => {
    expect(item({ name: undefined, pattern })).toEqual(['services[0].cookies[0].name']);
  });

  test('a RegExp that matches everything would delete the whole site’s cookies too', () => {
    expect(item({ name: undefined, pattern: /.*/ })).toEqual(['services[0].cookies[0].name']);
  });

  test.each([['_ga'], [null], [5], [[]]])('is described by an object, not by %j', (cookie) => {
    expect(faults({ cookies: [cookie] }).length).toBeGreaterThan(0);
  });

  test('may be nothing', () => {
    expect(faults({ cookies: [] })).toEqual([]);
  });

  test('is told item by item', () => {
    const whole = { name: 'a', lifetime: 'session', party: 'first' };
    expect(faults({ cookies: [whole, { name: 'b' }] })).toEqual([
      'services[0].cookies[1].lifetime',
      'services[0].cookies[1].party',
    ]);
  });
});

describe('addresses', () => {
  test.each(['javascript:alert(1)', '/privacy', 'chat.example', '', ' https://chat.example'])(
    'the policy may not be %j',
    (policy) => {
      expect(faults({ policy })).toEqual(['services[0].policy']);
    },
  );

  test('the script is an https address, or absent', () => {
    expect(faults({ src: 'https://chat.example/chat.js' })).toEqual([]);
    expect(faults({ src: 'javascript:alert(1)' })).toEqual(['services[0].src']);
    expect(faults({ src: 5 })).toEqual(['services[0].src']);
  });

  test('advertising through Google is said with true, or not at all', () => {
    expect(faults({ advertises: true })).toEqual([]);
    expect(faults({ advertises: 'yes' })).toEqual(['services[0].advertises']);
  });

  test.each([
    ['chat.example'],
    ['*.chat.example'],
    ['www.chat.example/chat'],
    ['cdn-7.chat9.example'],
  ])('a host may be %j', (host) => {
    expect(faults({ hosts: [host] })).toEqual([]);
  });

  test.each([[5], [null], [''], [['chat.example']], ['https://chat.example']])(
    'a host may not be %j: it would match nothing, or throw',
    (host) => {
      expect(faults({ hosts: [host] }).length).toBeGreaterThan(0);
    },
  );

  test('transfers are described, not just listed', () => {
    expect(faults({ transfers: [{ country: 'US', safeguard: 'dpf' }] })).toEqual([]);
    expect(faults({ transfers: [null] }).length).toBeGreaterThan(0);
  });
});

describe('anything at all', () => {
  test.each([[null], [undefined], ['chat'], [5], [true]])('%j describes no service', (value) => {
    expect(serviceProblems(value, 'services[0]', none)).toHaveLength(1);
  });

  test('any JSON value has faults, and none throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(serviceProblems(value, 'services[0]', none).length).toBeGreaterThan(0);
      }),
    );
  });

  const fields = Object.keys(exampleService());
  test('any JSON value in any field throws nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        expect(Array.isArray(faults({ [field]: value }))).toBe(true);
        expect(Array.isArray(item({ [field]: value, lifetime: value }))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('an object that cannot be turned into text throws nothing', () => {
    const hostile: unknown = JSON.parse('{"toString":null,"valueOf":null}');
    expect(faults({ id: hostile })).toContain('services[0].id');
    expect(item({ lifetime: { amount: hostile, unit: hostile } })).toHaveLength(1);
  });
});
