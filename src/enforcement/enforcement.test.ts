// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../consent/choices';
import type { Decision } from '../consent/decision';
import { INITIAL, isLess, next, type State } from '../consent/state';
import { createPermissions } from '../permissions/permissions';
import { isSensitive } from '../permissions/sensitive';
import { exampleService } from '../services/example.test.kit';
import { exampleNames } from '../services/google/example.test.kit';
import type { Service } from '../services/service';
import { cookieJar } from '../storage/cookie-jar.test.kit';
import { ALLOWED, formatCookie } from '../storage/format';
import type { Enforcement } from './enforcement';
import { exampleLoader, stateWith } from './example.test.kit';
import { createFrames } from './waiting/frames';

const NOW = Date.UTC(2026, 10, 22);
const load = vi.fn(async () => true);
const nothing = () => undefined;

let state: State;
let jar: ReturnType<typeof cookieJar>;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  delete window.dataLayer;
  delete window.gtag;
  load.mockClear();
  state = INITIAL;
  jar = cookieJar();
  history.replaceState(null, '', '/kauppa');
  localStorage.clear();
});

afterEach(async () => {
  // Of this page, whose modules are its own.
  const { endLife } = await import('../page/document');
  endLife();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Enforcement on a new page, for Google's services and the given ones: Google's queue is one for each page, so modules are loaded anew. */
async function page(
  own: Service[] = [],
  { sensitive = [], domain = null }: { sensitive?: string[]; domain?: string | null } = {},
): Promise<Enforcement> {
  vi.resetModules();
  const { createEnforcement } = await import('./enforcement');
  const { googleAds, googleAnalytics } = await import('../services/whole');
  const { CONSENT_MODE } = await import('../services/google/consent-mode');
  own.unshift(googleAnalytics(['G-1'], { names: exampleNames() }), googleAds(['AW-1']));
  const declared = { services: own, wrong: new Set<string>() };
  const isOpen = () => !isSensitive(location.pathname, sensitive);
  return createEnforcement({
    declared,
    permissions: createPermissions(declared, () => state, isOpen),
    keeping: createPermissions(
      declared,
      () => state,
      () => true,
    ),
    state: () => state,
    consentMode: CONSENT_MODE,
    domain,
    loader: exampleLoader({ load }),
    frames: createFrames(),
    mayTouch: () => true,
    inserted: nothing,
    valve: { keep: false, blocked: nothing, clean: (text) => text },
  });
}

const decisionOf = (diagnostic: boolean, marketing: boolean): Decision => ({
  ...(stateWith(() => true).decision as Decision),
  choices: choicesOf({ diagnostic, marketing }),
  time: NOW,
  days: 180,
});

/** The visitor chooses. @returns whether something was withdrawn. */
function choose(diagnostic: boolean, marketing: boolean): boolean {
  const before = state;
  state = next(state, { is: 'found', decision: decisionOf(diagnostic, marketing) });
  return isLess(before, state);
}

/** What Google was told: name and target of each command. */
const said = () =>
  (window.dataLayer ?? []).map((item) => Array.from(item as ArrayLike<unknown>).slice(0, 2));
const commands = (...names: unknown[]) => said().filter(([name]) => names.includes(name));
function pageSays(..._command: unknown[]): void {
  window.dataLayer = window.dataLayer || [];
  // biome-ignore lint/complexity/noArguments: that is how Google's snippet is written
  window.dataLayer.push(arguments);
}

describe('on a first visit', () => {
  test('Google hears that all is denied, and nothing is loaded', async () => {
    (await page()).start();
    expect(said()[0]).toEqual(['consent', 'default']);
    expect(commands('consent')).toHaveLength(1);
    expect(commands('js', 'config', 'event')).toEqual([]);
    expect(load).not.toHaveBeenCalled();
    expect(jar.written).toEqual([]);
  });

  test('what the page has told Google is dropped, and does not come back on a grant', async () => {
    pageSays('event', 'early');
    const enforcement = await page();
    enforcement.start();
    pageSays('event', 'late');
    enforcement.stop(choose(true, true));
    enforcement.open();
    await vi.runOnlyPendingTimersAsync();
    expect(commands('config')).not.toEqual([]);
    expect(commands('event')).toEqual([]);
  });

  test('nothing is deleted: nobody has refused', async () => {
    jar.keep('_ga=1; Path=/');
    (await page()).start();
    expect(document.cookie).toBe('_ga=1');
  });
});

describe('what a consent of this site had allowed is deleted', () => {
  /** What others have stored under the widest domain, and the vendors here. */
  const stored = () => {
    jar.keep('_ga=1; Path=/; Domain=esimerkki.example');
    jar.keep('_gcl_au=1; Path=/');
    localStorage.setItem('_gcl_ls', '1');
  };
  const left = () => [document.cookie, ...Object.keys(localStorage)].filter(Boolean);

  test('once it has ended, and the browser has thrown the choice away', async () => {
    choose(true, true);
    (await page()).start();
    expect(localStorage.getItem(ALLOWED)).not.toBeNull();
    state = INITIAL;
    stored();
    (await page()).start();
    expect(left()).toEqual([]);
  });

  test('once it has ended, and its cookie is still there', async () => {
    jar.keep(`keksi=${formatCookie(decisionOf(true, false))}; Path=/`);
    stored();
    (await page()).start();
    expect(left()).toEqual([document.cookie]);
    expect(document.cookie).toMatch(/^keksi=[^;]+$/);
  });

  test('once it covers a category no more, as far as that goes', async () => {
    choose(true, true);
    state = next(state, {
      is: 'told',
      notice: { diagnostic: '', marketing: 'new1' },
      asked: ['diagnostic', 'marketing'],
    });
    expect(state.standing).toBe('outdated');
    stored();
    (await page()).start();
    expect(document.cookie).toBe('_ga=1');
    expect(localStorage.getItem('_gcl_ls')).toBeNull();
  });

  test('the mark of a consent goes with it, and after a refusal there is none', async () => {
    choose(true, true);
    const enforcement = await page();
    enforcement.start();
    enforcement.stop(choose(false, false));
    expect(localStorage.getItem(ALLOWED)).toBeNull();
  });

  test('not by a refusal that has ended: nothing was allowed, so it is of others', async () => {
    jar.keep(`keksi=${formatCookie(decisionOf(false, false))}; Path=/`);
    jar.keep('_ga=1; Path=/');
    (await page()).start();
    expect(document.cookie).toContain('_ga=1');
  });
});

describe('on a returning visit of one who allows all', () => {
  beforeEach(() => {
    choose(true, true);
  });

  test('default, update, js and the configurations, in this order, before the next line of the page', async () => {
    (await page()).start();
    expect(
      commands('consent', 'js', 'config').map(([name, target]) => (name === 'js' ? 'js' : target)),
    ).toEqual(['default', 'update', 'js', 'G-1', 'AW-1']);
    expect(load).toHaveBeenCalledOnce();
  });

  test('what the page said before the start is heard, after that', async () => {
    pageSays('event', 'early');
    (await page()).start();
    expect(said().at(-1)).toEqual(['event', 'early']);
  });

  test('what the next line of the page says to any service is heard', async () => {
    (await page()).start();
    pageSays('event', 'conversion', { send_to: 'AW-1/label' });
    expect(said().at(-1)).toEqual(['event', 'conversion']);
  });

  test('nothing is deleted', async () => {
    jar.keep('_ga=1; Path=/; Domain=esimerkki.example');
    (await page()).start();
    expect(document.cookie).toBe('_ga=1');
  });

  test('nothing starts before everything that can stop it is in place', async () => {
    const order: string[] = [];
    const chat = exampleService({
      hosts: ['chat.example'],
      prepare: () => void order.push('prepare'),
      start() {
        state = INITIAL;
        order.push('start', `held ${new Image().src === ''}`);
        const image = new Image();
        image.src = 'https://chat.example/hit';
        order.push(`sent ${image.src !== ''}`);
      },
    });
    const enforcement = await page([chat]);
    expect(order).toEqual(['prepare']);
    expect(said()[0]).toEqual(['consent', 'default']);
    enforcement.start();
    expect(order).toEqual(['prepare', 'start', 'held true', 'sent false']);
  });
});

describe('a refusal', () => {
  test('also holds for what was stored before it', async () => {
    choose(false, false);
    jar.keep('_ga=1; Path=/; Domain=www.esimerkki.example');
    jar.keep('_fbp=1; Path=/');
    jar.keep('session=1; Path=/');
    (
      await page([
        exampleService({ cookies: [{ name: '_fbp', lifetime: 'session', party: 'first' }] }),
      ])
    ).start();
    expect(document.cookie).toBe('session=1');
  });

  test.each([
    ['on a domain that is shared with other sites, only what is this site’s', null, '_ga=1'],
    ['on a domain that the site covers, all', 'esimerkki.example', ''],
  ])('%s', async (_, domain, left) => {
    vi.stubGlobal('location', new URL('https://kauppa.esimerkki.example/kauppa'));
    choose(false, false);
    jar.keep('_ga=1; Path=/; Domain=esimerkki.example');
    (await page([], { domain })).start();
    vi.unstubAllGlobals();
    expect(document.cookie).toBe(left);
  });

  test('holds for cookies from the first line, and for what takes longer to read when the page is there', async () => {
    const reading = { configurable: true, get: () => 'loading' };
    Object.defineProperty(Document.prototype, 'readyState', reading);
    localStorage.setItem('_gcl_ls', '1');
    choose(false, false);
    jar.keep('_ga=1; Path=/');
    (await page()).start();
    Reflect.deleteProperty(Document.prototype, 'readyState');
    expect(document.cookie).toBe('');
    expect(localStorage.getItem('_gcl_ls')).toBe('1');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(localStorage.getItem('_gcl_ls')).toBeNull();
  });

  test('is kept up: what a script writes later is deleted when the browser tells of it', async () => {
    const cookieStore = new EventTarget();
    vi.stubGlobal('cookieStore', cookieStore);
    choose(false, false);
    (await page()).start();
    jar.keep('_ga=again; Path=/');
    cookieStore.dispatchEvent(new Event('change'));
    vi.unstubAllGlobals();
    expect(document.cookie).toBe('');
  });
});

describe('a withdrawal', () => {
  test('stops, then tells Google, then deletes; all before it returns', async () => {
    const order: string[] = [];
    choose(true, true);
    const chat = exampleService({ start: nothing, stop: () => void order.push('stop') });
    const enforcement = await page([chat]);
    enforcement.start();
    jar.keep('chat_id=1; Path=/');
    jar.set.mockImplementation((text) => {
      const [, kind] = commands('consent').at(-1) ?? [];
      order.push(`delete ${text.split('=')[0]} after ${commands('consent').length}: ${kind}`);
    });
    enforcement.stop(choose(false, false));
    expect(order.slice(0, 2)).toEqual(['stop', 'delete chat_id after 3: update']);
  });

  test('also deletes what services stored on a parent domain by consent', async () => {
    vi.stubGlobal('location', new URL('https://kauppa.esimerkki.example/kauppa'));
    choose(true, true);
    const enforcement = await page();
    enforcement.start();
    jar.keep('_ga=1; Path=/; Domain=esimerkki.example');
    enforcement.stop(choose(false, false));
    vi.unstubAllGlobals();
    expect(document.cookie).toBe('');
  });

  test('is watched over: what comes back is deleted again', async () => {
    choose(true, true);
    const enforcement = await page();
    enforcement.start();
    enforcement.stop(choose(false, false));
    jar.keep('_ga_1=again; Path=/; Domain=esimerkki.example');
    dispatchEvent(new Event('pagehide'));
    expect(document.cookie).toBe('');
  });

  test('of one category leaves the other running', async () => {
    choose(true, true);
    const enforcement = await page();
    enforcement.start();
    jar.keep('_ga=1; Path=/');
    jar.keep('_gcl_au=1; Path=/');
    enforcement.stop(choose(true, false));
    expect(document.cookie).toBe('_ga=1');
    pageSays('event', 'view');
    expect(said().at(-1)).toEqual(['event', 'view']);
    expect(Array.from(window.dataLayer?.at(-1) as ArrayLike<unknown>)[2]).toEqual({
      send_to: ['G-1'],
    });
  });

  test('tells which of the page’s own scripts have run', async () => {
    choose(true, true);
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset.category = 'marketing';
    script.text = 'void 0';
    document.body.append(script);
    const enforcement = await page();
    enforcement.start();
    expect(enforcement.named()).toEqual(['marketing']);
    expect(enforcement.stop(choose(false, false))).toEqual(['inline']);
    document.body.replaceChildren();
  });
});

test('grant, refuse, grant, refuse: four updates, one configuration', async () => {
  const enforcement = await page();
  enforcement.start();
  for (const allowed of [true, false, true, false]) {
    enforcement.stop(choose(allowed, allowed));
    enforcement.open();
    await vi.runOnlyPendingTimersAsync();
  }
  expect(commands('consent').map(([, kind]) => kind)).toEqual([
    'default',
    'update',
    'update',
    'update',
    'update',
  ]);
  expect(commands('config')).toEqual([
    ['config', 'G-1'],
    ['config', 'AW-1'],
  ]);
});

describe('a sensitive path', () => {
  const sensitive = ['/ajanvaraus/*'];

  test('runs nothing, whatever was allowed', async () => {
    history.replaceState(null, '', '/ajanvaraus/aika');
    choose(true, true);
    (await page([], { sensitive })).start();
    expect(load).not.toHaveBeenCalled();
    expect(commands('config', 'js')).toEqual([]);
  });

  test('keeps what was stored with consent', async () => {
    history.replaceState(null, '', '/ajanvaraus/aika');
    choose(true, true);
    jar.keep('_ga=1; Path=/');
    const enforcement = await page([], { sensitive });
    enforcement.start();
    enforcement.rest();
    expect(document.cookie).toBe('_ga=1');
  });

  test('reached without a new page stops what runs; left again, it goes on', async () => {
    choose(true, true);
    const enforcement = await page([], { sensitive });
    enforcement.start();
    history.pushState(null, '', '/ajanvaraus');
    enforcement.rest();
    pageSays('event', 'secret');
    expect(JSON.stringify(said())).not.toContain('secret');
    history.pushState(null, '', '/kauppa');
    enforcement.rest();
    enforcement.open();
    await vi.runOnlyPendingTimersAsync();
    pageSays('event', 'open');
    expect(commands('event')).toContainEqual(['event', 'open']);
  });
});

test('a service added later is prepared, and started at once where it may', async () => {
  choose(true, false);
  const services: Service[] = [];
  const enforcement = await page(services);
  enforcement.start();
  const statistics = { prepare: vi.fn(), start: vi.fn() };
  const chat = { prepare: vi.fn(), start: vi.fn() };
  for (const service of [
    exampleService({ id: 'statistics', category: 'diagnostic', ...statistics }),
    exampleService(chat),
  ]) {
    services.push(service);
    enforcement.add(service);
  }
  expect(statistics.prepare).toHaveBeenCalledOnce();
  expect(chat.prepare).toHaveBeenCalledOnce();
  expect(statistics.start).toHaveBeenCalledOnce();
  expect(chat.start).not.toHaveBeenCalled();
});

test('a service is told how long the consent still lives', async () => {
  choose(true, true);
  vi.setSystemTime(NOW + 86_400_000);
  const start = vi.fn();
  (await page([exampleService({ start })])).start();
  expect(start.mock.lastCall?.[0]).toMatchObject({
    seconds: 179 * 86_400,
    choices: choicesOf({ diagnostic: true, marketing: true }),
  });
});
