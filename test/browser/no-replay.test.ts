import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { IDS } from '../kit/page';
import { accepted, allVendorsRun } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** What a page calls while consent is not there is dropped; no later grant makes up for it. */
const world = await openWorld();
const DROPPED = ['dropped', 'conversion', 'Purchase', 'Dropped'];

async function callEverything(visitor: Visitor) {
  await visitor.gtag('event', 'dropped');
  await visitor.gtag('event', 'conversion', { send_to: `${IDS.ads}/abc` });
  await visitor.fbq('track', 'Purchase', { value: 1, currency: 'EUR' });
  await visitor.fbq('trackCustom', 'Dropped');
}

async function grantInSettings(visitor: Visitor) {
  await visitor.openSettings();
  await visitor.switch('diagnostic').check();
  await visitor.switch('marketing').check();
  await visitor.press('save');
  await eventually(() => visitor.keksi(({ choices }) => choices.marketing)).toBe(true);
}

async function expectNothingDropped(visitor: Visitor) {
  await visitor.quiet(600);
  for (const event of visitor.events()) expect(DROPPED).not.toContain(event);
}

test('withdrawn, called, granted again: nothing is replayed, and new calls work', async () => {
  world.doubles = { batch: 200 };
  const visitor = await accepted(world);
  await visitor.withdraw();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  await callEverything(visitor);
  const mark = visitor.mark();
  await grantInSettings(visitor);
  await visitor.gtag('event', 'fresh');
  await visitor.fbq('track', 'Fresh');
  await eventually(() => visitor.events('analytics', mark)).toContain('fresh');
  await eventually(() => visitor.events('meta', mark)).toContain('Fresh');
  await expectNothingDropped(visitor);
  for (const { params } of visitor.hits('analytics', mark)) expect(params.gcs).toBe('G111');
});

test('refused, called, granted later on the same page: nothing is replayed', async () => {
  world.doubles = { batch: 200 };
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('reject');
  await eventually(() => visitor.keksi(({ decided }) => decided)).toBe(true);
  await callEverything(visitor);
  await grantInSettings(visitor);
  await allVendorsRun(visitor);
  await expectNothingDropped(visitor);
});

test('marketing withdrawn alone: its calls are dropped', async () => {
  world.doubles = { batch: 200 };
  const visitor = await accepted(world);
  await visitor.openSettings();
  await visitor.switch('marketing').uncheck();
  await visitor.press('save');
  await eventually(() => visitor.cookieNames()).not.toContain('_fbp');
  await visitor.gtag('event', 'conversion', { send_to: `${IDS.ads}/abc` });
  await visitor.fbq('track', 'Purchase');
  await grantInSettings(visitor);
  await visitor.fbq('track', 'Fresh');
  await eventually(() => visitor.events('meta')).toContain('Fresh');
  await expectNothingDropped(visitor);
});
