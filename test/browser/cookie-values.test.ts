import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** What stands in the cookie may be anybody's work: anything but a value of ours is no choice. */
const world = await openWorld();

async function withCookie(visitor: Visitor, value: string) {
  await visitor.context.addCookies([{ name: 'keksi', value, url: `${SITE.https}/` }]);
  await visitor.open(`${SITE.https}/`);
}

async function expectUndecided(visitor: Visitor) {
  await visitor.isAsked();
  expect(
    await visitor.keksi(({ decided, choices }) => [decided, choices.diagnostic, choices.marketing]),
  ).toEqual([false, false, false]);
  expect(visitor.console.filter((line) => line.startsWith('exception'))).toEqual([]);
  expect(await visitor.quiet(50, 0)).toEqual([]);
}

const FOREIGN = {
  empty: '',
  'a word': 'true',
  'a number': '1',
  JSON: '%7B%22necessary%22%3Atrue%2C%22marketing%22%3Atrue%7D',
  'an array': '[]',
  null: 'null',
  'a prototype': '__proto__',
  'a broken escape': '%E0%A4%A',
  'only an escape sign': '%',
  'not ASCII': 'mänty',
  'another product': 'groups%3DC0001%3A1%2CC0002%3A1%26datestamp%3D2026',
  oversized: 'a'.repeat(3900),
  'oversized with dots': '1.'.repeat(1900),
};

test.each(Object.entries(FOREIGN))('%s is no choice', async (_, value) => {
  const visitor = await world.visitor();
  await withCookie(visitor, value);
  await expectUndecided(visitor);
});

test('a real value that was damaged is no choice, or the choice it was', async () => {
  const original = await accepted(world);
  const value = (await original.choiceCookie())?.value ?? '';
  expect(value).not.toBe('');
  const damaged = [
    value.slice(0, -1),
    value.slice(1),
    value.slice(0, value.length / 2),
    `${value}${value}`,
    `9${value}`,
    value.toUpperCase(),
    [...value].reverse().join(''),
  ].filter((candidate) => candidate !== value);
  for (const candidate of damaged) {
    const visitor = await world.visitor();
    // A damaged end may still be a whole choice; whether it is one is the library's to say.
    visitor.grants();
    await withCookie(visitor, candidate);
    await eventually(() => visitor.keksi(({ decided }) => typeof decided)).toBe('boolean');
    const { decided, granted } = await visitor.keksi(({ decided, choices }) => ({
      decided,
      granted: choices.diagnostic || choices.marketing,
    }));
    if (!decided) expect(granted).toBe(false);
    expect(visitor.console.filter((line) => line.startsWith('exception'))).toEqual([]);
    await visitor.leave();
  }
});

test('a future version of the format is no choice', async () => {
  const original = await accepted(world);
  const value = (await original.choiceCookie())?.value ?? '';
  const future = value.replace(/^(\D*)\d+/, '$199');
  expect(future).not.toBe(value);
  const visitor = await world.visitor();
  await withCookie(visitor, future);
  await expectUndecided(visitor);
});

test('a choice made in the future is no choice', async () => {
  const maker = await world.visitor();
  await maker.page.clock.setFixedTime(Date.now() + 90 * 86_400_000);
  await maker.open(`${SITE.https}/`);
  await maker.press('accept');
  await eventually(async () => (await maker.choiceCookie())?.value).toBeTruthy();
  const visitor = await world.visitor();
  await withCookie(visitor, (await maker.choiceCookie())?.value ?? '');
  await expectUndecided(visitor);
});

test('two cookies of the name, of which one is foreign, are no exception', async () => {
  const visitor = await world.visitor();
  await visitor.context.addCookies([
    { name: 'keksi', value: 'foreign', domain: '.esimerkki.example', path: '/' },
  ]);
  await visitor.open(`${SITE.https}/`);
  await expectUndecided(visitor);
  await visitor.press('reject');
  await visitor.open(`${SITE.https}/toinen`);
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
});
