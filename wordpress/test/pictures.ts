/**
 * Makes the pictures of the settings page in `docs`: `npx tsx wordpress/test/pictures.ts`. WordPress' own words stay English,
 * since its translations are no part of what is fetched.
 */
import { chromium } from 'playwright';
import { findBrowser } from '../../test/kit/browser';
import { makeCertificate } from '../../test/kit/certificate';
import { serve } from '../../test/kit/server';
import { SITE } from '../../test/kit/site';
import { WordPress } from './wordpress';

const wordpress = await WordPress.open();
const line = await serve(await makeCertificate(), (request) => wordpress.answer(request));
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--ignore-certificate-errors'],
});
const context = await browser.newContext({
  proxy: { server: `http://127.0.0.1:${line.port}` },
  viewport: { width: 1000, height: 1150 },
});
await wordpress.set({
  controller: 'Esimerkkioptiikka Oy',
  ga: 'G-AB12CD34EF',
  pixel: '123456789012345',
  services: { youtube: {}, hotjar: { id: '1234567' } },
});
const page = await context.newPage();
await page.goto(`${SITE.https}/wp-login.php`);
await page.fill('#user_login', 'admin');
await page.fill('#user_pass', 'password');
await page.click('#wp-submit');
for (const [name, locale] of [
  ['fi', 'fi'],
  ['en', 'en_US'],
  ['sv', 'sv_SE'],
]) {
  wordpress.putFile(
    'mu-plugins/oembed.php',
    `<?php add_filter('locale', static fn() => '${locale}'); add_filter('pre_site_transient_update_core', '__return_null');`,
  );
  await page.goto(`${SITE.https}/wp-admin/options-general.php?page=keksi`);
  await page.locator('.wrap').screenshot({ path: `docs/wordpress-${name}.png` });
}
await browser.close();
await line.close();
wordpress.close();
