// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { CAMPAIGN } from '../permissions/page-address';
import { exampleService } from '../services/example.test.kit';
import { CONSENT_MODE } from '../services/google/consent-mode';
import { checkConfig } from './check';
import type { Problem, Settings } from './settings';
import { ATTRIBUTES, JSON_ONLY, writingsOf } from './written';

// Thousands of values take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const POLICY = '/tietosuojaseloste';

/** No site here turns services on by name. */
const NO_CATALOGUE = { fromCatalogue: () => [] };

/** Settings and problems of a configuration that has a policy, which everyone should have. */
function check(config: object): { settings: Settings; problems: Problem[] } {
  const problems: Problem[] = [];
  const written = writingsOf({ policy: POLICY, ...config });
  const settings = checkConfig(written, (problem) => problems.push(problem), NO_CATALOGUE);
  // That the choice is asked too often has a test of its own.
  return { settings, problems: problems.filter(({ setting }) => setting !== 'data-days') };
}
const ids = ({ services }: Settings) => services.map(({ id }) => id);

describe('nothing written', () => {
  const problems: Problem[] = [];
  const settings = checkConfig({}, (problem) => problems.push(problem), NO_CATALOGUE);

  test('the defaults of the contract', () => {
    expect(settings).toMatchObject({
      controller: 'www.esimerkki.example',
      policy: null,
      register: null,
      language: null,
      notice: null,
      days: 184,
      domain: null,
      sensitive: [],
      mode: 'basic',
      consentMode: CONSENT_MODE,
      query: CAMPAIGN,
      vitals: null,
      strict: false,
      hosts: [],
      monitor: null,
      known: [],
      position: 'bottom',
      corner: 'bottom-start',
      theme: 'auto',
      texts: {},
    });
  });

  test('only Keksi itself is declared, and it is necessary', () => {
    expect(ids(settings)).toEqual(['keksi']);
    expect(settings.services[0]?.category).toBe('necessary');
  });

  test('the missing policy is warned of, and nothing else', () => {
    expect(problems).toEqual([
      expect.objectContaining({ setting: 'data-policy', value: undefined, warning: true }),
    ]);
  });
});

test.each([1, 90, 183])('a choice that is asked again after %s days is warned of', (days) => {
  const problems: Problem[] = [];
  const written = writingsOf({ policy: POLICY, days });
  const settings = checkConfig(written, (problem) => problems.push(problem), NO_CATALOGUE);
  expect(settings.days).toBe(days);
  expect(problems).toEqual([
    expect.objectContaining({ setting: 'data-days', value: days, warning: true }),
  ]);
});

describe('each setting, written well', () => {
  test.each<[string, unknown, keyof Settings, unknown]>([
    ['controller', 'Esimerkkioptiikka Oy', 'controller', 'Esimerkkioptiikka Oy'],
    ['policy', POLICY, 'policy', 'https://www.esimerkki.example/tietosuojaseloste'],
    ['register', 'https://r.example/records', 'register', 'https://r.example/records'],
    ['register', '/register/records', 'register', 'https://www.esimerkki.example/register/records'],
    ['language', 'sv', 'language', 'sv'],
    ['position', 'corner', 'position', 'corner'],
    ['corner', 'top-end', 'corner', 'top-end'],
    ['theme', 'dark', 'theme', 'dark'],
    ['vitals', 'true', 'vitals', []],
    ['wait_for_update', 0, 'consentMode', { ...CONSENT_MODE, wait_for_update: 0 }],
    ['region', ['FI', 'US-CA'], 'consentMode', { ...CONSENT_MODE, region: ['FI', 'US-CA'] }],
    ['ads_data_redaction', false, 'consentMode', { ...CONSENT_MODE, ads_data_redaction: false }],
    ['url_passthrough', true, 'consentMode', { ...CONSENT_MODE, url_passthrough: true }],
    ['notice', '2026-11', 'notice', '2026-11'],
    ['days', '1', 'days', 1],
    ['days', '365', 'days', 365],
    ['days', 90, 'days', 90],
    ['domain', 'auto', 'domain', 'auto'],
    ['domain', '.esimerkki.example', 'domain', 'esimerkki.example'],
    ['sensitive', '/ajanvaraus/*, /resepti', 'sensitive', ['/ajanvaraus/*', '/resepti']],
    ['texts', { fi: { title: 'Keksejä?' } }, 'texts', { fi: { title: 'Keksejä?' } }],
  ])('%s: %j', (name, value, setting, expected) => {
    const { settings, problems } = check({ [name]: value });
    expect(problems).toEqual([]);
    expect(settings[setting]).toEqual(expected);
  });

  test.each<[object, string[]]>([
    [{ ga: 'G-ABC123' }, ['keksi', 'google-analytics']],
    [{ ga: 'G-ABC123,G-DEF456' }, ['keksi', 'google-analytics']],
    [{ ads: 'AW-123456789' }, ['keksi', 'google-ads']],
    [{ pixel: '123456789012345' }, ['keksi', 'meta-pixel']],
    [
      { ga: ['G-1'], ads: ['AW-1'], pixel: ['12345'], demographics: true },
      ['keksi', 'google-demographics', 'google-analytics', 'google-ads', 'meta-pixel'],
    ],
    [{ ga: 'G-1', demographics: 'false' }, ['keksi', 'google-analytics']],
    [{ demographics: true }, ['keksi']],
    [{ services: [exampleService()] }, ['keksi', 'chat']],
    [{ services: [] }, ['keksi']],
    [{ mode: 'basic', vitals: 'false' }, ['keksi']],
    [{ mode: 'advanced', vitals: true }, ['keksi']],
    [{ gtm: 'GTM-ABC123,GTM-DEF456' }, ['keksi', 'google-tag-manager']],
  ])('%j', (config, expected) => {
    const { settings, problems } = check(config);
    expect(problems).toEqual([]);
    expect(ids(settings)).toEqual(expected);
  });
});

