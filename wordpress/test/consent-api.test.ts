import { expect, test } from 'vitest';
import { eventually } from '../../test/kit/eventually';
import { onWordPress, SET } from './on-wordpress';

const { world, wordpress } = await onWordPress();
const API = 'wp-consent-api/wp-consent-api.php';

/** A page with the API, whose stand-in is of the tests. */
async function page(content = '<p>Hei</p>'): Promise<string> {
  await wordpress.set({ ...SET, services: { youtube: {} }, sensitive: '/salainen/*' });
  await wordpress.activate(API);
  return wordpress.publish(content);
}

const apiCookies = async (visitor: {
  context: { cookies(): Promise<{ name: string; value: string; expires: number }[]> };
}) => {
  const cookies = await visitor.context.cookies();
  const own = cookies.filter(({ name }) => name.startsWith('wp_consent_'));
  return Object.fromEntries(own.map(({ name, value }) => [name.slice(11), value]));
};

const ALLOWED = {
  functional: 'allow',
  statistics: 'allow',
  'statistics-anonymous': 'allow',
  marketing: 'allow',
  preferences: 'allow',
};

test('opt-in is said before any other script, and a plugin that asks is refused', async () => {
  const address = await page();
  const html = await (await wordpress.answer(new Request(address))).text();
  expect(html.indexOf("wp_consent_type='optin'")).toBeLessThan(html.indexOf('id="keksi-js"'));
  const visitor = await world.visitor();
  await visitor.open(address);
  await visitor.isAsked();
  expect(await visitor.page.evaluate('asked')).toEqual([false]);
  expect(await visitor.cookieNames()).toEqual([]);
});

test('a choice is told by category and by service, and lives as long as Keksi’s own', async () => {
  const visitor = await world.visitor();
  await visitor.open(await page());
  await visitor.press('accept');
  await eventually(() => apiCookies(visitor)).toEqual(ALLOWED);
  await eventually(() => visitor.page.evaluate('asked.at(-1)')).toBe(true);
  await eventually(() => visitor.page.evaluate('toldServices')).toMatchObject({
    'google-analytics': true,
    youtube: true,
  });
  const cookies = await visitor.context.cookies();
  const days = cookies
    .filter(({ name }) => name === 'wp_consent_marketing')
    .map(({ expires }) => Math.round((expires - Date.now() / 1000) / 86_400));
  expect(days).toEqual([184]);
});

test('withdrawal is told too', async () => {
  const visitor = await world.visitor();
  await visitor.open(await page('[keksi_settings_button]'));
  await visitor.press('accept');
  await eventually(() => apiCookies(visitor)).toEqual(ALLOWED);
  await visitor.withdraw();
  const denied = Object.fromEntries(Object.keys(ALLOWED).map((name) => [name, 'deny']));
  await eventually(() => apiCookies(visitor)).toEqual({ ...denied, functional: 'allow' });
  expect(await visitor.page.evaluate('asked.at(-1)')).toBe(false);
});

test('a refusal that is said elsewhere lowers Keksi’s consent, and a consent does not raise it', async () => {
  const visitor = await world.visitor();
  await visitor.open(await page());
  await visitor.press('accept');
  await eventually(() => apiCookies(visitor)).toEqual(ALLOWED);
  await visitor.page.evaluate("wp_set_consent('marketing', 'deny')");
  await eventually(() => visitor.keksi(({ choices }) => choices)).toEqual({
    necessary: true,
    diagnostic: true,
    marketing: false,
  });
  await visitor.page.evaluate("wp_set_consent('marketing', 'allow')");
  await eventually(() => apiCookies(visitor)).toMatchObject({ marketing: 'deny' });
  expect(await visitor.keksi(({ choices }) => choices.marketing)).toBe(false);
});

test('what an earlier choice left in the API’s cookies allows nothing', async () => {
  const address = await page();
  const visitor = await world.visitor();
  const { host: domain } = new URL(address);
  await visitor.context.addCookies([
    { name: 'wp_consent_marketing', value: 'allow', domain, path: '/' },
  ]);
  await visitor.open(address);
  await visitor.isAsked();
  expect(await visitor.page.evaluate('asked')).toEqual([false]);
});

