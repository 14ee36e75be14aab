// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../../consent/choices';
import type { Grant, Service } from '../service';
import { metaPixel } from '../whole';

const load = vi.fn();
const grant: Grant = { choices: choicesOf({ marketing: true }), seconds: 15_552_000, load };
const START = [
  ['consent', 'grant'],
  ['set', 'autoConfig', false, '12345'],
  ['init', '12345'],
  ['track', 'PageView'],
];

let pixel: Service;

/** What waits for fbevents.js, in order. */
const queued = () => (window.fbq?.queue ?? []).map((call) => Array.from(call as unknown[]));

beforeEach(() => {
  delete window.fbq;
  delete window._fbq;
  load.mockReset();
  pixel = metaPixel(['12345']);
});

test('making it touches nothing', () => {
  expect(window.fbq).toBeUndefined();
});

describe('before a grant', () => {
  beforeEach(() => {
    pixel.prepare?.();
  });

  test('the page can call it, and nothing is loaded or queued', () => {
    window.fbq?.('init', '12345');
    window.fbq?.('track', 'Purchase', { value: 5 });
    expect(queued()).toEqual([]);
    expect(load).not.toHaveBeenCalled();
  });

  test('what the page said does not come back on a grant', () => {
    window.fbq?.('track', 'Purchase');
    pixel.start?.(grant);
    expect(queued()).toEqual(START);
  });
});

describe('on a grant', () => {
  beforeEach(() => {
    pixel.prepare?.();
    pixel.start?.(grant);
  });

  test('first consent, then no automatic collection, then init, then the page (C3, C7)', () => {
    expect(queued()).toEqual(START);
    expect(load.mock.calls).toEqual([['https://connect.facebook.net/en_US/fbevents.js']]);
  });

  test('what the page says passes', () => {
    window.fbq?.('track', 'Purchase', { value: 5 });
    expect(queued().at(-1)).toEqual(['track', 'Purchase', { value: 5 }]);
  });

  test('the page’s own consent is ignored', () => {
    window.fbq?.('consent', 'revoke');
    window.fbq?.('consent', 'grant');
    expect(queued()).toEqual(START);
  });

  test('stopped before the script has come, it is told anew: the queue would stop at a revoke', () => {
    pixel.stop?.();
    expect(queued()).toEqual([]);
    pixel.start?.(grant);
    expect(queued()).toEqual(START);
  });

  test('what the script has heard it is not told again', () => {
    const callMethod = vi.fn();
    if (window.fbq) window.fbq.callMethod = callMethod;
    window.fbq?.queue?.splice(0);
    pixel.stop?.();
    pixel.start?.(grant);
    expect(callMethod.mock.calls).toEqual([
      ['consent', 'revoke'],
      ['consent', 'grant'],
    ]);
    expect(load).toHaveBeenCalledOnce();
  });

  test('the page’s own init of the same pixel would be a second one', () => {
    window.fbq?.('init', '12345');
    expect(queued()).toEqual(START);
    window.fbq?.('init', '12345', { em: 'aino@esimerkki.example' });
    window.fbq?.('init', '67890');
    expect(queued()).toHaveLength(START.length + 2);
  });

  test('it stays the object on which the script keeps its state, and shows each route', () => {
    const before = window.fbq;
    Object.assign(window.fbq ?? {}, { instance: {} });
    pixel.stop?.();
    pixel.start?.(grant);
    Object.assign(window, { fbq: () => undefined });
    expect(window.fbq).toBe(before);
    expect(window._fbq).toBe(before);
    expect({ ...window.fbq }).toMatchObject({ instance: {}, allowDuplicatePageViews: true });
  });

  test('after fbevents.js has come, calls go straight to it', () => {
    const callMethod = vi.fn();
    if (window.fbq) window.fbq.callMethod = callMethod;
    window.fbq?.('track', 'Lead');
    pixel.stop?.();
    expect(callMethod.mock.calls).toEqual([
      ['track', 'Lead'],
      ['consent', 'revoke'],
    ]);
  });
});

describe('after a withdrawal', () => {
  beforeEach(() => {
    pixel.prepare?.();
    pixel.start?.(grant);
    pixel.stop?.();
  });

  test('nothing waits for the script', () => {
    expect(queued()).toEqual([]);
  });

  test('what the page says is dropped, not queued: fbevents.js would send it on a later grant', () => {
    const before = queued().length;
    window.fbq?.('track', 'Purchase');
    (window.fbq?.push as typeof window.fbq)?.('track', 'Purchase');
    expect(queued()).toHaveLength(before);
    pixel.start?.(grant);
    expect(JSON.stringify(queued())).not.toContain('Purchase');
  });
});

test('stopped before it ever started, it says nothing', () => {
  pixel.prepare?.();
  pixel.stop?.();
  expect(queued()).toEqual([]);
});

