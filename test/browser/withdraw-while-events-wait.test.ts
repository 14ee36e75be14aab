import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
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

/** Fires an event and presses a button 200 ms later; answers the moment before both. */
async function fireAndPress(visitor: Visitor, button: 'save' | 'withdraw'): Promise<number> {
  const moment = visitor.mark();
  // In the page itself: between two commands of the test, a busy machine could let the batch pass.
  await visitor.button(button).evaluate(
    (element) =>
      new Promise<void>((pressed) => {
        (window as unknown as { gtag(...args: unknown[]): void }).gtag('event', 'add_to_cart');
        setTimeout(() => {
          (element as HTMLElement).click();
          pressed();
        }, 200);
      }),
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
  await expectSilence(visitor, moment, BATCH * 3);
  await visitor.page.close();
  await expectSilence(visitor, moment, 300);
});

const WAYS_TO_GO: Record<string, (visitor: Visitor) => Promise<unknown>> = {
  'reloading the page': ({ page }) => page.reload(),
  'going to another page': ({ page }) => page.goto(`${SITE.https}/toinen`),
  'going to another site': ({ page }) => page.goto('about:blank'),
  'closing the page': ({ page }) => page.close(),
};

test.each(
  Object.keys(WAYS_TO_GO).flatMap((way) =>
    (['fetch', 'captured-fetch', 'captured-beacon'] as const).map((transport) => ({
      way,
      transport,
    })),
  ),
)('$way at once: it never leaves by $transport', async ({ way, transport }) => {
  world.doubles = { batch: 60_000, transport };
  const visitor = await accepted(world);
  const moment = await fireAndWithdraw(visitor);
  await WAYS_TO_GO[way]?.(visitor);
  await expectSilence(visitor, moment, 500);
});

test('it never leaves over plain http either', async () => {
  world.doubles = { batch: 60_000 };
  const visitor = await accepted(world, `${SITE.httpCoUk}/`);
  const moment = await fireAndWithdraw(visitor);
  await visitor.page.reload();
  await expectSilence(visitor, moment, 500);
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
