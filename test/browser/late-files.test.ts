import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted, allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';
import { WAYS } from './ways-out';

/** What enforces is all in the first file: none of these lets another one come. */
const world = await openWorld();
const PAGE = SITE.httpsCoUk;

/** No file of Keksi's but the first is ever answered. */
const withhold = (visitor: Visitor) =>
  visitor.context.route(/\/keksi-[\w-]+\.js$/, () => undefined);

/** A returning visitor who has accepted everything, on a page that has the first file only. */
async function returning(path = '/toinen'): Promise<Visitor> {
  const visitor = await accepted(world, `${PAGE}/`);
  await withhold(visitor);
  const mark = visitor.mark();
  await visitor.open(`${PAGE}${path}`);
  await allVendorsRun(visitor, mark);
  return visitor;
}

/** Lets a page send in every way that a script has, and gives what arrived. */
async function everyWay(visitor: Visitor): Promise<string[]> {
  const mark = visitor.mark();
  await visitor.page.evaluate(WAYS);
  await visitor.quiet(700);
  return visitor.thirdParty(mark).map(({ host, path }) => host + path);
}

test('after a withdrawal no way of sending leaves the page, with no other file there', async () => {
  const visitor = await returning();
  await visitor.keksi((keksi) => void keksi.withdraw());
  expect(await everyWay(visitor)).toEqual([]);
});

test('on a sensitive route nothing leaves, and nothing that names it', async () => {
  world.site.show({ keksi: { sensitive: '/ajanvaraus/*' } });
  const visitor = await returning();
  await visitor.page.evaluate(() => history.pushState(null, '', '/ajanvaraus/silmat?nimi=Aino'));
  expect(await everyWay(visitor)).toEqual([]);
  expect(await visitor.keksi((keksi) => keksi.allows('diagnostic'))).toBe(false);
});

test('what was before is gone in the act, and is not written again', async () => {
  const visitor = await returning();
  const left = await visitor.page.evaluate(() => {
    localStorage.setItem('_gcl_ls', '1');
    (window as unknown as { keksi: { withdraw(): void } }).keksi.withdraw();
    // biome-ignore lint/suspicious/noDocumentCookie: as vendors do
    document.cookie = '_ga=2; Path=/; Max-Age=0999999';
    // biome-ignore lint/suspicious/noDocumentCookie: as vendors do
    document.cookie = '_fbp=2; Path=/; Expires=Fri, 01 Jan 2100 00:00:00 GMT';
    localStorage.setItem('_gcl_ls', '2');
    const names = document.cookie.split('; ').map((pair) => pair.split('=')[0]);
    return [...names, ...Object.keys(localStorage).filter((key) => !key.startsWith('keksi'))];
  });
  expect(left).toEqual(['keksi']);
});

test('withdrawn and closed in the same moment: the next day nothing starts, and the register knows', async () => {
  const visitor = await returning();
  await visitor.keksi((keksi) => void keksi.withdraw());
  await visitor.page.close();
  await visitor.context.unrouteAll();
  const mark = visitor.mark();
  await visitor.openTab(`${PAGE}/kolmas`);
  expect(await visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
  await eventually(() => world.register.rows().map(({ action }) => action)).toEqual([
    'accept-all',
    'withdraw',
  ]);
  expect(await visitor.quiet(300, mark)).toEqual([]);
});

test.each([
  ['a choice', 'keksi.choose({})'],
  ['an erasure', 'keksi.eraseRecords()'],
])('%s holds though the page is left in the same breath', async (_, act) => {
  const visitor = await returning();
  const subject = world.register.rows()[0]?.subject;
  await visitor.page.evaluate(`${act}; location.href = '/kolmas'`);
  await visitor.page.waitForURL('**/kolmas', { waitUntil: 'domcontentloaded' });
  const mark = visitor.mark();
  expect(await visitor.keksi(({ choices }) => choices)).toMatchObject({
    diagnostic: false,
    marketing: false,
  });
  expect(await visitor.quiet(300, mark)).toEqual([]);
  if (act.includes('erase')) {
    await eventually(() =>
      world.log.arrivals.some(
        ({ method, path }) => method === 'DELETE' && path.includes(String(subject)),
      ),
    ).toBe(true);
    expect(await visitor.cookieNames()).toEqual([]);
  }
});

test('a withdrawal loads nothing', async () => {
  const visitor = await accepted(world, `${PAGE}/`);
  await visitor.open(`${PAGE}/toinen`);
  await allVendorsRun(visitor);
  const before = world.log.arrivals.length;
  await visitor.keksi((keksi) => void keksi.withdraw());
  await visitor.quiet(500);
  const files = world.log.arrivals.slice(before).filter(({ path }) => /keksi.*\.js/.test(path));
  expect(files).toEqual([]);
});

test('with the words of its refusal lost on the way, a first visitor’s acts hold by the first file', async () => {
  const visitor = await world.visitor();
  await withhold(visitor);
  // Its load event waits for the file that never comes.
  await visitor.page.goto(`${PAGE}/`, { waitUntil: 'domcontentloaded' });
  await visitor.keksi((keksi) => void keksi.rejectAll());
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  await eventually(() => world.register.rows().map(({ action }) => action)).toEqual(['reject-all']);
  expect(await everyWay(visitor)).toEqual([]);
});
