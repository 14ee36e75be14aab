// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';

type Commands = typeof import('./commands');

let commands: Commands;

beforeEach(async () => {
  delete window.dataLayer;
  delete window.gtag;
  delete window.google_tag_manager;
  vi.resetModules();
  commands = await import('./commands');
});

const isArguments = (item: unknown) =>
  Object.prototype.toString.call(item) === '[object Arguments]';

/** Everything in the data layer, in order; commands as arrays. */
const said = () =>
  (window.dataLayer ?? []).map((item) =>
    isArguments(item) ? Array.from(item as ArrayLike<unknown>) : item,
  );

/** The page's own snippet, as Google tells sites to write it. */
function pageSays(..._command: unknown[]): void {
  window.dataLayer = window.dataLayer || [];
  // biome-ignore lint/complexity/noArguments: that is how the snippet is written
  window.dataLayer.push(arguments);
}

/** Opens the queue and marks which ids run. */
function running(ids: Record<string, boolean>): void {
  for (const [id, runs] of Object.entries(ids)) commands.setDestination(id, runs);
  commands.command('js', 0);
  window.dataLayer?.splice(0);
}

test('importing touches nothing', () => {
  expect(window.dataLayer).toBeUndefined();
  expect(window.gtag).toBeUndefined();
});

test('a command is an Arguments object: gtag.js ignores arrays', () => {
  commands.command('consent', 'default', { ad_storage: 'denied' });
  expect(window.dataLayer?.every(isArguments)).toBe(true);
  expect(said()).toEqual([['consent', 'default', { ad_storage: 'denied' }]]);
});

test('an announcement is a plain entry', () => {
  commands.announce({ event: 'keksi_change' });
  expect(window.dataLayer).toEqual([{ event: 'keksi_change' }]);
});

test('the site’s own data layer is kept, not replaced', () => {
  const own: unknown[] = [{ event: 'gtm.js' }];
  window.dataLayer = own;
  commands.command('js', 1);
  expect(window.dataLayer).toBe(own);
  expect(said()).toEqual([{ event: 'gtm.js' }, ['js', 1]]);
});

describe('gtag()', () => {
  test('exists after the start, and is gated', () => {
    running({ 'G-1': true });
    window.gtag?.('event', 'purchase');
    expect(said()).toEqual([['event', 'purchase']]);
    expect(window.dataLayer?.every(isArguments)).toBe(true);
    commands.setDestination('G-1', false);
    window.gtag?.('event', 'late');
    expect(said()).toHaveLength(1);
  });

  test('that the site has defined itself is left alone', () => {
    window.gtag = pageSays;
    running({ 'G-1': true });
    expect(window.gtag).toBe(pageSays);
  });
});

describe('while nothing runs', () => {
  test.each([
    ['an event', ['event', 'purchase', { value: 5 }]],
    ['a configuration', ['config', 'G-1']],
    ['a setting', ['set', 'user_id', '7']],
    ['a consent', ['consent', 'update', { ad_storage: 'granted' }]],
  ])('%s is dropped, and does not come back on a grant', (_, command) => {
    running({ 'G-1': false });
    pageSays(...command);
    expect(said()).toEqual([]);
    commands.setDestination('G-1', true);
    pageSays('event', 'after');
    expect(said()).toEqual([['event', 'after']]);
  });

  test('plain entries pass: they belong to the site’s own tag manager', () => {
    running({ 'G-1': false });
    window.dataLayer?.push({ event: 'basket' });
    expect(said()).toEqual([{ event: 'basket' }]);
  });
});

describe('the page’s own consent command', () => {
  test.each(['default', 'update'])('%s is ignored, whatever runs', (kind) => {
    running({ 'G-1': true, 'AW-1': true });
    pageSays('consent', kind, { ad_storage: 'granted' });
    expect(said()).toEqual([]);
  });

  test('Keksi’s own is not', () => {
    running({ 'G-1': true });
    commands.command('consent', 'update', { ad_storage: 'denied' });
    expect(said()).toHaveLength(1);
  });
});

