import { describe, expect, test } from 'vitest';
import { eventually } from '../../test/kit/eventually';
import { accepted } from '../../test/kit/scenes';
import { onWordPress, SET } from './on-wordpress';

const { world, wordpress } = await onWordPress();

/** What stands in `<head>` before Keksi's own file. */
const before = (html: string) => html.slice(html.indexOf('<head>'), html.indexOf('id="keksi-js"'));

const toTheme = (name: string) => wordpress.run(`switch_theme('${name}');`);

describe.each(['twentytwentythree', 'classic'])('on the theme %s', (theme) => {
  test('a first visit is asked, and nothing leaves the site or is stored', async () => {
    await toTheme(theme);
    await wordpress.set(SET);
    const visitor = await world.visitor();
    await visitor.open(await wordpress.publish('<p>Hei</p>'));
    await visitor.isAsked();
    expect(await visitor.page.getByText('Esimerkkioptiikka Oy').count()).toBeGreaterThan(0);
    expect(await visitor.quiet(500, 0)).toEqual([]);
    expect(await visitor.cookieNames()).toEqual([]);
    expect(visitor.errors()).toEqual([]);
  });

  test('consent starts what was set, and is remembered on the next page', async () => {
    await toTheme(theme);
    await wordpress.set(SET);
    const visitor = await accepted(world, await wordpress.publish('<p>Hei</p>'));
    await eventually(() => world.register.rows()).toHaveLength(1);
    const mark = visitor.mark();
    await visitor.open(await wordpress.publish('<p>Toinen</p>'));
    await eventually(() => visitor.events('analytics', mark)).toContain('page_view');
    expect(await visitor.seesBanner()).toBe(false);
  });

  test('withdrawal, by the button of the shortcode, ends it', async () => {
    await toTheme(theme);
    await wordpress.set(SET);
    const visitor = await accepted(world, await wordpress.publish('[keksi_settings_button]'));
    await visitor.withdraw();
    await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
    const mark = visitor.mark();
    await visitor.open(await wordpress.publish('<p>Toinen</p>'));
    expect(await visitor.quiet(500, mark)).toEqual([]);
  });

  test('Keksi stands first in head', async () => {
    await toTheme(theme);
    await wordpress.set(SET);
    const answer = await wordpress.answer(new Request(await wordpress.publish('<p>Hei</p>')));
    const scripts = before(await answer.text()).match(/<script[^>]*>/g);
    expect(scripts).toEqual([expect.stringContaining('id="keksi-config"')]);
  });
});

test('a page that a cache has kept is the same for everybody, and asks and starts as ever', async () => {
  await wordpress.set(SET);
  const address = await wordpress.publish('[keksi_settings_button]');
  const saved = await (await wordpress.answer(new Request(address))).text();
  const cookie = `keksi=1.d1m1.${Math.floor(Date.now() / 1000)}.184.abcd.abcd..`;
  const again = await wordpress.answer(new Request(address, { headers: { cookie } }));
  expect(await again.text()).toBe(saved);

  world.site.server = async (request) =>
    request.url === address
      ? new Response(saved, { headers: { 'content-type': 'text/html; charset=utf-8' } })
      : wordpress.answer(request);
  const visitor = await accepted(world, address);
  await visitor.withdraw();
  await eventually(() => visitor.cookieNames()).toEqual(['keksi']);
});

test('a sensitive page is named by its path', async () => {
  await wordpress.set({ ...SET, sensitive: '/ajanvaraus/*' });
  await wordpress.run(
    `$GLOBALS['wp_rewrite']->set_permalink_structure('/%postname%/'); flush_rewrite_rules();`,
  );
  await wordpress.publish('<p>Varaa aika</p>', 'Ajanvaraus');
  const visitor = await accepted(world, await wordpress.publish('<p>Hei</p>'));
  const mark = visitor.mark();
  await visitor.open('https://www.esimerkki.example/ajanvaraus/');
  await visitor.page.getByText('Varaa aika').waitFor();
  await visitor.quiet(300);
  expect(visitor.events('analytics', mark).filter((name) => name === 'page_view')).toEqual([]);
});
