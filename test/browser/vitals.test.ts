import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { IDS } from '../kit/page';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();
const VITALS = { keksi: { vitals: 'true', pixel: undefined } };
const NAMES = ['CLS', 'FCP', 'INP', 'LCP', 'TTFB'];

const files = (visitor: Visitor) =>
  world.log.arrivals.filter(
    ({ path, visitor: number }) => path === '/keksi-vitals.js' && number === visitor.number,
  ).length;
const vitals = (visitor: Visitor, mark = 0) =>
  visitor.hits('analytics', mark).filter(({ event }) => NAMES.includes(event));
/** What a listener of the page heard; it outlives the page in its session storage. */
const LISTENER = `<script>
keksi.on('vital', (vital) => sessionStorage.setItem('vital:' + vital.name, JSON.stringify(vital)));
</script>`;

test('not loaded before a choice, nor after a refusal', async () => {
  world.site.show(VITALS);
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.press('reject');
  await visitor.open(`${SITE.https}/toinen`);
  await visitor.quiet(300);
  expect(files(visitor)).toBe(0);
});

test('all five are told, to Google Analytics alone, in its documented shape', async () => {
  world.doubles = { batch: 100 };
  world.site.show({ ...VITALS, body: `${LISTENER}<button type="button">Lisää</button>` });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/?resepti=1`);
  await visitor.press('accept');
  await eventually(() => vitals(visitor).map(({ event }) => event)).toContain('TTFB');
  await visitor.page.getByText('Lisää').click();
  await visitor.page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
  // The tab goes into the background: what is known by then is told.
  await visitor.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await eventually(() => [...new Set(vitals(visitor).map(({ event }) => event))].sort()).toEqual(
    NAMES,
  );
  for (const { account, params } of vitals(visitor)) {
    expect(account).toBe(IDS.ga);
    expect(params.gcs).toBe('G111');
    expect(Number(params['ep.value'])).toBeGreaterThanOrEqual(0);
    expect(params['ep.metric_value']).toMatch(/^[\d.]+$/);
    expect(params['ep.metric_rating']).toMatch(/^(good|needs-improvement|poor)$/);
    expect(params['ep.metric_id']).toMatch(/^v\d+-/);
    expect(params['ep.metric_navigation_type']).toBe('navigate');
    expect(params.dl).toBe(`${SITE.https}/`);
  }
  for (const event of visitor.events('ads')) expect(NAMES).not.toContain(event);
  const heard = await visitor.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  for (const name of NAMES) expect(heard).toContain(`vital:${name}`);
  expect(heard).not.toContain('resepti');
});

test('nothing is told after a withdrawal', async () => {
  world.doubles = { batch: 100 };
  world.site.show({ ...VITALS, body: LISTENER });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => vitals(visitor).map(({ event }) => event)).toContain('TTFB');
  await visitor.keksi((keksi) => keksi.withdraw());
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  await visitor.page.evaluate(() => sessionStorage.clear());
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  expect(await visitor.quiet(400, mark)).toEqual([]);
  expect(await visitor.foreignStorageKeys()).toEqual([]);
});

test('without the setting nothing is loaded', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  await visitor.quiet(300);
  expect(files(visitor)).toBe(0);
});
