// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Keksi } from './core/public';
import type { Loader } from './enforcement/loader';
import type { Parts } from './entries/parts/parts';
import { exampleService } from './services/example.test.kit';
import { checkConfig } from './settings/check';
import { writingsOf } from './settings/written';
import { cookieJar } from './storage/cookie-jar.test.kit';

const loader: Loader = {
  nonce: '',
  home: '',
  html: (text) => text,
  load: () => Promise.resolve(true),
  setSource: () => undefined,
  setText: () => undefined,
};
/** The interface never comes: what is shown here holds without it, too. */
const parts: Parts = {
  statement: () => new Promise(() => undefined),
  ui: () => new Promise(() => undefined),
  texts: () => new Promise(() => undefined),
  vitals: () => new Promise(() => undefined),
  strict: () => new Promise(() => undefined),
  catalogue: () => new Promise(() => undefined),
  policy: () => import('./effects/policy'),
  monitor: () => import('./effects/monitor'),
};

let keksi: Keksi;
let error: ReturnType<typeof vi.spyOn>;

/** Keksi on a new page. */
async function page(config: object = {}): Promise<Keksi> {
  vi.resetModules();
  const { createKeksi } = await import('./keksi');
  const written = writingsOf({ policy: '/tietosuoja', services: [exampleService()], ...config });
  return createKeksi(checkConfig(written, vi.fn()), parts, loader);
}
const updates = () =>
  (window.dataLayer ?? []).filter((item) => (item as { 1?: unknown })[1] === 'update').length;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 10, 4, 26, 512) });
  delete window.dataLayer;
  delete window.gtag;
  cookieJar();
  error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  keksi = await page();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('before a choice nothing is allowed and nothing decided', () => {
  expect(keksi.choices).toEqual({ necessary: true, diagnostic: false, marketing: false });
  expect(Object.isFrozen(keksi.choices)).toBe(true);
  expect(keksi.decided).toBe(false);
  expect(keksi.allows('necessary')).toBe(true);
  expect(keksi.allows('marketing')).toBe(false);
  expect(document.cookie).toBe('');
});

describe('a choice', () => {
  test.each<[string, (keksi: Keksi) => void, boolean, boolean]>([
    ['acceptAll()', (it) => it.acceptAll(), true, true],
    ['rejectAll()', (it) => it.rejectAll(), false, false],
    ['withdraw()', (it) => it.withdraw(), false, false],
    ['choose()', (it) => it.choose({ diagnostic: true }), true, false],
  ])('by %s counts at once', (_, act, diagnostic, marketing) => {
    act(keksi);
    expect(keksi.choices).toEqual({ necessary: true, diagnostic, marketing });
    expect(keksi.decided).toBe(true);
    expect(keksi.allows('diagnostic')).toBe(diagnostic);
    expect(keksi.allows('marketing')).toBe(marketing);
  });

  test('is told once, with the choices before it, when Google knows already', () => {
    const listener = vi.fn(() => updates());
    keksi.on('change', listener);
    const previous = keksi.choices;
    keksi.acceptAll();
    expect(listener).toHaveBeenCalledExactlyOnceWith({ choices: keksi.choices, previous });
    expect(listener).toHaveReturnedWith(1);
  });

  test('is announced in the data layer, once, as a plain entry', () => {
    keksi.choose({ marketing: true });
    expect(window.dataLayer?.filter((item) => (item as { event?: unknown }).event)).toEqual([
      { event: 'keksi_change', keksi: { diagnostic: false, marketing: true } },
    ]);
  });

  test('makes one record', async () => {
    const listener = vi.fn();
    keksi.on('record', listener);
    keksi.rejectAll();
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    expect(listener).toHaveBeenCalledOnce();
    expect(listener.mock.lastCall?.[0]).toMatchObject({ action: 'reject-all', source: 'api' });
  });

  test('holds on the next page', async () => {
    keksi.acceptAll();
    expect((await page()).choices.marketing).toBe(true);
  });
});

describe('coming back to the tab', () => {
  const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));

  test('after a choice made here is no change', () => {
    keksi.acceptAll();
    const listener = vi.fn();
    keksi.on('change', listener);
    comeBack();
    expect(listener).not.toHaveBeenCalled();
  });

  test('after a choice made in another tab, the choice is followed', async () => {
    keksi.acceptAll();
    const listener = vi.fn();
    keksi.on('change', listener);
    vi.advanceTimersByTime(5000);
    const other = await page();
    other.withdraw();
    comeBack();
    expect(keksi.choices.marketing).toBe(false);
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('what is not known', () => {
  test('a category: not allowed, and an error that says which there are', () => {
    expect(keksi.allows('analytics')).toBe(false);
    expect(error).toHaveBeenCalledOnce();
    expect(error.mock.lastCall?.[0]).toMatch(/"analytics".*"diagnostic"/);
  });

  test('a language: an error', () => {
    keksi.setLanguage('xx');
    expect(error).toHaveBeenCalledOnce();
  });
});

describe('a service added later', () => {
  test('is run where its category is allowed with it', () => {
    keksi.choose({ diagnostic: true });
    const start = vi.fn();
    keksi.addService(exampleService({ id: 'basket', category: 'necessary', start }));
    expect(start).toHaveBeenCalledOnce();
  });

  test('asks its category again, and does not run before that', () => {
    keksi.acceptAll();
    const start = vi.fn();
    keksi.addService(exampleService({ id: 'video', start }));
    expect(keksi.decided).toBe(false);
    expect(start).not.toHaveBeenCalled();
  });

  test('that lacks something is an error, and stays off', () => {
    keksi.acceptAll();
    const start = vi.fn();
    keksi.addService(exampleService({ id: 'video', category: 'necessary', provider: '', start }));
    expect(error).toHaveBeenCalledOnce();
    expect(start).not.toHaveBeenCalled();
  });

  test('is not taken twice', () => {
    keksi.addService(exampleService());
    expect(error).toHaveBeenCalledOnce();
  });
});

test('erasing the records takes the choice with them', async () => {
  keksi.acceptAll();
  await keksi.eraseRecords();
  expect(keksi.decided).toBe(false);
  expect(keksi.choices.marketing).toBe(false);
  expect(document.cookie).toBe('');
  expect(await keksi.exportRecords()).toEqual([]);
});

test('the visitor can take their records along', async () => {
  keksi.acceptAll();
  vi.advanceTimersByTime(1000);
  keksi.withdraw();
  const actions = vi.waitFor(async () => {
    const records = await keksi.exportRecords();
    expect(records).toHaveLength(2);
    return records.map(({ action }) => action);
  });
  expect(await actions).toEqual(['accept-all', 'withdraw']);
});