describe('each setting, written wrong: one problem, the default, and the banner still has its services', () => {
  test.each<[string, unknown, keyof Settings, unknown]>([
    ['controller', ' ', 'controller', 'www.esimerkki.example'],
    ['policy', 'javascript:alert(1)', 'policy', null],
    ['register', 'mailto:a@b.fi', 'register', null],
    ['language', 'xx', 'language', null],
    ['position', 'middle', 'position', 'bottom'],
    ['corner', 'left', 'corner', 'bottom-start'],
    ['theme', 'pink', 'theme', 'auto'],
    ['wait_for_update', -1, 'consentMode', CONSENT_MODE],
    ['wait_for_update', '0.5', 'consentMode', CONSENT_MODE],
    ['region', 'EU', 'consentMode', CONSENT_MODE],
    ['region', 'UK', 'consentMode', CONSENT_MODE],
    ['region', 'fi', 'consentMode', CONSENT_MODE],
    ['region', ['FI', 'XX'], 'consentMode', CONSENT_MODE],
    ['ads_data_redaction', 'no', 'consentMode', CONSENT_MODE],
    ['url_passthrough', 1, 'consentMode', CONSENT_MODE],
    ['mode', 'off', 'consentMode', CONSENT_MODE],
    ['vitals', 'yes', 'vitals', null],
    ['notice', '', 'notice', null],
    ['days', '0', 'days', 184],
    ['days', '366', 'days', 184],
    ['days', 'half a year', 'days', 184],
    ['domain', 'muu.example', 'domain', null],
    ['sensitive', 'ajanvaraus', 'sensitive', []],
    ['texts', null, 'texts', {}],
    ['texts', 'Keksejä?', 'texts', {}],
    ['texts', { fi: 'Keksejä?' }, 'texts', {}],
  ])('%s: %j', (name, value, setting, fallback) => {
    const { settings, problems } = check({ [name]: value, ga: 'G-1' });
    expect(problems).toEqual([{ setting: name, value, allowed: expect.stringMatching(/\w+/) }]);
    expect(settings[setting]).toEqual(fallback);
    expect(ids(settings)).toEqual(['keksi', 'google-analytics']);
  });

  test.each<[string, unknown]>([
    ['gtm', 'G-ABC123'],
    ['ga', 'UA-12345-1'],
    ['ga', 'G-XXX,UA-1'],
    ['ga', 'g-abc'],
    ['ga', ''],
    ['ga', 5],
    ['ads', 'G-1'],
    ['ads', '123456789'],
    ['pixel', 'abc'],
    ['pixel', '1234'],
    ['pixel', '1'.repeat(21)],
    ['demographics', 'yes'],
    ['query', 'a=b'],
    ['services', 'chat'],
    ['gaa', 'G-1'],
  ])('%s: %j keeps its service off', (name, value) => {
    const { settings, problems } = check({ [name]: value });
    expect(problems).toEqual([{ setting: name, value, allowed: expect.stringMatching(/\w+/) }]);
    expect(ids(settings)).toEqual(['keksi']);
  });
});

test('one wrong service does not keep the others off', () => {
  const { settings, problems } = check({
    ga: 'UA-1',
    ads: 'AW-1',
    services: [exampleService({ name: '' }), exampleService({ id: 'video' })],
  });
  expect(problems.map(({ setting }) => setting)).toEqual(['ga', 'services[0].name']);
  expect(ids(settings)).toEqual(['keksi', 'google-ads', 'video']);
});

test.each(['keksi', 'google-analytics', 'video'])('no second service is called %s', (id) => {
  const { settings, problems } = check({
    ga: 'G-1',
    services: [exampleService({ id: 'video' }), exampleService({ id })],
  });
  expect(problems.map(({ setting }) => setting)).toEqual(['services[1].id']);
  expect(ids(settings)).toEqual(['keksi', 'google-analytics', 'video']);
});

describe('hostile values', () => {
  const name = fc.constantFrom<string>(...ATTRIBUTES, ...JSON_ONLY);

  test('any JSON value of any setting throws nothing, and leaves settings that can be acted on', () => {
    fc.assert(
      fc.property(fc.dictionary(name, fc.jsonValue()), (config) => {
        const { settings } = check(config);
        expect(ids(settings)[0]).toBe('keksi');
        expect(settings.days).toBeGreaterThanOrEqual(1);
        expect(settings.days).toBeLessThanOrEqual(365);
        expect(settings.texts).toBeInstanceOf(Object);
        expect(settings.sensitive.every((path) => path.startsWith('/'))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('any JSON object throws nothing, and every unknown name is told', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (config) => {
        const known: readonly string[] = [...ATTRIBUTES, ...JSON_ONLY, '__proto__'];
        const unknown = Object.keys(config).filter((key) => !known.includes(key));
        const told = check(config).problems.map(({ setting }) => setting);
        expect(told).toEqual(expect.arrayContaining(unknown));
      }),
    );
  });

  test.each([...ATTRIBUTES, ...JSON_ONLY])(
    '%s as an object that cannot be turned into text throws nothing',
    (setting) => {
      const hostile: unknown = JSON.parse('{"toString":null,"valueOf":null}');
      expect(ids(check({ [setting]: hostile }).settings)).toEqual(['keksi']);
    },
  );
});
