import { expect, test } from 'vitest';
import { eventually } from '../../test/kit/eventually';
import { SITE } from '../../test/kit/site';
import { onWordPress, SET } from './on-wordpress';

// A subfolder, as many a blog is in.
const { world, wordpress } = await onWordPress({ folder: '/blogi' });
const FRAME = '<iframe src="https://player.vimeo.com/video/1"></iframe>';
const get = (path: string) => wordpress.answer(new Request(`${SITE.https}/blogi${path}`));

test('in a subfolder, Keksi’s files are found, and consent works', async () => {
  await wordpress.set(SET);
  const visitor = await world.visitor();
  await visitor.open(await wordpress.publish(FRAME));
  await visitor.press('accept');
  await eventually(() => visitor.events('analytics')).toContain('page_view');
  expect(visitor.errors()).toEqual([]);
});

test.each([
  ['a feed', '/?feed=rss2'],
  ['REST', '/?rest_route=/wp/v2/posts'],
  ['a sitemap', '/?sitemap=index'],
  ['robots.txt', '/?robots=1'],
  ['the login', '/wp-login.php'],
  ['an embed of the site’s own', '/?p=POST&embed=true'],
])('%s is as it was', async (_, path) => {
  await wordpress.set(SET);
  const post = await wordpress.ask<number>(
    '$id',
    `kses_remove_filters(); $id = wp_insert_post(array('post_title' => 'a', 'post_content' => '${FRAME}', 'post_status' => 'publish'))`,
  );
  const text = await (await get(path.replace('POST', String(post)))).text();
  expect(text.length).toBeGreaterThan(0);
  expect(text).not.toContain('keksi.js');
  expect(text).not.toContain('data-category=');
});

test('the dashboard is as it was', async () => {
  await wordpress.set(SET);
  const { page } = await world.visitor({ locale: 'en-US' });
  await page.goto(`${SITE.https}/blogi/wp-login.php`);
  await page.fill('#user_login', 'admin');
  await page.fill('#user_pass', 'password');
  await page.click('#wp-submit');
  await page.goto(`${SITE.https}/blogi/wp-admin/`);
  expect(await page.locator('script[src*="keksi.js"]').count()).toBe(0);
  expect(await page.evaluate('typeof window.keksi')).toBe('undefined');
});

test('an AMP page is as it was', async () => {
  await wordpress.set(SET);
  const address = await wordpress.publish(FRAME);
  wordpress.putFile(
    'mu-plugins/oembed.php',
    '<?php function amp_is_request() { return isset($_GET["amp"]); }',
  );
  const html = await (await wordpress.answer(new Request(`${address}&amp=1`))).text();
  expect(html).toContain('<iframe src="https://player.vimeo.com/video/1">');
  expect(html).not.toContain('keksi.js');
});

test('behind a proxy that takes https off, no address says http', async () => {
  await wordpress.set(SET);
  wordpress.putFile(
    'mu-plugins/oembed.php',
    '<?php $_SERVER["HTTPS"] = "off"; $_SERVER["SERVER_PORT"] = "80";',
  );
  const html = await (await wordpress.answer(new Request(await wordpress.publish(FRAME)))).text();
  expect(html).toMatch(
    /<script[^>]* src="\/blogi\/wp-content\/plugins\/keksi\/js\/keksi\.js\?ver=/,
  );
});

test('optimisers are asked to leave Keksi alone', async () => {
  await wordpress.set(SET);
  const lists = await wordpress.ask<unknown[]>(
    "array(apply_filters('rocket_delay_js_exclusions', array('x')), apply_filters('autoptimize_filter_js_exclude', 'x.js'), apply_filters('litespeed_optm_js_defer_exc', array()), apply_filters('sgo_js_async_exclude', array()), apply_filters('perfmatters_delay_js_exclusions', array()), apply_filters('w3tc_minify_js_do_tag_minification', true, '<script src=\"/wp-content/plugins/keksi/js/keksi.js\">', ''))",
  );
  expect(lists[0]).toEqual(expect.arrayContaining(['x', '/js/keksi']));
  expect(lists[1]).toContain('x.js, /js/keksi');
  for (const list of lists.slice(2, 5)) expect(list).toContain('keksiConfig');
  expect(lists[5]).toBe(false);
  const html = await (await wordpress.answer(new Request(await wordpress.publish(FRAME)))).text();
  expect(html).toMatch(
    /<script[^>]* id="keksi-js"[^>]* data-cfasync="false"|<script[^>]*data-cfasync="false"[^>]*id="keksi-js"/,
  );
});
