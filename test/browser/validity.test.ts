import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted, leaves } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const DAY = 86_400_000;

async function returnsAfter(visitor: Visitor, days: number) {
  await visitor.page.clock.setFixedTime(Date.now() + days * DAY);
  await visitor.open(`${SITE.https}/`);
}

test.each(['accept', 'reject'] as const)(
  'after %s, 179 days later nobody is asked',
  async (name) => {
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.press(name);
    await eventually(() => world.register.rows()).toHaveLength(1);
    await returnsAfter(visitor, 183);
    await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
    expect(await visitor.seesBanner()).toBe(false);
  },
);

test('185 days later the choice is over: the banner asks, nothing runs, nothing is posted', async () => {
  const visitor = await accepted(world);
  await eventually(() => world.register.rows()).toHaveLength(1);
  await leaves(visitor);
  const mark = visitor.mark();
  await returnsAfter(visitor, 185);
  await visitor.isAsked();
  expect(await visitor.keksi(({ decided, choices }) => [decided, choices.diagnostic])).toEqual([
    false,
    false,
  ]);
  expect(await visitor.quiet(500, mark)).toEqual([]);
  expect(world.register.rows()).toHaveLength(1);
});

test('the owner can make it shorter', async () => {
  world.site.show({ keksi: { days: '30' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await eventually(() => world.register.rows()).toHaveLength(1);
  const { time, expires } = world.register.rows()[0] ?? { time: '', expires: '' };
  expect((Date.parse(expires) - Date.parse(time)) / DAY).toBeCloseTo(30, 3);
  await returnsAfter(visitor, 29);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  await returnsAfter(visitor, 31);
  await visitor.isAsked();
});

test('the validity counts from the choice: returning does not prolong it', async () => {
  const visitor = await accepted(world);
  const before = (await visitor.choiceCookie())?.expires;
  await visitor.open(`${SITE.https}/toinen`);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  expect((await visitor.choiceCookie())?.expires).toBe(before);
});