test('several ids are each initialised, with one view of the page', () => {
  const several = metaPixel(['12345', '67890']);
  several.prepare?.();
  several.start?.(grant);
  expect(queued().filter(([name]) => name === 'init')).toEqual([
    ['init', '12345'],
    ['init', '67890'],
  ]);
  expect(queued().filter(([name]) => name === 'track')).toEqual([['track', 'PageView']]);
});

describe('where the site has put the stub in itself', () => {
  /** Meta's own snippet, without its loading of fbevents.js. */
  function siteStub() {
    const queue: unknown[] = [];
    const stub: NonNullable<typeof window.fbq> = (...call) => {
      if (stub.callMethod) stub.callMethod(...call);
      else queue.push(call);
    };
    Object.assign(stub, { push: stub, queue });
    window.fbq = window._fbq = stub;
    return stub;
  }
  const nextTask = () => new Promise((passed) => setTimeout(passed, 0));

  test('it stays: the script keeps its state on it', () => {
    const stub = siteStub();
    pixel.prepare?.();
    pixel.start?.(grant);
    expect([window.fbq, window._fbq]).toEqual([stub, stub]);
    expect(window.fbq).toBe(stub);
  });

  test('what was said before a grant is not sent on a later one', async () => {
    siteStub();
    window.fbq?.('init', '12345');
    window.fbq?.('track', 'Purchase');
    pixel.prepare?.();
    window.fbq?.('track', 'Lead');
    window.fbq?.queue?.push(['track', 'Contact']);
    await nextTask();
    pixel.start?.(grant);
    expect(queued()).toEqual(START);
  });

  test('where consent is there already, what the page said above us arrives once', () => {
    siteStub();
    window.fbq?.('init', '12345');
    window.fbq?.('track', 'PageView');
    window.fbq?.('track', 'Purchase');
    pixel.prepare?.();
    pixel.start?.(grant);
    expect(queued()).toEqual([...START, ['track', 'Purchase']]);
  });

  test('the script that its snippet has asked for is not asked for again', () => {
    const script = document.createElement('script');
    script.setAttribute('type', 'text/plain');
    script.setAttribute('src', 'https://connect.facebook.net/en_US/fbevents.js');
    document.head.append(script);
    siteStub();
    pixel.prepare?.();
    pixel.start?.(grant);
    script.remove();
    expect(load).not.toHaveBeenCalled();
  });

  test('where fbevents.js is there already, consent is revoked at once and calls are dropped', () => {
    const stub = siteStub();
    const callMethod = vi.fn();
    stub.callMethod = callMethod;
    pixel.prepare?.();
    window.fbq?.('track', 'Lead');
    expect(callMethod.mock.calls).toEqual([['consent', 'revoke']]);
    pixel.start?.(grant);
    expect(callMethod.mock.calls.slice(1)).toEqual(START);
    expect(load).not.toHaveBeenCalled();
  });
});

describe('routes of a single-page site', () => {
  const views = () => queued().filter(([name]) => name === 'track');

  beforeEach(() => {
    vi.useFakeTimers();
    history.replaceState(null, '', '/');
    pixel.prepare?.();
    pixel.start?.(grant);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('the pixel does not count them by itself (C8)', () => {
    expect(window.fbq?.disablePushState).toBe(true);
  });

  test('each has one view', () => {
    history.pushState(null, '', '/lasit');
    vi.runAllTimers();
    expect(views()).toHaveLength(2);
    history.replaceState(null, '', '/lasit?sivu=2');
    vi.runAllTimers();
    expect(views()).toHaveLength(2);
  });

  test('the page’s own view, with what it says, is the one', () => {
    window.fbq?.('track', 'PageView');
    expect(views()).toHaveLength(1);
    history.pushState(null, '', '/lasit');
    window.fbq?.('track', 'PageView', { aihe: 'lasit' });
    vi.runAllTimers();
    expect(views().slice(1)).toEqual([['track', 'PageView', { aihe: 'lasit' }]]);
  });

  test('after a withdrawal none has', () => {
    pixel.stop?.();
    history.pushState(null, '', '/lasit');
    vi.runAllTimers();
    expect(views()).toEqual([]);
  });

  test('a sensitive one has none (C11)', () => {
    delete window.fbq;
    const quiet = metaPixel(['12345'], {
      quiet: () => location.pathname.startsWith('/ajanvaraus'),
    });
    quiet.prepare?.();
    quiet.start?.(grant);
    history.pushState(null, '', '/ajanvaraus');
    vi.runAllTimers();
    expect(views()).toHaveLength(1);
  });
});

describe('the noscript image in the page (C6)', () => {
  const warningsFor = (content: string): number => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const noscript = document.createElement('noscript');
    noscript.textContent = content;
    document.body.append(noscript);
    pixel.prepare?.();
    noscript.remove();
    const { length } = warn.mock.calls;
    warn.mockRestore();
    return length;
  };

  test('is warned of', () => {
    expect(warningsFor('<img src="https://www.facebook.com/tr?id=1&noscript=1">')).toBe(1);
    expect(warningsFor('<img src="/kuva.png">')).toBe(0);
  });
});
