import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { IDS } from '../kit/page';
import { accepted, allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

/**
 * Advanced mode: before a choice Google's script may be loaded, and hits may leave that say that all is
 * denied; nothing else.
 */
const world = await openWorld(
  ({ host, query }) =>
    host === 'www.googletagmanager.com' ||
    (/google|doubleclick/.test(host) && query.get('gcs') === 'G100'),
);
const ADVANCED = { keksi: { mode: 'advanced', pixel: undefined } };

test('before a choice Google is told without cookies, every hit denied, and nobody else', async () => {
  world.doubles = { batch: 100 };
  world.site.show(ADVANCED);
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/?gclid=x1&resepti=1`);
  await eventually(() => visitor.events('analytics')).toEqual(['page_view']);
  await eventually(() => visitor.events('ads')).toContain('page_view');
  await visitor.gtag('event', 'add_to_cart');
  await eventually(() => visitor.events('analytics')).toContain('add_to_cart');

  for (const { params } of visitor.hits()) expect(params.gcs).toBe('G100');
  expect(visitor.hits('analytics')[0]?.params.dl).toBe(`${SITE.https}/`);
  expect(await visitor.cookieNames()).toEqual([]);
  expect(await visitor.foreignStorageKeys()).toEqual([]);
  expect(visitor.thirdParty().filter(({ host }) => /facebook/.test(host))).toEqual([]);
});

test('a refusal leaves it denied, a grant sets the cookies, with one script for all ids', async () => {
  world.doubles = { batch: 100 };
  world.site.show(ADVANCED);
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await visitor.gtag('event', 'refused');
  await eventually(() => visitor.events('analytics')).toContain('refused');
  for (const { params } of visitor.hits()) expect(params.gcs).toBe('G100');
  expect(await visitor.cookieNames()).toEqual(['keksi']);

  visitor.grants();
  await visitor.keksi((keksi) => keksi.acceptAll());
  await eventually(() => visitor.cookieNames()).toEqual([
    '_ga',
    '_ga_ESIMERKKI1',
    '_gcl_au',
    'keksi',
  ]);
  const named = await visitor.page.locator(`script[src$="id=${IDS.ga}"]`).count();
  expect(named).toBe(1);
  const ga = (await visitor.context.cookies()).find(({ name }) => name === '_ga');
  expect(((ga?.expires ?? 0) - Date.now() / 1000) / 86_400).toBeLessThanOrEqual(184.01);
});

test('a withdrawal denies and deletes; neither the old consent nor the old client leaves', async () => {
  world.doubles = { batch: 300 };
  world.site.show(ADVANCED);
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.cookieNames()).toContain('_ga');
  const before = (await visitor.context.cookies()).find(({ name }) => name === '_ga')?.value;
  const client = before?.split('.').slice(2).join('.');
  // What was sent with consent is let arrive first; then all in one go, so that the batch cannot pass between.
  await eventually(() => visitor.events('ads')).toContain('page_view');
  await visitor.quiet(400);
  const mark = visitor.mark();
  await visitor.page.evaluate(
    `gtag('event', 'just_before', { send_to: '${IDS.ga}' }); keksi.withdraw()`,
  );
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  await visitor.gtag('event', 'after');
  await eventually(() => visitor.events('analytics', mark)).toContain('after');
  await visitor.open('about:blank');
  await visitor.quiet(400);
  for (const { params } of visitor.hits(undefined, mark)) {
    expect(params.gcs).toBe('G100');
    expect(params.cid).not.toBe(client);
  }
});

test('on a sensitive page nothing is said at all', async () => {
  world.doubles = { batch: 100 };
  world.site.show({ keksi: { ...ADVANCED.keksi, sensitive: '/ajanvaraus/*' } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/ajanvaraus/silmat`);
  await visitor.isAsked();
  await visitor.gtag('event', 'add_to_cart');
  expect(await visitor.quiet(500, 0)).toEqual([]);
});

test('everything accepted, every hit says so', async () => {
  world.site.show({ keksi: { mode: 'advanced' } });
  const visitor = await accepted(world);
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  await allVendorsRun(visitor, mark);
  const views = visitor.hits('analytics', mark).filter(({ event }) => event === 'page_view');
  expect(views.map(({ params }) => params.gcs)).toEqual(['G111']);
});

test.each([
  ['fi', /jo ennen valintaasi, ja vaikka kieltäydyt/, /pois päältä/],
  ['en', /even before you choose and if you refuse/, /is off/],
  ['sv', /redan innan du väljer, och även om du avböjer/, /avstängt/],
] as const)('the visitor is told of it, in the record too: %s', async (language, told, off) => {
  world.site.show({ ...ADVANCED, lang: language });
  const visitor = await world.visitor({ language });
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  const banner = visitor.page.locator('section').filter({ has: visitor.button('reject') });
  expect(await banner.innerText()).toMatch(told);
  await visitor.press('settings');
  await visitor.button('save').waitFor();
  const settings = await visitor.page.getByRole('dialog').innerText();
  expect(settings).toMatch(told);
  expect(settings).not.toMatch(off);
  await visitor.page.getByRole('dialog').getByRole('button').first().click();
  await visitor.press('reject');
  await eventually(() => world.register.rows()).toHaveLength(1);
  const { banner: shown, settings: details } = JSON.parse(world.register.rows()[0]?.text ?? '');
  expect(shown.join(' ')).toMatch(told);
  expect(details.join(' ')).toMatch(told);
});