describe('while everything runs', () => {
  test('commands pass as they are, the very same objects', () => {
    running({ 'G-1': true, 'AW-1': true });
    pageSays('event', 'purchase', { value: 5 });
    pageSays('config', 'G-1', { user_id: '7' });
    pageSays('event', 'x', { send_to: 'AW-1/label' });
    expect(said()).toEqual([
      ['event', 'purchase', { value: 5 }],
      ['config', 'G-1', { user_id: '7' }],
      ['event', 'x', { send_to: 'AW-1/label' }],
    ]);
  });

  test('push tells the length of the queue, as an array’s does', () => {
    running({ 'G-1': true });
    expect(window.dataLayer?.push({ a: 1 }, { b: 2 })).toBe(2);
  });
});

describe('while only some ids run', () => {
  beforeEach(() => {
    running({ 'G-1': true, 'G-2': true, 'AW-1': false });
  });

  test('an event goes to those that run', () => {
    pageSays('event', 'purchase', { value: 5 });
    expect(said()).toEqual([['event', 'purchase', { value: 5, send_to: ['G-1', 'G-2'] }]]);
    expect(window.dataLayer?.every(isArguments)).toBe(true);
  });

  test('an event without parameters too', () => {
    pageSays('event', 'sign_up');
    expect(said()).toEqual([['event', 'sign_up', { send_to: ['G-1', 'G-2'] }]]);
  });

  test('an event for one that is stopped is dropped', () => {
    pageSays('event', 'conversion', { send_to: 'AW-1/label' });
    pageSays('event', 'conversion', { send_to: 'AW-1' });
    pageSays('event', 'conversion', { send_to: ['AW-1/a', 'AW-1/b'] });
    expect(said()).toEqual([]);
  });

  test('an event for several goes to those of them that run', () => {
    pageSays('event', 'x', { send_to: ['AW-1/label', 'G-2'] });
    expect(said()).toEqual([['event', 'x', { send_to: ['G-2'] }]]);
  });

  test('an event for one that runs passes', () => {
    pageSays('event', 'x', { send_to: 'G-1' });
    expect(said()).toEqual([['event', 'x', { send_to: ['G-1'] }]]);
  });

  test('a group does not lead to a stopped id: Google’s default group holds every configured one', () => {
    pageSays('event', 'x', { send_to: 'default' });
    expect(said()).toEqual([['event', 'x', { send_to: ['G-1', 'G-2'] }]]);
  });

  test('the page’s own parameters are left as they were', () => {
    const parameters = { value: 5 };
    pageSays('event', 'purchase', parameters);
    expect(parameters).toEqual({ value: 5 });
  });

  test('a configuration of a stopped id is dropped, one of a running id passes', () => {
    pageSays('config', 'AW-1');
    pageSays('config', 'G-2', { a: 1 });
    expect(said()).toEqual([['config', 'G-2', { a: 1 }]]);
  });

  test.each([[5], [null], [[null]], [{}], [[]]])(
    'send_to %j throws nothing into the page',
    (to) => {
      expect(() => pageSays('event', 'x', { send_to: to })).not.toThrow();
      expect(JSON.stringify(said())).not.toContain('AW-1');
    },
  );
});

