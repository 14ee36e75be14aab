import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { accepted } from '../kit/scenes';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** A page that lay in the back/forward cache was asleep while the visitor chose elsewhere. */
const world = await openWorld(undefined, 'whole');

const VIDEO = `<iframe data-category="marketing" data-src="https://video.example/v" title="Video" width="560" height="315"></iframe>
<script>
  addEventListener('pageshow', ({ persisted }) => { window.restored = persisted; });
</script>`;

/** What the browser says of the page: `true`, or why it was not kept. */
const restored = (visitor: Visitor) =>
  visitor.page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const { notRestoredReasons } = navigation as { notRestoredReasons?: unknown };
    const { restored } = window as { restored?: boolean };
    return location.pathname === '/a' && (restored || JSON.stringify(notRestoredReasons));
  });

/** Follows a link, so that there is a way back. */
async function goOn(visitor: Visitor): Promise<void> {
  await visitor.page.evaluate(() => {
    location.href = '/b';
  });
  await visitor.page.waitForURL('**/b');
}

/** There is no load event to wait for: a page from the cache is there at once. */
async function back(visitor: Visitor): Promise<void> {
  await visitor.page.evaluate(() => history.back());
  await eventually(() => restored(visitor).catch(() => 'between two pages')).toBe(true);
}

test.each([
  ['before a choice', async (visitor: Visitor) => visitor.isAsked()],
  ['after a refusal', async (visitor: Visitor) => visitor.press('reject')],
  [
    'after a grant',
    async (visitor: Visitor) => {
      await visitor.press('accept');
      await eventually(() => visitor.thirdParty().length).toBe(1);
      await visitor.page.frameLocator('iframe').getByText('A third party').waitFor();
    },
  ],
])('%s the browser may keep the page', async (_, act) => {
  world.site.show({ keksi: { ga: undefined, ads: undefined, pixel: undefined }, body: VIDEO });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/a`);
  await visitor.isAsked();
  await act(visitor);
  await goOn(visitor);
  await back(visitor);
});

/** Waits for the video and the frame of Google Ads: browsers keep no page that is left while a frame is on its way. */
async function framesLoaded({ page }: Visitor): Promise<void> {
  await expect.poll(() => page.frames().length).toBe(3);
  for (const frame of page.frames().slice(1))
    await frame.getByText('A third party').waitFor({ state: 'attached' });
}

test('what was withdrawn on another page is stopped, deleted and covered on the restored one', async () => {
  world.site.show({ body: VIDEO });
  const visitor = await accepted(world, `${SITE.https}/a`);
  const placeholder = visitor.page.locator('keksi-placeholder');
  await expect.poll(() => visitor.page.locator('iframe[data-category][src]').count()).toBe(1);
  await framesLoaded(visitor);
  await goOn(visitor);
  await visitor.withdraw();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
  const mark = visitor.mark();
  await back(visitor);
  expect(await visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
  await expect.poll(() => placeholder.count()).toBe(1);
  expect(await visitor.page.locator('iframe[data-category][src]').count()).toBe(0);
  await visitor.gtag('event', 'later');
  await visitor.fbq('track', 'Later');
  expect(await visitor.quiet(600, mark)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual(['keksi']);
});

test('what was granted on another page runs on the restored one, and the banner is gone', async () => {
  world.site.show({ body: VIDEO });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/a`);
  await visitor.isAsked();
  await goOn(visitor);
  await visitor.press('accept');
  await eventually(() => visitor.cookieNames()).toContain('_ga');
  await back(visitor);
  await visitor.button('accept').waitFor({ state: 'hidden' });
  expect(await visitor.keksi(({ decided }) => decided)).toBe(true);
  await expect.poll(() => visitor.page.locator('iframe[data-category][src]').count()).toBe(1);
});
