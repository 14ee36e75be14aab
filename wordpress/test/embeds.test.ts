import { expect, test } from 'vitest';
import { eventually } from '../../test/kit/eventually';
import { onWordPress, SET } from './on-wordpress';

const { world, wordpress } = await onWordPress();

/** As WordPress stores it once it has asked YouTube. */
const BLOCK = `<!-- wp:embed {"url":"https://www.youtube.com/watch?v=x","type":"video","providerNameSlug":"youtube"} -->
<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">
https://www.youtube.com/watch?v=x
</div></figure>
<!-- /wp:embed -->`;

/** In place of asking YouTube, which is not reached from here. */
const ANSWER = `add_filter('pre_oembed_result', static fn() => '<iframe title="Silmien tutkimus" width="500" height="281" src="https://www.youtube.com/embed/x?feature=oembed" allowfullscreen></iframe>');`;

const hosts = (visitor: { thirdParty(mark?: number): { host: string }[] }, mark = 0) =>
  visitor.thirdParty(mark).map(({ host }) => host);

/** What a browser gets of a page. */
const html = async (address: string) => (await wordpress.answer(new Request(address))).text();

test('a YouTube block waits, and opens for whoever allows it', async () => {
  wordpress.putFile('mu-plugins/oembed.php', `<?php ${ANSWER}`);
  await wordpress.set({ ...SET, services: { youtube: {} } });
  const visitor = await world.visitor();
  await visitor.open(await wordpress.publish(BLOCK));
  await visitor.press('reject');
  const frame = visitor.page.locator('iframe[data-src*="youtube.com/embed/x"]');
  expect(await frame.getAttribute('title')).toBe('Silmien tutkimus');
  expect(await visitor.quiet(300, 0)).toEqual([]);
  visitor.grants();
  await visitor.page.getByRole('button', { name: /^Salli aina/ }).click();
  await eventually(() => hosts(visitor)).toContain('www.youtube.com');
});

test('a frame of a known service that nobody declared waits as well, and the dashboard tells', async () => {
  await wordpress.set(SET);
  const address = await wordpress.publish(
    '<iframe src="https://player.vimeo.com/video/1"></iframe>',
  );
  expect(await html(address)).toMatch(/<iframe [^>]*data-category="diagnostic"[^>]*>/);
  expect(await wordpress.ask("get_option('keksi_found')")).toEqual(['vimeo']);
});

test.each([
  ['early', ['early-gtag/early-gtag.php']],
  ['late', ['late-gtag/late-gtag.php']],
  ['both', ['early-gtag/early-gtag.php', 'late-gtag/late-gtag.php']],
])('a plugin that prints tags %s prints them waiting', async (_, plugins) => {
  await wordpress.set(SET);
  await wordpress.activate(...plugins);
  const address = await wordpress.publish('<p>Hei</p>');
  const visitor = await world.visitor();
  await visitor.open(address);
  await visitor.isAsked();
  expect(await visitor.quiet(500, 0)).toEqual([]);
  expect(await visitor.cookieNames()).toEqual([]);
  expect(visitor.errors()).toEqual([]);
  await visitor.press('reject');
  expect(await visitor.quiet(500, 0)).toEqual([]);
});

test('a tag of Keksi’s own id, printed by another plugin, counts nobody twice', async () => {
  await wordpress.set({ ...SET, ga: 'G-VARHAINEN1', ads: '', pixel: '' });
  await wordpress.activate('early-gtag/early-gtag.php');
  const address = await wordpress.publish('<p>Hei</p>');
  const visitor = await world.visitor();
  await visitor.open(address);
  await visitor.press('accept');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  await visitor.open(address);
  await eventually(
    () => visitor.events('analytics').filter((name) => name === 'page_view').length,
  ).toBeGreaterThan(1);
  const scripts = visitor.thirdParty().filter(({ path }) => path === '/gtag/js');
  expect(scripts.length).toBeLessThanOrEqual(2);
});

test('hints, counting pictures and lazy frames wait; the site’s own and strangers stay', async () => {
  await wordpress.set(SET);
  const address = await wordpress.publish(`
    <img src="https://www.facebook.com/tr?id=1&amp;ev=PageView" alt="">
    <img id="own" src="/kuva.png" alt="">
    <iframe id="lazy" src="about:blank" data-lazy-src="https://www.google.com/maps/embed?pb=1"></iframe>
    <iframe id="strange" src="https://lomake.esimerkki-muu.example/"></iframe>
    <script id="module" type="module" src="https://connect.facebook.net/x.js"></script>
    <script id="plain">document.write('<iframe src="https://www.youtube.com/embed/y"><\\/iframe>')</script>
    <link rel="preconnect" href="https://connect.facebook.net">`);
  const page = await html(address);
  const of = (start: string) => page.match(new RegExp(`<${start}[^>]*>`))?.[0];
  expect(page).not.toMatch(/<[^>]* (?:src|href)="https:\/\/(?:connect|www)\.facebook/);
  expect(of('img[^>]*id="own"')).toContain('src="/kuva.png"');
  expect(of('iframe[^>]*id="lazy"')).toMatch(/data-src="https:\/\/www\.google\.com\/maps/);
  expect(of('iframe[^>]*id="strange"')).toContain(' src="https://lomake.esimerkki-muu.example/"');
  expect(of('script[^>]*id="module"')).toContain('data-type="module"');
  expect(page).toContain(`document.write('<iframe src="https://www.youtube.com/embed/y">`);
});

test('turned off, nothing of the page is rewritten', async () => {
  await wordpress.set({ ...SET, embeds: false });
  const address = await wordpress.publish(
    '<iframe src="https://player.vimeo.com/video/1"></iframe>',
  );
  expect(await html(address)).toContain('<iframe src="https://player.vimeo.com/video/1">');
});
