import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';
import { WAYS } from './ways-out';

const world = await openWorld();

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/abc';
const STRICT = { strict: '', pixel: undefined, ads: undefined, services: 'youtube' };
const BODY = `<form><label>Nimi <input id="name"></label></form><button id="here" type="button">Tässä</button>
  <iframe data-category="marketing" data-src="${YOUTUBE}" title="Video" width="320" height="180"></iframe>
  <p style="height: 3000px"></p>`;

/** What nothing but a policy of the browser's can hold: styles, and a worker made of text. */
const UNSEEN = `
  document.head.append(Object.assign(document.createElement('style'), {
    textContent: '@import "https://www.google-analytics.com/g/collect/style"; body { background: url(https://www.google-analytics.com/g/collect/url) }' }));
  new Worker(URL.createObjectURL(new Blob(['fetch("https://www.google-analytics.com/g/collect/worker", { mode: "no-cors" })'])));
  document.fonts.add(new FontFace('x', 'url(https://www.google-analytics.com/g/collect/font)')); document.fonts.load('1em x').catch(() => {});`;

const paths = (visitor: Visitor, mark: number) =>
  [...new Set(visitor.thirdParty(mark).map(({ host, path }) => host + path))].sort();
const open = async () => {
  world.site.show({ keksi: STRICT, body: BODY });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  return visitor;
};
const status = (visitor: Visitor) => visitor.page.getByRole('status');

test('after a withdrawal the browser itself lets nothing more through, and "show once" works', async () => {
  const visitor = await open();
  await visitor.press('accept');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  await visitor.withdraw();
  await eventually(() => visitor.keksi(({ choices }) => choices.diagnostic)).toBe(false);
  await visitor.quiet(300);
  const mark = visitor.mark();
  await visitor.page.evaluate(UNSEEN);
  await visitor.page.evaluate(WAYS);
  expect(await visitor.quiet(500, mark)).toEqual([]);
  await visitor.page.locator('keksi-placeholder').getByRole('button').first().click();
  await eventually(() => paths(visitor, mark)).toEqual(['www.youtube-nocookie.com/embed/abc']);
});

test('so it is on the pages of a refusal, where a later grant loads the page again', async () => {
  const visitor = await open();
  await visitor.press('reject');
  await visitor.page.evaluate(UNSEEN);
  await visitor.page.reload();
  await visitor.page.evaluate(UNSEEN);
  expect(await visitor.quiet(500, 0)).toEqual([]);
  await visitor.page.evaluate('scrollTo(0, 700); window.before = true');
  await visitor.page.locator('#here').evaluate((element) => element.focus({ preventScroll: true }));
  visitor.grants();
  await visitor.page.evaluate('keksi.acceptAll()');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  await eventually(() => visitor.page.evaluate('window.before === undefined')).toBe(true);
  await eventually(() => world.register.rows()).toHaveLength(2);
  await eventually(() => visitor.page.evaluate('document.activeElement.id')).toBe('here');
  expect(await visitor.page.evaluate('scrollY')).toBe(700);
  await eventually(() => status(visitor).textContent()).toContain('Sivu ladattiin uudelleen');
  // Once: the next page is as any other.
  await visitor.page.reload();
  await eventually(() => visitor.events('analytics').length).toBeGreaterThan(1);
  expect(visitor.errors().filter((line) => line.includes('Keksi'))).toEqual([]);
});

test('a form that was begun is not lost: the grant takes effect on the next page, and that is said', async () => {
  const visitor = await open();
  await visitor.press('reject');
  await visitor.page.locator('#name').fill('Matti');
  await visitor.openSettings();
  await visitor.switch('diagnostic').check();
  await visitor.press('save');
  await eventually(() => status(visitor).textContent()).toContain('seuraavalla sivulla');
  await visitor.quiet(300);
  expect(await visitor.page.locator('#name').inputValue()).toBe('Matti');
  expect(visitor.events('analytics')).toEqual([]);
  await visitor.open(`${SITE.https}/toinen`);
  await eventually(() => visitor.events('analytics')).toContain('page_view');
});

test('what was allowed goes on where another category is refused, and a first choice takes no reload', async () => {
  const visitor = await open();
  await visitor.page.evaluate('window.before = true');
  await visitor.choose({ diagnostic: true, marketing: false });
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  expect(await visitor.page.evaluate('window.before')).toBe(true);
});

test('with data-reload a withdrawal from services loads the page again, with nothing lost', async () => {
  world.site.show({ keksi: { pixel: undefined, ads: undefined, reload: 'true' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  await visitor.page.evaluate('window.before = true');
  await visitor.withdraw();
  await eventually(() => visitor.page.evaluate('window.before === undefined')).toBe(true);
  await visitor.page.waitForFunction('window.keksi');
  await eventually(() => world.register.rows()).toHaveLength(2);
  expect(await visitor.keksi(({ decided, choices }) => [decided, choices.diagnostic])).toEqual([
    true,
    false,
  ]);
  expect(await visitor.cookieNames()).toEqual(['keksi']);
});

test('who comes to a sensitive path first finds everything open on the next route', async () => {
  world.site.show({ keksi: { ...STRICT, sensitive: '/ajanvaraus/*' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  await visitor.open(`${SITE.https}/ajanvaraus/aika`);
  await visitor.page.waitForFunction('window.keksi');
  const mark = visitor.mark();
  expect(await visitor.quiet(200, mark)).toEqual([]);
  await visitor.page.evaluate(`history.pushState({}, '', '/kehykset')`);
  await eventually(() => visitor.events('analytics', mark)).toContain('page_view');
});
