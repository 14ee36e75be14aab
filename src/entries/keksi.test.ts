// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../consent/choices';
import type { Decision } from '../consent/decision';
import type { Parts } from '../core/parts';
import type { Keksi } from '../core/public';
import type { Loader } from '../enforcement/loader';
import { exampleService } from '../services/example.test.kit';
import { writingsOf } from '../settings/written';
import { cookieJar } from '../storage/cookie-jar.test.kit';
import { formatCookie } from '../storage/format';

const NOW = Date.UTC(2026, 10, 22, 10, 4, 26, 512);
const loader: Loader = {
  nonce: '',
  home: '',
  whenReady: (run) => run(),
  html: (text) => text,
  load: async () => true,
  script: async () => undefined,
  setSource: () => undefined,
  setText: () => undefined,
};
const never = () => new Promise<never>(() => undefined);
/** What is drawn never comes: what is shown here holds without it, too. */
const parts: Parts = {
  ask: never,
  ui: never,
  texts: never,
  statement: never,
  vitals: never,
  strict: never,
  catalogue: never,
  colours: never,
  policy: () => import('../effects/policy'),
  monitor: () => import('../effects/monitor'),
  explain: () => import('../effects/explain'),
  check: () => import('../effects/check'),
  rights: () => import('../records/rights'),
};

let keksi: Keksi;
let error: ReturnType<typeof vi.spyOn>;
let jar: ReturnType<typeof cookieJar>;

/** Keksi on a new page. */
async function page(config: object = {}): Promise<Keksi> {
  vi.resetModules();
  const { startOn } = await import('./keksi');
  const written = writingsOf({ policy: '/tietosuoja', services: [exampleService()], ...config });
  return startOn(written, parts, loader);
}
const updates = () =>
  (window.dataLayer ?? []).filter((item) => (item as { 1?: unknown })[1] === 'update').length;
const announced = () =>
  (window.dataLayer ?? []).filter((item) => (item as { event?: unknown }).event !== undefined);
const decisionOf = (changes: Partial<Decision>): Decision => ({
  choices: choicesOf(),
  refused: [],
  granted: [],
  time: NOW,
  days: 184,
  notice: { diagnostic: '', marketing: '' },
  subject: null,
  record: null,
  ...changes,
});

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  delete window.dataLayer;
  delete window.gtag;
  localStorage.clear();
  jar = cookieJar();
  error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  keksi = await page();
});

