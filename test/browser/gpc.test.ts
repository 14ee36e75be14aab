import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted, allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test('with Global Privacy Control the visitor is told that marketing is off, and nothing runs', async () => {
  const visitor = await world.visitor({ gpc: true });
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await eventually(() => visitor.page.getByText('(GPC)').first().isVisible()).toBe(true);
  await visitor.press('settings');
  expect(await visitor.switch('marketing').isChecked()).toBe(false);
  expect(await visitor.quiet(300, 0)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual([]);
  expect(world.register.rows()).toEqual([]);
});

test('the record says that the signal was there', async () => {
  const visitor = await world.visitor({ gpc: true });
  await visitor.open(`${SITE.https}/`);
  await visitor.choose({ diagnostic: true, marketing: false });
  await eventually(() => world.register.rows()).toHaveLength(1);
  expect(JSON.parse(world.register.rows()[0]?.signals ?? '')).toMatchObject({ gpc: true });
});

test('a choice that the visitor then makes is a choice', async () => {
  await accepted(world, `${SITE.https}/`, { gpc: true });
  await eventually(() => world.register.rows()).toHaveLength(1);
  expect(world.register.rows()[0]).toMatchObject({ action: 'accept-all', marketing: 1 });
});

test('no signal is no consent, and is recorded as no signal', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  expect(await visitor.page.getByText('(GPC)').count()).toBe(0);
  await visitor.press('reject');
  await eventually(() => world.register.rows()).toHaveLength(1);
  expect(JSON.parse(world.register.rows()[0]?.signals ?? '')).toMatchObject({ gpc: false });
});

test('a saved choice holds against the signal on the next page, and is not asked again', async () => {
  const visitor = await accepted(world, `${SITE.https}/`, { gpc: true });
  const mark = visitor.mark();
  await visitor.open(`${SITE.https}/toinen`);
  await allVendorsRun(visitor, mark);
  expect(await visitor.seesBanner()).toBe(false);
});

test('a saved refusal holds against no signal', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await visitor.open(`${SITE.https}/toinen`);
  expect(await visitor.quiet(300, 0)).toEqual([]);
  expect(await visitor.seesBanner()).toBe(false);
});

test('the record holds the very words about the signal', async () => {
  const visitor = await world.visitor({ gpc: true });
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await visitor.page.evaluate("keksi.on('record', ({ notice }) => { window.notice = notice; })");
  await visitor.press('reject');
  await eventually(() => visitor.page.evaluate('JSON.stringify(window.notice)')).toContain('(GPC)');
});