const cookieOf = (choices: string, rest = '', age = 0) =>
  `keksi=1.${choices}.${Math.floor(Date.now() / 1000) - age}.184.abcd.abcd..${rest}`;

test.each([
  ['no choice', '', false, false],
  ['everything', cookieOf('d1m1'), true, true],
  ['diagnostics', cookieOf('d1m0'), true, false],
  ['a choice that has ended', cookieOf('d1m1', '', 185 * 86_400), false, false],
  ['a choice from the future', cookieOf('d1m1', '', -86_400), false, false],
  ['a damaged one', `${cookieOf('d1m1')}x.y.z`, false, false],
  ['two, the narrower', `${cookieOf('d1m1')}; ${cookieOf('d0m1')}`, false, true],
  ['the API’s own cookie alone', 'wp_consent_marketing=allow', false, false],
])(
  'in PHP, wp_has_consent() goes by Keksi’s cookie: %s',
  async (_, cookie, statistics, marketing) => {
    await page();
    const answer = await wordpress.ask<boolean[]>(
      "array(wp_has_consent('functional'), wp_has_consent('statistics'), wp_has_consent('statistics-anonymous'), wp_has_consent('marketing'), wp_has_consent('preferences'))",
      `$_SERVER['HTTP_COOKIE'] = '${cookie}'; $_SERVER['REQUEST_URI'] = '/'; foreach (explode('; ', '${cookie}') as $one) { $pair = explode('=', $one, 2); $_COOKIE[$pair[0]] = $pair[1] ?? ''; }`,
    );
    expect(answer).toEqual([true, statistics, statistics, marketing, statistics && marketing]);
  },
);

test('in PHP, a sensitive path allows nothing, and a service may be refused or allowed by itself', async () => {
  await page();
  const ask = (cookie: string, path: string) =>
    wordpress.ask<boolean[]>(
      "array(wp_has_consent('marketing'), wp_has_service_consent('meta-pixel'), wp_has_service_consent('youtube'))",
      `$_SERVER['HTTP_COOKIE'] = '${cookie}'; $_SERVER['REQUEST_URI'] = '${path}';`,
    );
  const [pixel, youtube] = await wordpress.ask<string[]>(
    "array(Keksi\\mark('meta-pixel'), Keksi\\mark('youtube'))",
  );
  expect(await ask(cookieOf('d1m1'), '/salainen/a?b')).toEqual([false, false, false]);
  expect(await ask(cookieOf('d1m1', `.${pixel}`), '/')).toEqual([true, false, true]);
  expect(await ask(cookieOf('d1m0', `..${youtube}`), '/')).toEqual([false, false, true]);
});

test('marks of services are those that the script writes', async () => {
  const { shortChecksum } = await import('../../src/consent/checksum');
  const { pluginServices } = await import('../../build/wordpress-services');
  const ids = Object.keys(pluginServices());
  const made = await wordpress.ask<string[]>(
    `array_map('Keksi\\mark', ${`json_decode('${JSON.stringify(ids)}')`})`,
  );
  expect(made).toEqual(ids.map(shortChecksum));
});

test('cookies are declared', async () => {
  await page();
  const declared = await wordpress.ask<{ name: string; category: string; service: string }[]>(
    'WP_Consent_API::$cookie_info->all',
  );
  expect(declared).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'keksi', category: 'functional', expires: '184 days' }),
      expect.objectContaining({ name: 'wp_consent_*', category: 'functional' }),
      expect.objectContaining({ name: '_ga', category: 'statistics', service: 'google-analytics' }),
      expect.objectContaining({ name: '_fbp', category: 'marketing', service: 'meta-pixel' }),
    ]),
  );
  expect(
    await wordpress.ask("apply_filters('wp_consent_api_registered_keksi/keksi.php', false)"),
  ).toBe(true);
});
