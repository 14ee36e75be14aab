import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();

/** Links that leave the page when their event has been sent. */
const LINKS = `<script>
  window.called = [];
  gtag('event', 'early', { event_callback: () => called.push('early') });
  const leave = (event) => { event.preventDefault(); return () => { location = event.target.href } };
</script>
<a id="gtag" href="/gtag" onclick="gtag('event', 'conversion', { send_to: 'AW-123456789/abc', event_callback: leave(event) })">Osta</a>
<a id="timeout" href="/timeout" onclick="gtag('event', 'purchase', { event_callback: leave(event), event_timeout: 2000 })">Osta</a>
<a id="layer" href="/layer" onclick="dataLayer.push({ event: 'buy', eventCallback: leave(event), eventTimeout: 2000 })">Osta</a>`;

const follow = async (visitor: Visitor, id: string) => {
  await visitor.page.locator(`#${id}`).click();
  await eventually(() => new URL(visitor.page.url()).pathname).toBe(`/${id}`);
  await visitor.page.waitForFunction('window.keksi');
};

test.each([{}, { gtm: 'GTM-ESIMERK' }])(
  'with %j links that wait for Google go on for who has not chosen, and for who has refused',
  async (more) => {
    world.site.show({ keksi: { pixel: undefined, ...more }, body: LINKS });
    const visitor = await world.visitor();
    await visitor.open(`${SITE.https}/`);
    await visitor.isAsked();
    await eventually(() => visitor.page.evaluate('called')).toEqual(['early']);
    for (const id of ['gtag', 'timeout', 'layer']) await follow(visitor, id);
    await visitor.press('reject');
    for (const id of ['gtag', 'timeout', 'layer']) await follow(visitor, id);
    expect(await visitor.quiet(200, 0)).toEqual([]);
  },
);

test('what Google hears is called back by Google, once', async () => {
  world.site.show({ keksi: { pixel: undefined, ads: undefined }, body: LINKS });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  await visitor.page.evaluate(`called.length = 0;
    gtag('event', 'heard', { event_callback: () => called.push('heard') })`);
  await eventually(() => visitor.events('analytics')).toContain('heard');
  const heard = await visitor.page.evaluate<string[]>('called');
  expect(heard.length).toBeLessThanOrEqual(1);
  await visitor.withdraw();
  await visitor.page.evaluate(`called.length = 0;
    gtag('event', 'held', { event_callback: () => called.push('held') })`);
  await eventually(() => visitor.page.evaluate('called')).toEqual(['held']);
});
