import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SITE } from '../../test/kit/site';
import { SET } from './on-wordpress';
import { WordPress } from './wordpress';

const PLUGIN = fileURLToPath(new URL('../keksi', import.meta.url));
const files = readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.php'),
);

// The other tests run on PHP 8.3 with WordPress 6.2.
test.each([
  ['7.4', '6.2'],
  ['8.4', 'beta'],
] as const)(
  'on PHP %s with WordPress %s, every file is read and a page is made',
  async (php, version) => {
    const wordpress = await WordPress.open({ php, version });
    const sources = Object.fromEntries(
      files.map((name) => [name, readFileSync(join(PLUGIN, name), 'base64')]),
    );
    const broken = await wordpress.ask<string[]>(
      '$broken',
      `$broken = array(); foreach (json_decode('${JSON.stringify(sources)}', true) as $name => $code) {
       try { token_get_all(base64_decode($code), TOKEN_PARSE); } catch (ParseError $error) { $broken[] = "$name: {$error->getMessage()}"; } }`,
    );
    expect(broken).toEqual([]);

    wordpress.putFile(
      'mu-plugins/oembed.php',
      `<?php error_reporting(E_ALL); $GLOBALS['said'] = array();
    set_error_handler(static function ($level, $text, $file) { if (strpos($file, '/plugins/keksi/') !== false) { header('x-said: ' . $text, false); } return true; });`,
    );
    await wordpress.set({
      ...SET,
      services: { youtube: [], matomo: { host: 'a.matomo.cloud', siteId: '3' } },
    });
    await wordpress.activate('wp-consent-api/wp-consent-api.php', 'late-gtag/late-gtag.php');
    const address = await wordpress.publish(
      '<iframe src="https://www.youtube.com/embed/x"></iframe>[keksi_declaration]',
    );
    const answer = await wordpress.answer(new Request(address));
    const html = await answer.text();
    expect(answer.headers.get('x-said')).toBeNull();
    expect(html).toContain(
      '"services":["youtube",{"use":"matomo","host":"a.matomo.cloud","siteId":"3"}]',
    );
    expect(html).toMatch(/<iframe[^>]* data-src="https:\/\/www\.youtube\.com\/embed\/x"/);
    expect(html).toContain('<div data-keksi-declaration></div>');
    expect(new URL(address).origin).toBe(SITE.https);
    wordpress.close();
  },
);
