import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { IDS } from '../kit/page';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import { openWorld } from '../kit/world';

const world = await openWorld();

test('a choice in one tab is the choice of the others, and one record', async () => {
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/a`);
  const first = visitor.page;
  const second = await visitor.openTab(`${SITE.https}/b`);
  await visitor.isAsked();
  await visitor.press('accept');
  await visitor.button('accept', first).waitFor({ state: 'hidden' });
  await eventually(() => first.evaluate('keksi.choices.marketing')).toBe(true);
  await eventually(() => visitor.events('analytics').length).toBe(2);
  await visitor.quiet(300);
  expect(world.register.rows()).toHaveLength(1);
  expect(await second.evaluate('keksi.decided')).toBe(true);
});

test.each([SITE.https, SITE.http])(
  '%s: a withdrawal in one tab stops the others, with what waits in them',
  async (site) => {
    world.doubles = { batch: 2000 };
    const visitor = await accepted(world, `${site}/a`);
    const first = visitor.page;
    const mark = visitor.mark();
    await visitor.openTab(`${site}/b`);
    await eventually(() => visitor.events('analytics', mark)).toContain('page_view');
    await eventually(() => visitor.events('meta', mark)).toContain('PageView');
    await visitor.openSettings();
    // To Google Analytics alone, which holds it back; Google Ads would be told at once, with consent.
    await first.evaluate(`gtag('event', 'add_to_cart', { send_to: '${IDS.ga}' })`);
    const moment = visitor.mark();
    await visitor.press('withdraw');
    await eventually(() => first.evaluate('keksi.choices.marketing')).toBe(false);
    await first.evaluate("gtag('event', 'later'); window.fbq && fbq('track', 'Later')");
    expect(await visitor.quiet(2200, moment)).toEqual([]);
    await first.reload();
    expect(await visitor.quiet(300, moment)).toEqual([]);
    expect(await visitor.cookieNames()).toEqual(['keksi']);
    expect(await visitor.foreignStorageKeys()).toEqual([]);
    await eventually(() => world.register.rows()).toHaveLength(2);
  },
);