afterEach(() => {
  keksi.destroy();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('before a choice nothing is allowed, nothing decided, and nothing stored', () => {
  expect(keksi.choices).toEqual({ necessary: true, diagnostic: false, marketing: false });
  expect(Object.isFrozen(keksi.choices)).toBe(true);
  expect(keksi.choices).toBe(keksi.choices);
  expect(keksi.decided).toBe(false);
  expect(keksi.allows('necessary')).toBe(true);
  expect(keksi.allows('marketing')).toBe(false);
  expect(keksi.allowsService('chat')).toBe(false);
  expect(jar.written).toEqual([]);
  expect(localStorage.length).toBe(0);
});

describe('a choice', () => {
  test.each<[string, (keksi: Keksi) => Promise<void>, boolean]>([
    ['acceptAll()', (it) => it.acceptAll(), true],
    ['rejectAll()', (it) => it.rejectAll(), false],
    ['withdraw()', (it) => it.withdraw(), false],
    ['choose()', (it) => it.choose({ marketing: true }), true],
  ])('by %s counts at once', (_, act, marketing) => {
    void act(keksi);
    expect(keksi.choices.marketing).toBe(marketing);
    expect(keksi.decided).toBe(true);
    expect(keksi.allows('marketing')).toBe(marketing);
    expect(keksi.allowsService('chat')).toBe(marketing);
    expect(keksi.getSnapshot()).toMatchObject({ decided: true, allowed: { marketing } });
    expect(document.cookie).toContain(`keksi=1.d0m${Number(marketing)}.`);
  });

  test('accepts what was asked: nobody was told of statistics', () => {
    void keksi.acceptAll();
    expect(keksi.choices.diagnostic).toBe(false);
  });

  test('of one service by itself leaves its category shut', () => {
    void keksi.choose({ granted: ['chat'] });
    expect(keksi.allowsService('chat')).toBe(true);
    expect(keksi.allows('marketing')).toBe(false);
    expect(keksi.getSnapshot()).toMatchObject({ granted: ['chat'], services: ['chat'] });
  });

  test('is told once, with the choices before it, when Google knows already', () => {
    const listener = vi.fn(() => updates());
    keksi.on('change', listener);
    const { choices: previous } = keksi;
    void keksi.acceptAll();
    expect(listener).toHaveBeenCalledExactlyOnceWith({
      choices: keksi.choices,
      previous,
      refused: [],
      granted: [],
    });
    expect(listener).toHaveReturnedWith(1);
  });

  test('that a listener answers with a withdrawal: each hears of both in order, and nothing starts', async () => {
    keksi.destroy();
    const start = vi.fn();
    keksi = await page({ services: [exampleService({ start })] });
    const heard: [listener: string, marketing: boolean][] = [];
    const note = (listener: string) => (marketing: boolean) =>
      void heard.push([listener, marketing]);
    keksi.on('change', ({ choices }) => note('first')(choices.marketing));
    keksi.on('change', () => keksi.withdraw());
    keksi.on('change', ({ choices }) => note('second')(choices.marketing));
    keksi.on('allowed', ({ allowed }) => note('allowed')(allowed.marketing));
    void keksi.acceptAll();
    expect(heard).toEqual([
      ['first', true],
      ['second', true],
      ['allowed', true],
      ['first', false],
      ['second', false],
      ['allowed', false],
    ]);
    expect(keksi.choices.marketing).toBe(false);
    expect(document.cookie).toContain('keksi=1.d0m0.');
    expect(announced()).toEqual([
      { event: 'keksi_change', keksi: { diagnostic: false, marketing: true } },
      { event: 'keksi_change', keksi: { diagnostic: false, marketing: false } },
    ]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(start).not.toHaveBeenCalled();
  });

  test('tells subscribers and what is allowed, once each', () => {
    const [subscriber, allowed] = [vi.fn(), vi.fn()];
    keksi.subscribe(subscriber);
    keksi.on('allowed', allowed);
    void keksi.acceptAll();
    expect(subscriber).toHaveBeenCalledOnce();
    const { allowed: now, services } = keksi.getSnapshot();
    expect(allowed).toHaveBeenCalledExactlyOnceWith({ allowed: now, services });
  });

  test('is announced in the data layer, once, as a plain entry', () => {
    void keksi.choose({ marketing: true });
    expect(announced()).toEqual([
      { event: 'keksi_change', keksi: { diagnostic: false, marketing: true } },
    ]);
  });

  test('makes one record', async () => {
    const listener = vi.fn();
    keksi.on('record', listener);
    void keksi.rejectAll();
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    expect(listener).toHaveBeenCalledOnce();
    expect(listener.mock.lastCall?.[0]).toMatchObject({ action: 'reject-all', source: 'api' });
  });

  test('holds on the next page, which tells of it from the start and of no change', async () => {
    void keksi.acceptAll();
    delete window.dataLayer;
    const next = await page();
    const [change, ready] = [vi.fn(), vi.fn()];
    next.on('change', change);
    next.on('ready', ready);
    await vi.waitFor(() => expect(ready).toHaveBeenCalledOnce());
    expect(ready).toHaveBeenCalledWith({ choices: choicesOf({ marketing: true }), decided: true });
    expect(change).not.toHaveBeenCalled();
    expect(updates()).toBe(1);
    expect(announced()).toEqual([]);
    next.destroy();
  });
});

describe('where there is no register', () => {
  test('the cookie holds no identifier, and nothing is queued', () => {
    void keksi.acceptAll();
    expect(document.cookie).toMatch(/^keksi=1\.d0m1\.\d+\.184\.\.[a-z0-9]{4}\.\.$/);
    expect(Object.keys(localStorage)).toEqual(['keksi-allowed']);
  });
});

describe('where there is one', () => {
  beforeEach(async () => {
    keksi.destroy();
    vi.stubGlobal('fetch', vi.fn(never));
    keksi = await page({ register: 'https://rekisteri.example/records' });
  });

  test('the record is in the queue within the task, and the cookie holds its identifiers', () => {
    void keksi.acceptAll();
    const [name = ''] = Object.keys(localStorage).filter((key) => key.startsWith('keksi:'));
    const { record } = JSON.parse(localStorage.getItem(name) ?? '');
    expect(document.cookie).toContain(`.${record.subject}.${record.id}`);
  });

  test('after a refusal the cookie holds none, the record is queued all the same', () => {
    void keksi.rejectAll();
    expect(document.cookie).toMatch(/\.\.$/);
    expect(localStorage.length).toBe(1);
  });

  test('an erasure is in the queue within the task', () => {
    void keksi.acceptAll();
    void keksi.eraseRecords();
    expect(Object.keys(localStorage)).toEqual([
      expect.stringMatching(/^keksi:erase-[0-9a-f-]{36}$/),
    ]);
    expect(document.cookie).toBe('');
  });
});

describe('what is planted', () => {
  const mark = () => document.cookie.split('.')[5] ?? '';

  test.each([
    ['a wish in a cookie', () => jar.keep('keksi-wish=accept-all; Domain=esimerkki.example')],
    [
      'a choice from hours ahead',
      () => {
        const choices = choicesOf({ diagnostic: true, marketing: true });
        const planted = decisionOf({ choices, time: NOW + 23 * 3_600_000 });
        jar.keep(`keksi=${formatCookie(planted)}; Path=/kauppa`);
      },
    ],
    ['a wish in the storage', () => localStorage.setItem('keksi-wish', 'accept-all')],
    ['a wish on the window', () => Reflect.set(window, 'keksiWish', 'accept-all')],
    [
      'a message',
      () => window.dispatchEvent(new MessageEvent('message', { data: { keksi: 'accept-all' } })),
    ],
    [
      'an event of the document',
      () => document.dispatchEvent(new CustomEvent('keksi:change', { detail: { choices: {} } })),
    ],
    [
      'the signal of another tab, which has stored nothing',
      () => dispatchEvent(new StorageEvent('storage', { key: 'keksi-changed', newValue: '1' })),
    ],
  ])('%s raises nothing, and is no act: no record, no cookie', async (_, plant) => {
    void keksi.rejectAll();
    const { cookie } = document;
    vi.setSystemTime(NOW + 60_000);
    plant();
    document.dispatchEvent(new Event('visibilitychange'));
    const record = vi.fn();
    const next = await page();
    next.on('record', record);
    await Promise.resolve();
    for (const it of [keksi, next]) expect(it.allows('marketing')).toBe(false);
    expect(document.cookie).toContain(cookie);
    expect(record).not.toHaveBeenCalled();
    next.destroy();
  });

  test('a newer consent beside the refusal allows nothing', async () => {
    void keksi.acceptAll();
    const notice = { diagnostic: '', marketing: mark() };
    void keksi.rejectAll();
    const planted = decisionOf({
      choices: choicesOf({ marketing: true }),
      notice,
      time: NOW + 1000,
    });
    jar.keep(`keksi=${formatCookie(planted)}; Path=/kauppa`);
    const next = await page();
    expect(next.choices.marketing).toBe(false);
    next.destroy();
  });
});

describe('what the pages of one site do not share', () => {
  const shop = { services: [exampleService({ id: 'hotjar', category: 'diagnostic' })] };
  const blog = { services: [exampleService({ id: 'clarity', category: 'diagnostic' })] };

  test('is asked once on each: what was accepted on one is kept on the other', async () => {
    const asked: boolean[] = [];
    for (const config of [shop, blog, shop, blog, shop]) {
      vi.advanceTimersByTime(60_000);
      const here = await page(config);
      asked.push(!here.decided);
      if (!here.decided) await here.acceptAll();
      expect(here.allows('diagnostic')).toBe(true);
      here.destroy();
    }
    expect(asked).toEqual([true, true, false, false, false]);
  });

  test('a refusal on one is not lifted by a consent on the other', async () => {
    const here = await page(shop);
    await here.rejectAll();
    here.destroy();
    const there = await page(blog);
    await there.acceptAll();
    there.destroy();
    const back = await page(shop);
    expect(back.allowsService('hotjar')).toBe(false);
    expect(back.decided).toBe(false);
    back.destroy();
  });
});

describe('coming back to the tab', () => {
  const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));

  test('after a choice made here is no change', () => {
    void keksi.acceptAll();
    const listener = vi.fn();
    keksi.on('change', listener);
    keksi.subscribe(listener);
    comeBack();
    expect(listener).not.toHaveBeenCalled();
  });

  test('after a choice made in another tab, the choice is followed at once', async () => {
    void keksi.acceptAll();
    const listener = vi.fn();
    keksi.on('change', listener);
    vi.advanceTimersByTime(5000);
    const other = await page();
    void other.withdraw();
    dispatchEvent(new StorageEvent('storage', { key: 'keksi-changed', newValue: '1' }));
    expect(keksi.choices.marketing).toBe(false);
    expect(listener).toHaveBeenCalledOnce();
    other.destroy();
  });
});

test('a choice whose time is over while the page is open is none', async () => {
  const short = await page({ days: 1 });
  void short.acceptAll();
  const listener = vi.fn();
  short.subscribe(listener);
  vi.advanceTimersByTime(86_400_000);
  expect(short.allows('marketing')).toBe(false);
  expect(short.decided).toBe(false);
  expect(listener).toHaveBeenCalled();
  short.destroy();
});

test('a sensitive path allows less than was chosen, tells of it, and gives it back', async () => {
  const it = await page({ sensitive: ['/ajanvaraus/*'] });
  void it.acceptAll();
  const [allowed, change] = [vi.fn(), vi.fn()];
  it.on('allowed', allowed);
  it.on('change', change);
  history.pushState(null, '', '/ajanvaraus/aika');
  expect(it.allows('marketing')).toBe(false);
  await vi.waitFor(() => expect(allowed).toHaveBeenCalledOnce());
  expect(it.getSnapshot()).toMatchObject({
    choices: { marketing: true },
    allowed: { marketing: false },
    services: [],
  });
  history.pushState(null, '', '/kauppa');
  await vi.waitFor(() => expect(allowed).toHaveBeenCalledTimes(2));
  expect(it.allowsService('chat')).toBe(true);
  expect(change).not.toHaveBeenCalled();
  it.destroy();
});

describe('what is not known', () => {
  test('a category: not allowed, and an error that says which there are', () => {
    expect(keksi.allows('analytics' as never)).toBe(false);
    expect(error).toHaveBeenCalledOnce();
    expect(error.mock.lastCall?.[0]).toMatch(/"analytics".*"diagnostic"/);
  });

  test('a language: an error', () => {
    keksi.setLanguage('xx');
    expect(error).toHaveBeenCalledOnce();
  });

  test('a service in a choice: an error that names those there are, and the choice holds', () => {
    void keksi.choose({ marketing: true, refused: ['chatt'] });
    expect(error.mock.lastCall?.[0]).toMatch(/refused.*"chatt".*"chat"/);
    expect(keksi.choices.marketing).toBe(true);
    expect(keksi.refused).toEqual([]);
  });
});

describe('a service added later', () => {
  test('is run where its category is allowed with it', () => {
    void keksi.rejectAll();
    const start = vi.fn();
    keksi.addService(exampleService({ id: 'basket', category: 'necessary', start }));
    expect(start).toHaveBeenCalledOnce();
  });

  test('asks its category again, and does not run before that', () => {
    void keksi.acceptAll();
    const start = vi.fn();
    keksi.addService(exampleService({ id: 'video', start }));
    expect(keksi.decided).toBe(false);
    expect(start).not.toHaveBeenCalled();
  });

  test('that lacks something is an error, and stays off', async () => {
    void keksi.acceptAll();
    const start = vi.fn();
    keksi.addService(exampleService({ id: 'video', category: 'necessary', provider: '', start }));
    await vi.waitFor(() => expect(error).toHaveBeenCalledOnce());
    expect(start).not.toHaveBeenCalled();
  });

  test('is not taken twice', async () => {
    keksi.addService(exampleService());
    await vi.waitFor(() => expect(error).toHaveBeenCalledOnce());
  });
});

test('erasing the records takes the choice with them', async () => {
  void keksi.acceptAll();
  await keksi.eraseRecords();
  expect(keksi.decided).toBe(false);
  expect(keksi.choices.marketing).toBe(false);
  expect(document.cookie).toBe('');
  expect(await keksi.exportRecords()).toEqual([]);
});

test('the visitor can take their records along', async () => {
  void keksi.acceptAll();
  vi.advanceTimersByTime(1000);
  void keksi.withdraw();
  const records = await keksi.exportRecords();
  expect(records.map(({ action }) => action)).toEqual(['accept-all', 'withdraw']);
});

test('after the end nothing is heard any more, and what is held stays held', () => {
  const listener = vi.fn();
  keksi.subscribe(listener);
  keksi.destroy();
  jar.keep(`keksi=${formatCookie(decisionOf({ choices: choicesOf({ marketing: true }) }))}`);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(listener).not.toHaveBeenCalled();
  expect(keksi.allows('marketing')).toBe(false);
});