describe('what the page said before Keksi started', () => {
  test('waits behind Keksi’s own, and passes if it may', () => {
    pageSays('js', 0);
    pageSays('event', 'early');
    commands.command('consent', 'default', {});
    expect(said()).toEqual([['consent', 'default', {}]]);
    commands.setDestination('G-1', true);
    commands.releaseEarly();
    expect(said()).toEqual([
      ['consent', 'default', {}],
      ['js', 0],
      ['event', 'early'],
    ]);
  });

  test('is dropped if it may not, and does not come back on a grant', () => {
    pageSays('event', 'early');
    commands.setDestination('G-1', false);
    commands.command('consent', 'default', {});
    commands.releaseEarly();
    commands.setDestination('G-1', true);
    commands.releaseEarly();
    expect(said()).toEqual([['consent', 'default', {}]]);
  });

  test('is released once', () => {
    pageSays('event', 'early');
    commands.setDestination('G-1', true);
    commands.command('js', 0);
    commands.releaseEarly();
    commands.releaseEarly();
    expect(said()).toEqual([
      ['js', 0],
      ['event', 'early'],
    ]);
  });

  test('its consent is ignored then too', () => {
    pageSays('consent', 'default', { ad_storage: 'granted' });
    commands.setDestination('G-1', true);
    commands.command('js', 0);
    commands.releaseEarly();
    expect(said()).toEqual([['js', 0]]);
  });

  test('plain entries stay where they were', () => {
    window.dataLayer = [{ event: 'gtm.js' }];
    pageSays('event', 'early');
    window.dataLayer.push({ event: 'basket' });
    commands.command('js', 0);
    expect(said()).toEqual([{ event: 'gtm.js' }, { event: 'basket' }, ['js', 0]]);
  });

  test('stays where a tag manager has read it already', () => {
    window.google_tag_manager = {};
    pageSays('event', 'early');
    commands.command('js', 0);
    commands.releaseEarly();
    expect(said()).toEqual([
      ['event', 'early'],
      ['js', 0],
    ]);
  });
});

describe('after gtag.js has put its own push in', () => {
  /** What gtag.js was told, in order. */
  let received: unknown[][];

  /** As gtag.js does it: its push handles the item, and calls the push before it. */
  function gtagLoads(): void {
    const queue = window.dataLayer ?? [];
    const before = queue.push;
    queue.push = (...items: unknown[]) => {
      for (const item of items) if (isArguments(item)) received.push(Array.from(item as unknown[]));
      return before.apply(queue, items);
    };
  }

  beforeEach(() => {
    received = [];
    running({ 'G-1': true, 'AW-1': false });
    gtagLoads();
  });

  test('Keksi still stands before it', () => {
    pageSays('event', 'conversion', { send_to: 'AW-1/label' });
    pageSays('consent', 'update', { ad_storage: 'granted' });
    expect(received).toEqual([]);
    pageSays('event', 'x');
    expect(received).toEqual([['event', 'x', { send_to: ['G-1'] }]]);
  });

  test('what passes is in the queue once', () => {
    pageSays('event', 'x');
    commands.command('consent', 'update', {});
    expect(said()).toEqual([
      ['event', 'x', { send_to: ['G-1'] }],
      ['consent', 'update', {}],
    ]);
    expect(received).toHaveLength(2);
  });

  test('and after a second script has put another in', () => {
    gtagLoads();
    pageSays('consent', 'update', { ad_storage: 'granted' });
    pageSays('event', 'conversion', { send_to: 'AW-1' });
    expect(received).toEqual([]);
    commands.setDestination('G-1', false);
    pageSays('event', 'x');
    expect(received).toEqual([]);
    expect(said()).toEqual([]);
  });
});

describe('who waits for an event to be sent', () => {
  const later = () => new Promise((resolve) => setTimeout(resolve, 1));

  test.each<[string, (run: () => void) => void]>([
    ['by a command', (run) => pageSays('event', 'buy', { event_callback: run })],
    [
      'by a command with a limit',
      (run) => pageSays('event', 'buy', { event_callback: run, event_timeout: 9 }),
    ],
    ['by an entry', (run) => void window.dataLayer?.push({ event: 'buy', eventCallback: run })],
  ])('is called back where it is held: %s', async (_, say) => {
    running({ 'G-1': false, 'GTM-1': false });
    const run = vi.fn();
    say(run);
    expect(run).not.toHaveBeenCalled();
    await later();
    expect(run).toHaveBeenCalledExactlyOnceWith();
    expect(said()).toEqual([]);
  });

  test('is left to Google where it passes', async () => {
    running({ 'G-1': true });
    const run = vi.fn();
    pageSays('event', 'buy', { event_callback: run });
    await later();
    expect(run).not.toHaveBeenCalled();
  });
});
