import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { SITE } from '../../test/kit/site';
import { onWordPress, SET } from './on-wordpress';

const { world, wordpress } = await onWordPress();
const FORM = `${SITE.https}/wp-admin/options-general.php?page=keksi`;

/** An administrator at the settings page. */
async function owner(): Promise<Page> {
  const { page } = await world.visitor({ locale: 'en-US' });
  await page.goto(`${SITE.https}/wp-login.php`);
  await page.fill('#user_login', 'admin');
  await page.fill('#user_pass', 'password');
  await page.click('#wp-submit');
  await page.goto(FORM);
  return page;
}

async function save(page: Page): Promise<string[]> {
  await page.click('#submit');
  await page.waitForURL(/settings-updated/);
  return page.locator('.settings-error').allInnerTexts();
}

const stored = () => wordpress.ask<Record<string, unknown>>("get_option('keksi_settings')");

test('what is filled in is stored, and printed', async () => {
  const page = await owner();
  await page.fill('#keksi-controller', 'Åke & Äiti "Oy"');
  await page.fill('#keksi-ga', 'G-AB12CD34EF, G-ZZ12CD34EF');
  await page.fill('#keksi-sensitive', 'https://www.esimerkki.example/ajanvaraus/*\n/toinen');
  await page.check('[name="keksi_settings[services][youtube][on]"]');
  await page.check('[name="keksi_settings[services][hotjar][on]"]');
  await page.fill('[name="keksi_settings[services][hotjar][id]"]', '1234567');
  await save(page);
  expect(await stored()).toMatchObject({
    controller: 'Åke & Äiti "Oy"',
    ga: 'G-AB12CD34EF, G-ZZ12CD34EF',
    sensitive: '/ajanvaraus/*\n/toinen',
    services: { youtube: [], hotjar: { id: '1234567' } },
    embeds: true,
  });
  await page.goto(await wordpress.publish('<p>Hei</p>'));
  expect(await page.evaluate('keksiConfig')).toMatchObject({
    controller: 'Åke & Äiti "Oy"',
    ga: ['G-AB12CD34EF', 'G-ZZ12CD34EF'],
    services: ['hotjar:1234567', 'youtube'],
  });
});

const SNIPPET = `<!-- Google tag (gtag.js) --><script async src="https://www.googletagmanager.com/gtag/js?id=G-AB12CD34EF"></script>
<script>gtag('config', 'G-AB12CD34EF');</script>`;
const PIXEL = `<script>!function(f,b,e,v,n,t,s){n.version='2.0'}; fbq('init', '543210987654321'); fbq('track', 'PageView');</script><noscript><img height="1" src="https://www.facebook.com/tr?id=543210987654321&ev=PageView"/></noscript>`;

test.each([
  ['ga', SNIPPET, 'G-AB12CD34EF', /was found in the code you pasted/],
  ['pixel', PIXEL, '543210987654321', /was found in the code you pasted/],
  ['ga', 'AW-123456789', 'G-ENNEN12', /is an id of Google Ads, not of Google Analytics/],
  ['ads', 'GTM-AB12CD3', '', /is an id of Google Tag Manager/],
  ['ga', '123456789012345', 'G-ENNEN12', /is an id of Meta Pixel/],
  ['ga', 'UA-12345-1', 'G-ENNEN12', /Universal Analytics/],
  ['ga', 'höpöhöpö', 'G-ENNEN12', /no id of Google Analytics/],
  ['controller', 'Firma <script>alert(1)</script> Oy', 'Firma Oy', /markup in the company’s name/],
  ['days', '900', 184, /from 1 to 365/],
  ['register', 'javascript:alert(1)', '', /not the address of a register/],
  ['sensitive', 'ajanvaraus', '', /A path begins with a slash/],
  ['hosts', 'ei mikään!', '', /is not a host/],
  ['further', '{ "texts": ', '', /not one JSON object/],
  ['language', 'klingon', 'auto', /cannot be chosen/],
  ['services', 'höpö', [], /was no list/],
  ['controller', ['a'], '', /was not a text/],
])(
  'bad input for %s is told, and what stood there stays: %j',
  async (name, given, left, message) => {
    const answer = await wordpress.ask<{ out: Record<string, unknown>; told: string[] }>(
      `array('out' => $out, 'told' => $told)`,
      `$told = array(); $before = array_merge(Keksi\\default_settings(), array('ga' => 'G-ENNEN12'));
     $given = json_decode(base64_decode('${Buffer.from(JSON.stringify({ [name]: given })).toString('base64')}'), true);
     $out = Keksi\\sanitised($given, $before, function ($name, $text) use (&$told) { $told[] = $text; })`,
    );
    expect(answer.out[name]).toEqual(left);
    expect(answer.told).toEqual([expect.stringMatching(message)]);
  },
);

test('a message stands on the page after saving', async () => {
  const page = await owner();
  await page.fill('#keksi-ga', 'AW-123456789');
  expect((await save(page)).join()).toContain('is an id of Google Ads');
});

