import { expect, test } from 'vitest';
import { eventually } from '../kit/eventually';
import { SITE } from '../kit/site';
import type { Visitor } from '../kit/visitor';
import { openWorld } from '../kit/world';

const world = await openWorld();

const VIDEO = `<iframe data-category="marketing" data-src="https://video.example/embed/1"
  title="Näin silmät tutkitaan" width="560" height="315"></iframe>`;
const TWO = `${VIDEO}<p>Välissä</p>${VIDEO}`;

const button = (visitor: Visitor, name: string, nth = 0) =>
  visitor.page.getByRole('button', { name, exact: true }).nth(nth);
const once = (visitor: Visitor) => button(visitor, 'Näytä tämän kerran');
const videos = (visitor: Visitor) =>
  visitor.thirdParty().filter(({ host }) => host === 'video.example').length;

async function looking(body: string, path = '/', keksi = {}): Promise<Visitor> {
  world.site.show({ body, keksi });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}${path}`);
  await visitor.isAsked();
  await visitor.press('reject');
  return visitor;
}

test('one frame is shown once: nothing is allowed, recorded or remembered by it, and nothing moves', async () => {
  const visitor = await looking(TWO);
  await eventually(() => world.register.rows()).toHaveLength(1);
  const below = () => visitor.page.getByText('Välissä').boundingBox();
  const before = await below();
  visitor.grants();
  await once(visitor).click();
  await eventually(() => videos(visitor)).toBe(1);
  expect(await below()).toEqual(before);
  const focused = () => visitor.page.evaluate(() => document.activeElement?.localName);
  expect(await focused()).toBe('iframe');
  expect(await visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
  await expect.poll(() => once(visitor).count()).toBe(1);
  expect(world.register.rows()).toHaveLength(1);
  await visitor.page.reload();
  await expect.poll(() => once(visitor).count()).toBe(1);
  await expect.poll(() => visitor.page.locator('keksi-placeholder').count()).toBe(2);
});

test('allowed always, both are shown, on the next page too', async () => {
  const visitor = await looking(TWO);
  visitor.grants();
  await button(visitor, 'Salli aina markkinointi').click();
  await eventually(() => videos(visitor)).toBe(2);
  await visitor.page.reload();
  // The browser may take the second of two equal frames from its cache, so the page is asked, not the network.
  const sources = () =>
    visitor.page
      .locator('iframe[data-category]')
      .evaluateAll((frames) => frames.map((frame) => frame.hasAttribute('src')));
  await expect.poll(sources).toEqual([true, true]);
  expect(await visitor.page.locator('keksi-placeholder').count()).toBe(0);
});

test('on a sensitive page nothing is offered, and the reason is said', async () => {
  const visitor = await looking(VIDEO, '/ajanvaraus', { sensitive: '/ajanvaraus/*' });
  await visitor.page.getByText('Tätä sisältöä ei näytetä tällä sivulla').waitFor();
  expect(await once(visitor).count()).toBe(0);
  expect(videos(visitor)).toBe(0);
});

test('a picture of the site itself stands behind; one of a third party is not fetched', async () => {
  const own = VIDEO.replace('<iframe', '<iframe data-poster="/poster.svg"');
  const foreign = VIDEO.replace('<iframe', '<iframe data-poster="https://video.example/p.jpg"');
  const visitor = await looking(own + foreign);
  await expect.poll(() => visitor.page.locator('keksi-placeholder img').count()).toBe(1);
  expect(visitor.console).toContainEqual(expect.stringContaining('data-poster is "https://video'));
  expect(videos(visitor)).toBe(0);
});

const placeholders = (visitor: Visitor) => visitor.page.locator('keksi-placeholder');
/** Whether each frame has a placeholder right before it. */
const covered = (visitor: Visitor) =>
  visitor.page
    .locator('iframe[data-category]')
    .evaluateAll((frames) =>
      frames.map((frame) => frame.previousSibling?.nodeName.toLowerCase() === 'keksi-placeholder'),
    );

test('a frame that the page moves takes its placeholder along; one that it removes leaves none', async () => {
  const visitor = await looking(`${TWO}<section id="there"></section>`);
  await expect.poll(() => placeholders(visitor).count()).toBe(2);
  await visitor.page.evaluate("there.append(document.querySelector('iframe'))");
  await expect.poll(() => covered(visitor)).toEqual([true, true]);
  expect(await placeholders(visitor).count()).toBe(2);
  await visitor.page.evaluate("there.querySelector('iframe').remove()");
  await expect.poll(() => placeholders(visitor).count()).toBe(1);
  // Taken out and put back later, as a site's own dialog does.
  await visitor.page.evaluate("window.kept = document.querySelector('iframe'); kept.remove()");
  await expect.poll(() => placeholders(visitor).count()).toBe(0);
  await visitor.page.evaluate('there.append(kept)');
  await expect.poll(() => covered(visitor)).toEqual([true]);
  visitor.grants();
  await once(visitor).click();
  await eventually(() => videos(visitor)).toBe(1);
  expect(await placeholders(visitor).count()).toBe(0);
});

test('what was shown once is closed when consent is withdrawn', async () => {
  world.site.show({ body: VIDEO });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.choose({ diagnostic: true, marketing: false });
  await once(visitor).click();
  await eventually(() => videos(visitor)).toBe(1);
  const frames = () => visitor.page.frames().map((frame) => new URL(frame.url()).host);
  await expect.poll(frames).toContain('video.example');
  await visitor.withdraw();
  await expect.poll(frames).not.toContain('video.example');
  await expect.poll(() => once(visitor).count()).toBe(1);
});

test('a single-page site that goes to a sensitive route closes what was shown once, and says why', async () => {
  const visitor = await looking(VIDEO, '/', { sensitive: '/ajanvaraus/*' });
  visitor.grants();
  await once(visitor).click();
  await eventually(() => videos(visitor)).toBe(1);
  await visitor.page.evaluate(() => history.pushState(null, '', '/ajanvaraus/1'));
  await visitor.page.getByText('Tätä sisältöä ei näytetä tällä sivulla').waitFor();
  expect(await once(visitor).count()).toBe(0);
  await visitor.page.evaluate(() => history.pushState(null, '', '/silmalasit'));
  await expect.poll(() => once(visitor).count()).toBe(1);
});

test('what a declared service shows can be shown once as well, and rests again on the next page', async () => {
  const video = {
    id: 'video',
    category: 'marketing',
    name: 'Videopalvelu',
    provider: 'Video Oy',
    purpose: { fi: 'Näyttää videoita.', en: 'Shows videos.' },
    policy: 'https://video.example/privacy',
    transfers: [],
    cookies: [],
    hosts: ['video.example'],
  };
  world.site.show({ body: VIDEO, config: { services: [video] } });
  const visitor = await world.visitor();
  await visitor.open(`${SITE.https}/`);
  await visitor.isAsked();
  await once(visitor).waitFor();
  expect(await visitor.page.locator('keksi-placeholder .text').innerText()).toContain(
    'Näyttää videoita.',
  );
  const policy = visitor.page.getByRole('link', { name: 'Tietosuojakäytäntö: Video Oy' });
  expect(await policy.getAttribute('href')).toBe(video.policy);
  visitor.grants();
  await once(visitor).click();
  await eventually(() => videos(visitor)).toBe(1);
  await visitor.page.reload();
  await once(visitor).waitFor();
  expect(videos(visitor)).toBe(1);
});
