import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/services/catalogue';
import { belongsTo, foundIn, withFound } from './codes';
import { SIGNS } from './signs';

const HEX = (length: number) => '0123456789abcdef'.repeat(4).slice(0, length);
const UUID = '01234567-89ab-cdef-0123-456789abcdef';

/** One line each that has the form of what the vendor gives, made up. */
const CODES: readonly (readonly [use: string, code: string, options: object])[] = [
  [
    'activecampaign',
    "vgo('setAccount', '123456789') //diffuser-cdn.app-us1.com/diffuser/diffuser.js",
    { id: '123456789' },
  ],
  ['amplitude', 'https://cdn.eu.amplitude.com/script/x.js {"serverZone":"EU"}', { region: 'eu' }],
  [
    'clarity',
    '("https://www.clarity.ms/tag/"+i)(window,"clarity","script","abcdef1234")',
    { id: 'abcdef1234' },
  ],
  ['crisp', `window.CRISP_WEBSITE_ID="${UUID}"; s="https://client.crisp.chat/l.js"`, { id: UUID }],
  ['criteo', '//dynamic.criteo.com/js/ld/ld.js?a=12345', { id: '12345' }],
  [
    'custobar',
    'https://api.custobar.com/x.js "_companyToken","ABCDEF123456"',
    { id: 'ABCDEF123456' },
  ],
  [
    'frosmo',
    'frosmo https://inpref.s3.amazonaws.com/sites/esimerkki_fi.js',
    { id: 'esimerkki_fi' },
  ],
  ['giosg', `https://service.giosg.com/live2 giosg "${UUID}"`, { id: UUID }],
  [
    'hotjar',
    "_hjSettings={hjid:1234567,hjsv:6} 'https://static.hotjar.com/c/hotjar-'",
    { id: '1234567' },
  ],
  ['hubspot', '//js-eu1.hs-scripts.com/1234567.js', { id: '1234567', region: 'eu1' }],
  ['intercom', 'https://widget.intercom.io/widget/abc12345', { id: 'abc12345' }],
  [
    'klaviyo',
    'https://static.klaviyo.com/onsite/js/klaviyo.js?company_id=AbC123',
    { id: 'AbC123' },
  ],
  ['leadoo', 'https://bot.leadoo.com/bot/dynamic.js?company=AbCd1234', { id: 'AbCd1234' }],
  [
    'linkedin',
    '_linkedin_partner_id = "1234567"; https://snap.licdn.com/li.lms-analytics/insight.min.js',
    { id: '1234567' },
  ],
  [
    'matomo',
    'var u="https://esimerkki.matomo.cloud/"; _paq.push(["setSiteId", "3"]); u+"matomo.js"',
    { host: 'esimerkki.matomo.cloud', siteId: '3' },
  ],
  ['mixpanel', 'https://cdn.mxpnl.com/x.js https://api-eu.mixpanel.com', { region: 'eu' }],
  ['mouseflow', `//cdn.mouseflow.com/projects/${UUID}.js`, { id: UUID }],
  ['nosto', '//connect.nosto.com/include/shopify-1234567', { id: 'shopify-1234567' }],
  ['optimizely', 'https://cdn.optimizely.com/js/1234567890.js', { id: '1234567890' }],
  ['outbrain', `OB_ADV_ID = '${HEX(34)}'; //amplify.outbrain.com/cp/obtp.js`, { id: HEX(34) }],
  [
    'pinterest',
    "pintrk('load', '2612345678901') https://s.pinimg.com/ct/core.js",
    { id: '2612345678901' },
  ],
  [
    'piwik-pro',
    `"https://esimerkki.containers.piwik.pro/" , '${UUID}'`,
    { host: 'esimerkki.containers.piwik.pro', siteId: UUID },
  ],
  [
    'plausible',
    'https://plausible.io/js/pa-AbCdEfGhIjKlMnOpQrStU.js',
    { id: 'pa-AbCdEfGhIjKlMnOpQrStU' },
  ],
  ['posthog', "api_host:'https://eu.i.posthog.com'", { region: 'eu' }],
  ['quora', `qp('init', '${HEX(32)}'); https://a.quora.com/qevents.js`, { id: HEX(32) }],
  [
    'recaptcha',
    `https://www.google.com/recaptcha/api.js?render=6L${HEX(38)}`,
    { id: `6L${HEX(38)}` },
  ],
  [
    'reddit',
    "rdt('init','a2_abcdef123456') https://www.redditstatic.com/ads/pixel.js",
    { id: 'a2_abcdef123456' },
  ],
  ['sentry', `https://js.sentry-cdn.com/${HEX(32)}.min.js`, { id: HEX(32) }],
  ['siteimprove', 'https://siteimproveanalytics.com/js/siteanalyze_1234567.js', { id: '1234567' }],
  [
    'smartlook',
    `smartlook('init', '${HEX(40)}', { region: 'eu' }) https://web-sdk.smartlook.com/recorder.js`,
    { id: HEX(40), region: 'eu' },
  ],
  [
    'smartsupp',
    `_smartsupp.key = '${HEX(40)}' https://www.smartsuppchat.com/loader.js?`,
    { id: HEX(40) },
  ],
  ['snapchat', `snaptr('init', '${UUID}') https://sc-static.net/scevent.min.js`, { id: UUID }],
  ['taboola', '//cdn.taboola.com/libtrc/unip/1234567/tfa.js', { id: '1234567' }],
  ['tawk', `https://embed.tawk.to/${HEX(24)}/default`, { id: HEX(24), widget: 'default' }],
  [
    'tiktok',
    "ttq.load('C4ABCDEFGHIJKLMNOPQR') https://analytics.tiktok.com/i18n/pixel/events.js",
    { id: 'C4ABCDEFGHIJKLMNOPQR' },
  ],
  ['uet', 'o={ti:"12345678"} //bat.bing.com/bat.js', { id: '12345678' }],
  ['x-pixel', "twq('config','o1abc') https://static.ads-twitter.com/uwt.js", { id: 'o1abc' }],
  ['youtube', '<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>', {}],
  ['google-maps', '<iframe src="https://www.google.com/maps/embed?pb=x"></iframe>', {}],
];

