// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../consent/choices';
import { type Consent, createConsent } from '../consent/consent';
import type { Loader } from '../enforcement/loader';
import { exampleService } from '../services/example.test.kit';
import type { Service } from '../services/service';
import type { Settings } from '../settings/settings';
import { cookieJar } from '../storage/cookie-jar.test.kit';
import type { Gate } from './gate';

const NOW = Date.UTC(2026, 10, 22);
const load = vi.fn();
const loader: Loader = {
  nonce: '',
  home: '',
  html: (text) => text,
  load,
  setSource: () => undefined,
  setText: () => undefined,
};
const covers = { cover: () => undefined, uncover: () => undefined };
const nothing = () => undefined;
const parts = { strict: vi.fn(), catalogue: vi.fn() };

let consent: Consent;
let jar: ReturnType<typeof cookieJar>;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  delete window.dataLayer;
  delete window.gtag;
  load.mockReset();
  jar = cookieJar();
  const store = { read: () => null, write: () => true, forget: nothing };
  const world = { now: () => NOW, recordId: () => 'record', subjectId: () => 'subject' };
  consent = createConsent(store, () => ({ diagnostic: '', marketing: '' }), 180, world);
  history.replaceState(null, '', '/kauppa');
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A gate on a new page, for Google's services and the given ones: Google's queue is one for each page, so its module is loaded anew. */
async function page(own: Service[] = [], sensitive: string[] = []): Promise<Gate> {
  vi.resetModules();
  const { createGate } = await import('./gate');
  const { googleAnalytics } = await import('../services/google/analytics');
  const { googleAds } = await import('../services/google/ads');
  const analytics = googleAnalytics(['G-1'], { query: [], referrer: () => '' });
  own.unshift(analytics, googleAds(['AW-1']));
  const settings = { services: own, sensitive } as unknown as Settings;
  return createGate(settings, consent, loader, covers, nothing, parts, nothing);
}
/** @returns whether something was withdrawn. */
const choose = (diagnostic: boolean, marketing: boolean, refused: string[] = []) => {
  const before = consent.choices();
  consent.act({ action: 'choose', source: 'api', wanted: { diagnostic, marketing }, refused });
  const after = consent.choices();
  return (
    refused.length > 0 ||
    (before.diagnostic && !after.diagnostic) ||
    (before.marketing && !after.marketing)
  );
};

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
    const gate = await page();
    gate.start();
    pageSays('event', 'late');
    gate.stop(choose(true, true));
    gate.open();
    await vi.runAllTimersAsync();
    expect(commands('event')).toEqual([]);
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
});

test('a refusal also holds for what was stored before it', async () => {
  choose(false, false);
  jar.keep('_ga=1; Path=/; Domain=esimerkki.example');
  jar.keep('session=1; Path=/');
  (await page()).start();
  expect(document.cookie).toBe('session=1');
});

describe('a withdrawal', () => {
  test('stops, then tells Google, then deletes; all before it returns', async () => {
    const order: string[] = [];
    choose(true, true);
    const chat = exampleService({ start: nothing, stop: () => void order.push('stop') });
    const gate = await page([chat]);
    gate.start();
    jar.keep('chat_id=1; Path=/');
    jar.set.mockImplementation((text) => {
      const [, kind] = commands('consent').at(-1) ?? [];
      order.push(`delete ${text.split('=')[0]} after ${commands('consent').length}: ${kind}`);
    });
    gate.stop(choose(false, false));
    expect(order.slice(0, 2)).toEqual(['stop', 'delete chat_id after 3: update']);
  });

  test('is watched over: what comes back is deleted again', async () => {
    choose(true, true);
    const gate = await page();
    gate.start();
    gate.stop(choose(false, false));
    jar.keep('_ga_1=again; Path=/; Domain=esimerkki.example');
    dispatchEvent(new Event('pagehide'));
    expect(document.cookie).toBe('');
  });

  test('of one category leaves the other running', async () => {
    choose(true, true);
    const gate = await page();
    gate.start();
    jar.keep('_ga=1; Path=/');
    jar.keep('_gcl_au=1; Path=/');
    gate.stop(choose(true, false));
    expect(document.cookie).toBe('_ga=1');
    expect(gate.allows('diagnostic')).toBe(true);
    expect(gate.allows('marketing')).toBe(false);
  });
});

test('grant, refuse, grant, refuse: four updates, one configuration', async () => {
  const gate = await page();
  gate.start();
  for (const allowed of [true, false, true, false]) {
    gate.stop(choose(allowed, allowed));
    gate.open();
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

describe('a sensitive path (A30)', () => {
  test('runs nothing, whatever was allowed', async () => {
    history.replaceState(null, '', '/ajanvaraus/aika');
    choose(true, true);
    const gate = await page([], ['/ajanvaraus/*']);
    gate.start();
    expect(gate.allows('diagnostic')).toBe(false);
    expect(load).not.toHaveBeenCalled();
    expect(commands('config', 'js')).toEqual([]);
  });

  test('keeps what was stored with consent', async () => {
    history.replaceState(null, '', '/ajanvaraus/aika');
    choose(true, true);
    jar.keep('_ga=1; Path=/');
    (await page([], ['/ajanvaraus/*'])).start();
    expect(document.cookie).toBe('_ga=1');
  });

  test('reached without a new page stops what runs; left again, it goes on', async () => {
    choose(true, true);
    const gate = await page([], ['/ajanvaraus/*']);
    gate.start();
    history.pushState(null, '', '/ajanvaraus');
    pageSays('event', 'secret');
    expect(JSON.stringify(said())).not.toContain('secret');
    history.pushState(null, '', '/kauppa');
    await vi.runOnlyPendingTimersAsync();
    pageSays('event', 'open');
    expect(commands('event')).toContainEqual(['event', 'open']);
  });
});

test('a service added later is prepared, and started at once where it may', async () => {
  choose(true, false);
  const services: Service[] = [];
  const gate = await page(services);
  gate.start();
  const statistics = { prepare: vi.fn(), start: vi.fn() };
  const chat = { prepare: vi.fn(), start: vi.fn() };
  for (const service of [
    exampleService({ id: 'statistics', category: 'diagnostic', ...statistics }),
    exampleService(chat),
  ]) {
    services.push(service);
    gate.add(service);
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