test.each([
  ['a text', 'rikki'],
  ['wrong kinds', { ga: ['x'], services: 'x', days: -1, language: 7, further: '{', policy: 99999 }],
])('a broken option in the database is told, and the site goes on: %s', async (_, value) => {
  await wordpress.set(value as object);
  const address = await wordpress.publish('<p>Hei</p>');
  const visitor = await world.visitor({ language: 'en' });
  await visitor.open(address);
  // Nothing is declared any more, and nothing runs.
  await visitor.page.waitForFunction('window.keksi');
  expect(visitor.errors()).toEqual([]);
  const page = await owner();
  expect(await page.locator('.notice-error').innerText()).toContain('cannot be read');
});

test('markup in the database does not leave its place', async () => {
  const evil = '</script><script>window.bad = true</script>"><img src=x onerror="bad=true">';
  await wordpress.set({ ...SET, controller: evil, further: JSON.stringify({ notice: evil }) });
  const visitor = await world.visitor();
  await visitor.open(await wordpress.publish('<p>Hei</p>'));
  await visitor.isAsked();
  expect(await visitor.page.evaluate('window.bad')).toBeUndefined();
  const page = await owner();
  expect(await page.evaluate('window.bad')).toBeUndefined();
});

test('without permission, or without the form’s own token, nothing is changed', async () => {
  await wordpress.set(SET);
  await wordpress.run(
    `if (!get_user_by('login', 'toimittaja')) wp_insert_user(array('user_login' => 'toimittaja', 'user_pass' => 'password', 'role' => 'editor'));`,
  );
  const page = await owner();
  const post = (fields: Record<string, string>) =>
    page.evaluate(
      async (form) =>
        (await fetch('/wp-admin/options.php', { method: 'POST', body: new URLSearchParams(form) }))
          .status,
      fields,
    );
  const fields = { option_page: 'keksi', action: 'update', 'keksi_settings[ga]': 'G-VIERAS123' };
  expect(await post(fields)).toBe(403);
  expect(await post({ ...fields, _wpnonce: 'abcdef1234' })).toBe(403);
  const { page: editors } = await world.visitor();
  await editors.goto(`${SITE.https}/wp-login.php`);
  await editors.fill('#user_login', 'toimittaja');
  await editors.fill('#user_pass', 'password');
  await editors.click('#wp-submit');
  expect((await editors.goto(FORM))?.status()).toBe(403);
  expect(await stored()).toMatchObject({ ga: SET.ga });
});

test('another consent plugin is told of, and Keksi steps aside if asked', async () => {
  await wordpress.set(SET);
  await wordpress.activate('complianz-gdpr/complianz-gdpr.php');
  const page = await owner();
  expect(await page.locator('.notice-error').innerText()).toContain(
    'Complianz asks for consent as well',
  );
  await page.check('#keksi-aside');
  await save(page);
  expect(await page.locator('.notice-warning').first().innerText()).toContain('steps aside');
  const answer = await wordpress.answer(
    new Request(
      await wordpress.publish('<iframe src="https://player.vimeo.com/video/1"></iframe>'),
    ),
  );
  const html = await answer.text();
  expect(html).not.toContain('keksi.js');
  expect(html).toContain('src="https://player.vimeo.com/video/1"');
});

test('a copy without its files says so, and prints nothing', async () => {
  await wordpress.set(SET);
  const away = "rename(WP_PLUGIN_DIR . '/keksi/js', WP_PLUGIN_DIR . '/keksi/away');";
  await wordpress.run(away);
  try {
    const html = await (
      await wordpress.answer(new Request(await wordpress.publish('<p>Hei</p>')))
    ).text();
    expect(html).not.toContain('keksi.js');
    const page = await owner();
    expect(await page.locator('.notice-error').innerText()).toContain('files are not all here');
  } finally {
    await wordpress.run("rename(WP_PLUGIN_DIR . '/keksi/away', WP_PLUGIN_DIR . '/keksi/js');");
  }
});

test('the privacy tools tell where records are, and uninstalling leaves nothing', async () => {
  await wordpress.set(SET);
  const texts = await wordpress.ask<string[]>(
    "array(wp_json_encode(apply_filters('wp_privacy_personal_data_exporters', array())['keksi']['callback']()), wp_json_encode(apply_filters('wp_privacy_personal_data_erasers', array())['keksi']['callback']()), Keksi\\policy_text())",
  );
  for (const text of texts) expect(text).toMatch(/records|Records/);
  await wordpress.run(
    "update_option('keksi_found', array('vimeo')); define('WP_UNINSTALL_PLUGIN', 'keksi/keksi.php'); require WP_PLUGIN_DIR . '/keksi/uninstall.php';",
  );
  expect(
    await wordpress.ask(
      '$wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE \'%keksi%\'")',
      'global $wpdb',
    ),
  ).toEqual([]);
});

test.each([
  ['fi', 'Tietosuojaseloste', 'Evästeasetukset'],
  ['sv_SE', 'Dataskyddsbeskrivning', 'Kakinställningar'],
])('in %s, the page and the button speak the language', async (locale, label, button) => {
  await wordpress.run(`update_option('WPLANG', '${locale}');`);
  // WordPress' own texts are not here; whether Keksi's are is what is looked at.
  wordpress.putFile(
    'mu-plugins/oembed.php',
    `<?php add_filter('locale', static fn() => '${locale}');`,
  );
  expect(
    await wordpress.ask<string[]>(
      "array(__('Privacy statement', 'keksi'), wp_strip_all_tags(do_shortcode('[keksi_settings_button]')))",
    ),
  ).toEqual([label, button]);
});