test.each(CODES)('%s is found with its id', (use, code, options) => {
  expect(foundIn(code)).toEqual([{ kind: 'service', use, options }]);
  const told = { ...CATALOGUE[use] }.needs;
  for (const [name, value] of Object.entries(options)) {
    expect(told?.[name]?.pattern.test(value), name).toBe(true);
  }
});

test('every service that needs an id is looked for', () => {
  const needing = Object.keys(CATALOGUE).filter((id) =>
    Object.values(CATALOGUE[id]?.needs ?? {}).some(({ optional }) => !optional),
  );
  expect(needing.filter((id) => !SIGNS[id])).toEqual([]);
  expect(needing.filter((id) => !CODES.some(([use]) => use === id))).toEqual([]);
});

test.each([
  [
    "gtag('config', 'G-ABCDEFGHIJ'); gtag('config', 'AW-123456789')",
    { ga: 'G-ABCDEFGHIJ', ads: 'AW-123456789' },
  ],
  ["(window,document,'script','dataLayer','GTM-ABC1234')", { gtm: 'GTM-ABC1234' }],
  ["fbq('init', '123456789012345')", { pixel: '123456789012345' }],
  [
    '<img src="https://www.facebook.com/tr?id=123456789012345&ev=PageView">',
    { pixel: '123456789012345' },
  ],
])('%s gives the settings', (code, config) => {
  expect(withFound({}, foundIn(code))).toEqual(config);
});

test('a second id stands beside the first, and the same is not added twice', () => {
  const config = withFound({ ga: 'G-ABCDEFGHIJ' }, foundIn("'G-ABCDEFGHIJ' 'G-KLMNOPQRST'"));
  expect(config).toEqual({ ga: 'G-ABCDEFGHIJ, G-KLMNOPQRST' });
});

test.each([
  '',
  'hei',
  '<script>alert(1)</script>',
  'https://esimerkki.fi/kuva.png',
  '\u0000\uFFFF',
  '{"a":',
])('nonsense gives nothing: %j', (text) => expect(foundIn(text)).toEqual([]));

test('ids that measure nothing more are told', () => {
  expect(foundIn("ga('create', 'UA-12345-1')")).toEqual([{ kind: 'old', id: 'UA-12345-1' }]);
});

test('very long nonsense takes no long time', () => {
  const start = performance.now();
  foundIn('criteo giosg smartlook '.repeat(40_000));
  expect(performance.now() - start).toBeLessThan(5_000);
});

test.each([
  ['AW-123456789', 'ga', 'ads'],
  ['gtm-abc1234', 'ga', 'gtm'],
  ['123456789012345', 'ga', 'pixel'],
  ['G-ABC', 'pixel', 'ga'],
  ['G-ABC', 'ga', undefined],
  ['hei', 'ga', undefined],
] as const)('%s in %s belongs to %s', (id, setting, own) => {
  expect(belongsTo(id, setting)).toBe(own);
});
