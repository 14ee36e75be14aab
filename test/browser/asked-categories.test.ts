import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

/** What the visitor is asked about: the services, and what the markup of the page waits for. */
const world = await openWorld();

const ONLY_ANALYTICS = { ads: undefined, pixel: undefined };
const VIDEO = `<iframe data-category="marketing" data-src="https://video.example/embed/1"
  title="Näin silmät tutkitaan" width="560" height="315"></iframe>`;
const banner = (visitor: Visitor) => visitor.page.getByRole('region').first().innerText();
const videos = (visitor: Visitor) =>
  visitor.thirdParty().filter(({ host }) => host === 'video.example').length;

test('a waiting frame adds its category to banner and settings, and each can be granted alone', async () => {
  world.site.show({ keksi: ONLY_ANALYTICS, body: VIDEO });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await eventually(() => banner(visitor)).toMatch(/kävijätilastoihin.*mainonnan/s);
  await visitor.choose({ diagnostic: false, marketing: true });
  await eventually(() => videos(visitor)).toBe(1);
  await visitor.quiet(200);
  expect(visitor.events('analytics')).toEqual([]);
  expect(world.register.rows()[0]).toMatchObject({ diagnostic: 0, marketing: 1 });
});

test('accepting all shows the frame too', async () => {
  world.site.show({ keksi: ONLY_ANALYTICS, body: VIDEO });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.press('accept');
  await eventually(() => videos(visitor)).toBe(1);
});

test('a frame that comes while the banner asks is asked about from then on', async () => {
  world.site.show({ keksi: ONLY_ANALYTICS });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  expect(await banner(visitor)).not.toContain('mainonnan');
  await visitor.page.evaluate((html) => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
  }, VIDEO);
  await eventually(() => banner(visitor)).toContain('mainonnan');
  await visitor.press('accept');
  await eventually(() => videos(visitor)).toBe(1);
});

test('where nothing needs marketing it is neither asked nor granted; a later page asks at its frame', async () => {
  world.site.show({ keksi: ONLY_ANALYTICS });
  world.site.showAt('/video', { keksi: ONLY_ANALYTICS, body: VIDEO });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  expect(await banner(visitor)).not.toContain('mainonnan');
  await visitor.press('accept');
  await eventually(() => visitor.cookieNames()).toContain('_ga');
  await visitor.open(`${SITE.https}/video`);
  expect(await visitor.quiet(300)).not.toContainEqual(expect.stringContaining('video.example'));
  expect(await visitor.seesBanner()).toBe(false);
  await visitor.page.getByRole('button', { name: 'Salli aina markkinointi' }).click();
  await eventually(() => videos(visitor)).toBe(1);

  // And back where nothing waits for it: it can be taken back there, and "all" does not take it away.
  await visitor.open(`${SITE.https}/`);
  await visitor.openSettings();
  expect(await visitor.switch('marketing').isChecked()).toBe(true);
  await visitor.press('accept');
  expect(await visitor.keksi(({ choices }) => choices.marketing)).toBe(true);
});
