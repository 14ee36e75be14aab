// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../consent/choices';
import { exampleService } from './example.test.kit';
import { type Catalogue, isNamedService, namedService } from './named-service';
import type { Grant, Service } from './service';

const load = vi.fn(async () => true);
const grant: Grant = { choices: choicesOf({ diagnostic: true }), seconds: 60, load };
const whole = { prepare: vi.fn(), start: vi.fn(), update: vi.fn(), stop: vi.fn() };

/** The catalogue comes when the test says so. */
let arrive: (catalogue: Catalogue) => void;
let fail: (error: Error) => void;
const asked = vi.fn(
  () =>
    new Promise<Catalogue>((resolve, reject) => {
      arrive = resolve;
      fail = reject;
    }),
);
const named = (entry: unknown) => {
  const service = namedService(entry, 'data-services', asked);
  if (!service) throw new Error('no such service');
  return service;
};
const comes = async (changes: Partial<Service> = {}) => {
  arrive({ fromCatalogue: () => exampleService({ ...whole, ...changes }) });
  await vi.waitFor(() => undefined);
};

beforeEach(() => {
  for (const mock of [load, asked, ...Object.values(whole)]) mock.mockClear();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what has to be held is known from the first line, without the catalogue', () => {
  test('by name and id', () => {
    const hotjar = named('hotjar:1234567');
    expect(isNamedService(hotjar)).toBe(true);
    expect(hotjar).toMatchObject({ id: 'hotjar', category: 'diagnostic' });
    expect(hotjar.hosts).toEqual(['*.hotjar.com', '*.hotjar.io']);
    expect(hotjar.cookies.length).toBeGreaterThan(5);
    expect(asked).not.toHaveBeenCalled();
  });

  test('with the site’s own options', () => {
    const { hosts } = named({ use: 'matomo', host: 'tilasto.esimerkki.fi', siteId: '3' });
    expect(hosts).toContain('tilasto.esimerkki.fi/matomo.php');
  });

  test('but not the site itself, whatever an option says: that would hold back everything', () => {
    const { hosts } = named({ use: 'frosmo', id: 'x', host: 'www.esimerkki.example' });
    expect(hosts).toEqual(['*.frosmo.com']);
  });

  test('with what the site says is stored, as far as it can be read', () => {
    const seen = { name: 'seen', lifetime: 'session', party: 'first' };
    const numbered = { pattern: 'seen_\\d+', lifetime: 'session', party: 'first' };
    const cookies = [null, seen, 7, { pattern: '.*', party: 'first' }, { pattern: '(' }, numbered];
    expect(named({ use: 'custobar', id: 'x', cookies }).cookies).toEqual([seen, numbered]);
    expect(named({ use: 'custobar', id: 'x', cookies: 'seen' }).cookies).toEqual([]);
  });

  test.each(['unknown:1', 'constructor', 7, null, {}, ['hotjar:1']])('%j is none', (entry) => {
    expect(namedService(entry, 'data-services', asked)).toBeUndefined();
  });
});

describe('its category is the site’s to say', () => {
  test.each<[unknown, unknown]>([
    ['marketing', 'marketing'],
    [
      ['marketing', 'diagnostic'],
      ['diagnostic', 'marketing'],
    ],
    // Only ever one that asks.
    ['necessary', 'diagnostic'],
    [['necessary', 'marketing'], 'marketing'],
    [undefined, 'diagnostic'],
    [[], 'diagnostic'],
    [7, 'diagnostic'],
  ])('%j makes it %j', (category, expected) => {
    expect(named({ use: 'hotjar', id: '1', category }).category).toEqual(expected);
  });
});

test('what the site says in its own words asks anew; another id does not', () => {
  const { version } = named('hotjar:1');
  expect(named('hotjar:2').version).toBe(version);
  expect(named({ use: 'hotjar', id: '1' }).version).toBe(version);
  expect(named({ use: 'hotjar', id: '1', provider: 'Muu Oy' }).version).not.toBe(version);
});

describe('it starts', () => {
  test('when the catalogue has come', async () => {
    const service = named('hotjar:1');
    service.start?.(grant);
    expect(whole.start).not.toHaveBeenCalled();
    await comes({ src: 'https://chat.example/chat.js' });
    expect(whole.prepare).toHaveBeenCalledOnce();
    expect(whole.start).toHaveBeenCalledExactlyOnceWith(grant);
    expect(load).toHaveBeenCalledExactlyOnceWith('https://chat.example/chat.js');
  });

  test('not if it is withdrawn meanwhile', async () => {
    const service = named('hotjar:1');
    service.start?.(grant);
    service.stop?.();
    await comes({ src: 'https://chat.example/chat.js' });
    expect(whole.start).not.toHaveBeenCalled();
    expect(load).not.toHaveBeenCalled();
    service.start?.(grant);
    expect(whole.start).toHaveBeenCalledOnce();
  });

  test('once, if it is withdrawn and granted again meanwhile', async () => {
    const service = named('hotjar:1');
    service.start?.(grant);
    const first = arrive;
    service.stop?.();
    service.start?.(grant);
    first({ fromCatalogue: () => exampleService(whole) });
    await comes();
    expect(whole.start).toHaveBeenCalledOnce();
    expect(whole.prepare).toHaveBeenCalledOnce();
  });

  test('by what the visitor has chosen meanwhile', async () => {
    const service = named('hotjar:1');
    service.start?.({ ...grant, choices: choicesOf({ diagnostic: true, marketing: true }) });
    service.update?.(grant);
    await comes();
    expect(whole.start).toHaveBeenCalledExactlyOnceWith(grant);
  });

  test('not where the catalogue finds it wrong', async () => {
    const service = named('hotjar:x');
    service.start?.(grant);
    arrive({ fromCatalogue: () => [{ setting: 'data-services', value: 'x', allowed: 'digits' }] });
    await vi.waitFor(() => undefined);
    expect(whole.prepare).not.toHaveBeenCalled();
    expect(() => service.stop?.()).not.toThrow();
  });

  test('not where the catalogue cannot be had, which is said', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    named('hotjar:1').start?.(grant);
    fail(new Error('404'));
    await vi.waitFor(() => expect(error).toHaveBeenCalledOnce());
    expect(error.mock.lastCall?.[0]).toContain('hotjar does not start');
  });
});

test('once it is there, it is updated and stopped like any other', async () => {
  const service = named('hotjar:1');
  service.start?.(grant);
  await comes();
  service.update?.(grant);
  service.stop?.();
  expect(whole.update).toHaveBeenCalledExactlyOnceWith(grant);
  expect(whole.stop).toHaveBeenCalledOnce();
});
