import type { CDPSession } from 'playwright';
import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** A page that stays open: for thousands of choices and routes, and for days. */
const world = await openWorld();

/** What a page holds after its garbage is collected. */
interface Held {
  nodes: number;
  listeners: number;
  /** Bytes. */
  heap: number;
}

/** As many as are asked for in the long mode; a part of them otherwise, which takes seconds. */
const share = process.env.KEKSI_TEST_LONG ? 1 : 0.1;
const [CHOICES, ROUTES] = [10_000 * share, 1_000 * share];

const MEGABYTE = 1_000_000;

async function measuring(visitor: Visitor): Promise<() => Promise<Held>> {
  const session: CDPSession = await visitor.context.newCDPSession(visitor.page);
  await session.send('Performance.enable');
  return async () => {
    // What one collection lets go of may hold more, such as the node behind a wrapper.
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return {
      nodes: value('Nodes'),
      listeners: value('JSEventListeners'),
      heap: value('JSHeapUsedSize'),
    };
  };
}

/** Asserts that nothing grew, but for what browsers themselves keep a little of. */
function expectNoGrowth(before: Held, after: Held): void {
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 20);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(after.heap).toBeLessThan(before.heap + MEGABYTE);
}

const CHAT = {
  id: 'chat',
  category: 'marketing',
  name: 'Apuri',
  provider: 'Apuri Oy',
  purpose: { fi: 'Neuvoo laseissa.', en: 'Gives advice on glasses.' },
  policy: 'https://apuri.example/tietosuoja',
  transfers: [],
  hosts: ['apuri.example'],
  cookies: [{ name: 'chat', lifetime: 'session', party: 'first' }],
};

test(`${CHOICES} choices on one page leave nothing behind`, { timeout: 600_000 }, async () => {
  world.site.show({
    keksi: { ga: undefined, ads: undefined, pixel: undefined, register: undefined },
    config: { services: [CHAT] },
    body: `<img data-category="diagnostic" data-src="data:," alt="">
      <iframe data-category="marketing" data-src="about:blank" title="Kehys"></iframe>`,
  });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const held = await measuring(visitor);
  const choose = (times: number) =>
    visitor.page.evaluate(async (rounds) => {
      const { keksi, dataLayer } = window as unknown as {
        keksi: { choose(wish: object): unknown };
        dataLayer: unknown[];
      };
      for (let number = 0; number < rounds; number++) {
        await keksi.choose({ diagnostic: number % 2 === 0, marketing: number % 3 === 0 });
        if (number % 25) continue;
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        // As Tag Manager does: the queue is the page's own.
        dataLayer.splice(0, Math.max(0, dataLayer.length - 300));
      }
    }, times);
  await choose(CHOICES / 5);
  const before = await held();
  await choose((CHOICES * 4) / 5);
  await visitor.quiet(200);
  const after = await held();
  console.info(`${CHOICES} choices: from ${JSON.stringify(before)} to ${JSON.stringify(after)}`);
  expectNoGrowth(before, after);
  await visitor.keksi((keksi) => keksi.choose({ marketing: true }));
  expect(await visitor.keksi(({ choices }) => choices.marketing)).toBe(true);
  expect(visitor.errors()).toEqual([]);
});

test(`${ROUTES} changes of the route on one page leave nothing behind`, {
  timeout: 600_000,
}, async () => {
  world.doubles = { history: false, batch: 50 };
  const visitor = await accepted(world);
  const held = await measuring(visitor);
  const go = (times: number) =>
    visitor.page.evaluate(async (rounds) => {
      const { dataLayer } = window as unknown as { dataLayer: unknown[] };
      const main = document.querySelector('main');
      for (let number = 0; number < rounds; number++) {
        history.pushState(null, '', `/reitti-${number % 40}`);
        const image = document.createElement('img');
        Object.assign(image.dataset, { category: 'marketing', src: 'data:,' });
        main?.replaceChildren(image);
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        dataLayer.splice(0, Math.max(0, dataLayer.length - 300));
      }
    }, times);
  await go(ROUTES / 5);
  await visitor.quiet(200);
  const before = await held();
  await go((ROUTES * 4) / 5);
  await visitor.quiet(200);
  const after = await held();
  console.info(`${ROUTES} routes: from ${JSON.stringify(before)} to ${JSON.stringify(after)}`);
  expectNoGrowth(before, after);
  // Each was told of, so that there was something to keep.
  expect(visitor.events('analytics').length).toBeGreaterThan(ROUTES / 2);
  expect(visitor.errors()).toEqual([]);
});

test('a tab that is open for 48 hours: the choice holds for its day, then nothing runs and the banner asks', async () => {
  world.site.show({ keksi: { days: '1' } });
  const visitor = await world.visitor();
  const { clock } = visitor.page;
  await clock.install();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await clock.runFor(1_000);
  await eventually(() => visitor.events('meta')).toContain('PageView');
  await clock.runFor(10_000);
  await eventually(() => visitor.cookieNames()).toContain('_ga');

  await clock.runFor(23 * 3_600_000);
  expect(await visitor.keksi(({ decided, choices }) => [decided, choices.marketing])).toEqual([
    true,
    true,
  ]);
  expect(await visitor.seesBanner()).toBe(false);

  await clock.runFor(2 * 3_600_000);
  await eventually(async () => {
    await clock.runFor(1_000);
    return visitor.seesBanner();
  }).toBe(true);
  expect(
    await visitor.keksi(({ decided, choices }) => [decided, choices.diagnostic, choices.marketing]),
  ).toEqual([false, false, false]);
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  const mark = visitor.mark();
  await visitor.gtag('event', 'later');
  await visitor.fbq('track', 'Later');
  await clock.runFor(23 * 3_600_000);
  expect(await visitor.quiet(200, mark)).toEqual([]);

  await visitor.press('reject');
  await clock.runFor(1_000);
  expect(await visitor.keksi(({ decided }) => decided)).toBe(true);
  await eventually(() => world.register.rows().map(({ action }) => action)).toEqual([
    'accept-all',
    'reject-all',
  ]);
  expect(visitor.errors()).toEqual([]);
});
