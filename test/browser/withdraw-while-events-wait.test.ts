import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { IDS } from '../kit/page';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { DoubleOptions } from '../kit/vendors/index';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/**
 * Google Analytics holds events back and sends them later with the consent and the client id of the
 * time they were queued (F1, F2), when its batch is due or while the page unloads (T2). None may leave
 * after a withdrawal.
 */
const world = await openWorld();
const BATCH = 500;

/**
 * Fires an event for Google Analytics, which holds it back, and presses a button 200 ms later; answers
 * the moment before both.
 */
async function fireAndPress(visitor: Visitor, button: 'save' | 'withdraw'): Promise<number> {
  const moment = visitor.mark();
  // In the page itself: between two commands of the test, a busy machine could let the batch pass.
  await visitor.button(button).evaluate(
    (element, ga) =>
      new Promise<void>((pressed) => {
        const { gtag } = window as unknown as { gtag(...args: unknown[]): void };
        gtag('event', 'add_to_cart', { send_to: ga });
        setTimeout(() => {
          (element as HTMLElement).click();
          pressed();
        }, 200);
      }),
    IDS.ga,
  );
  return moment;
}

async function fireAndWithdraw(visitor: Visitor): Promise<number> {
  await visitor.openSettings();
  return fireAndPress(visitor, 'withdraw');
}

/** Nothing left, and nothing is stored when the visitor comes back. */
async function expectSilence(visitor: Visitor, since: number, milliseconds: number) {
  expect(await visitor.quiet(milliseconds, since)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(['keksi']);
}

const TRANSPORTS: DoubleOptions['transport'][] = [
  'fetch',
  'captured-fetch',
  'beacon',
  'captured-beacon',
  'xhr',
  'image',
];

test.each(TRANSPORTS)('staying on the page: it never leaves by %s', async (transport) => {
  world.doubles = { batch: BATCH, transport };
  const visitor = await accepted(world);
  const moment = await fireAndWithdraw(visitor);
  await expectSilence(visitor, moment, BATCH * 2);
  await visitor.page.close();
  await expectSilence(visitor, moment, 200);
});

const WAYS_TO_GO: Record<string, (visitor: Visitor) => Promise<unknown>> = {
  'reloading the page': ({ page }) => page.reload(),
  'going to another page': ({ page }) => page.goto(`${SITE.https}/toinen`),
  'going to another site': ({ page }) => page.goto('about:blank'),
  'closing the page': ({ page }) => page.close(),
};

test.each(Object.keys(WAYS_TO_GO))('%s at once: it never leaves', async (way) => {
  for (const transport of ['fetch', 'captured-beacon'] as const) {
    world.doubles = { batch: 60_000, transport };
    const visitor = await accepted(world);
    const moment = await fireAndWithdraw(visitor);
    await WAYS_TO_GO[way]?.(visitor);
    await expectSilence(visitor, moment, 300);
  }
});

test("without a withdrawal it does leave: the silence above is the library's work", async () => {
  world.doubles = { batch: 60_000 };
  const visitor = await accepted(world);
  await visitor.gtag('event', 'add_to_cart', { send_to: IDS.ga });
  await visitor.page.reload();
  await eventually(() => visitor.events('analytics')).toContain('add_to_cart');
});

test('it never leaves over plain http either', async () => {
  world.doubles = { batch: 60_000 };
  const visitor = await accepted(world, `${SITE.httpCoUk}/`);
  const moment = await fireAndWithdraw(visitor);
  await visitor.page.reload();
  await expectSilence(visitor, moment, 300);
});

test('with the real five seconds: not at once, not after the batch, not at reload, not at close', async () => {
  const visitor = await accepted(world);
  const moment = await fireAndWithdraw(visitor);
  await expectSilence(visitor, moment, 6000);
  await visitor.page.reload();
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  await expectSilence(visitor, moment, 300);
  await visitor.page.close();
  await expectSilence(visitor, moment, 300);
});

test('withdrawing marketing alone: what waited leaves without it, or not at all', async () => {
  world.doubles = { batch: BATCH };
  const visitor = await accepted(world);
  await visitor.openSettings();
  await visitor.switch('marketing').uncheck();
  const moment = await fireAndPress(visitor, 'save');
  await visitor.quiet(BATCH * 2);
  for (const { params } of visitor.hits(undefined, moment)) expect(params.gcs).toBe('G101');
  for (const { host } of visitor.thirdParty(moment)) expect(host).toMatch(/google-analytics\.com$/);
});

test('the pixel and its gateway are as silent', async () => {
  world.doubles = { gateway: true, transport: 'captured-fetch' };
  const visitor = await accepted(world);
  await visitor.openSettings();
  const moment = visitor.mark();
  await visitor.press('withdraw');
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  await visitor.fbq('track', 'Purchase');
  await visitor.page.evaluate(() => history.pushState(null, '', '/reitti'));
  await expectSilence(visitor, moment, 300);
  await visitor.page.reload();
  await expectSilence(visitor, moment, 300);
});
