/**
 * The corpus of the audit: pages that each do one wrong thing, and beside each its right twin, on which the audit finds
 * nothing of that kind. `model.ts` makes most of them; those about what a site declares carry Keksi itself.
 */
import { type Model, modelPage } from './model';

/** How one page is audited, beside what all pages are asked. */
export interface CorpusPage {
  readonly rule: string;
  readonly wrong: string;
  readonly right: string;
  /** The phases that the rule needs. */
  readonly phases: readonly string[];
  readonly sensitive?: string;
  /** Headers of the page. */
  readonly headers?: Readonly<Record<string, string>>;
}

const PIXEL = "send('https://www.facebook.com/tr?id=1&ev=PageView');";
const GA = 'https://region1.google-analytics.com/g/collect?v=2&tid=G-1ABCDEFGHI&en=page_view';
const cookie = (name: string, days = 90) =>
  `document.cookie = '${name}=fb.1.1700000000.1234567890; path=/; max-age=${days * 86_400}';`;

const page = (
  rule: string,
  phases: string,
  wrong: Model,
  right: Model = {},
  more: Partial<CorpusPage> = {},
): CorpusPage => ({
  rule,
  phases: phases.split(' '),
  wrong: modelPage(wrong),
  right: modelPage(right),
  ...more,
});

/** Google's queue as pages write it. */
const queue = (...commands: string[]) =>
  `<script>window.dataLayer = []; function gtag() { dataLayer.push(arguments); } ${commands.join('; ')};</script>`;
const DENIED =
  "ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied'";
const DEFAULT = `gtag('consent', 'default', { ${DENIED} })`;
const CONFIG = "gtag('config', 'G-1ABCDEFGHI')";

const head = (html: string): Model => ({ head: html });

const before = [
  page('request-before-choice', 'untouched', { always: PIXEL }, { yes: PIXEL }),
  page(
    'third-party-before-choice',
    'untouched',
    head('<script src="https://cdn.tuntematon.example/x.js"></script>'),
    head('<script src="/oma.js"></script>'),
  ),
  page('stored-before-choice', 'untouched', { always: cookie('_fbp') }, { yes: cookie('_fbp') }),
  page(
    'unexplained-before-choice',
    'untouched',
    { always: cookie('mika_tama') },
    { yes: cookie('mika_tama') },
  ),
  page(
    'fingerprint-storage',
    'untouched',
    { always: "localStorage.setItem('_fpjs_id', 'abc')" },
    { always: "localStorage.setItem('teema', 'tumma')" },
  ),
  page('banner-missing', 'untouched', { banner: false, always: PIXEL }, { yes: PIXEL }),
];

const refused = [
  page('request-after-refusal', 'refused', { yes: PIXEL, no: PIXEL }, { yes: PIXEL }),
  page('stored-after-refusal', 'refused', { no: cookie('_fbp') }, { yes: cookie('_fbp') }),
  page('refusal-shorter', 'refused accepted', { days: { yes: 180, no: 1 } }),
];

const withdrawn = [
  page('request-after-withdrawal', 'withdrawn', { yes: PIXEL, withdrawn: PIXEL }, { yes: PIXEL }),
  page(
    'stored-after-withdrawal',
    'withdrawn',
    { yes: cookie('_fbp') },
    { yes: cookie('_fbp'), withdrawn: "drop('_fbp');" },
  ),
  page(
    'old-identifier-after-withdrawal',
    'withdrawn',
    {
      yes: `send('${GA}&gcs=G111&cid=1234567890.1700000000');`,
      withdrawn: `send('${GA}&gcs=G100&cid=1234567890.1700000000');`,
    },
    { yes: `send('${GA}&gcs=G111&cid=1234567890.1700000000');` },
  ),
  page(
    'granted-signal-after-withdrawal',
    'withdrawn',
    { yes: `send('${GA}&gcs=G111');`, withdrawn: `send('${GA}&gcs=G111');` },
    { yes: `send('${GA}&gcs=G111');`, withdrawn: `send('${GA}&gcs=G100');` },
  ),
  page('error-at-withdrawal', 'withdrawn', {
    withdrawn: "setTimeout(() => { throw new Error('kesken'); }, 0);",
  }),
  page('withdrawal-hidden', 'untouched withdrawn', { footer: false }),
];

const google = [
  page(
    'google-default-late',
    'untouched',
    head(queue(CONFIG, DEFAULT)),
    head(queue(DEFAULT, CONFIG)),
  ),
  page('google-default-missing', 'untouched', head(queue(CONFIG)), head(queue(DEFAULT, CONFIG))),
  page(
    'google-default-granted',
    'untouched',
    head(queue(DEFAULT.replaceAll('denied', 'granted'), CONFIG)),
    head(queue(DEFAULT, CONFIG)),
  ),
  page(
    'google-signal-missing',
    'untouched',
    head(queue("gtag('consent', 'default', { ad_storage: 'denied' })", CONFIG)),
    head(queue(DEFAULT, CONFIG)),
  ),
  page(
    'google-region-unknown',
    'untouched',
    head(queue(DEFAULT.replace(' }', ", region: ['EU'] }"), CONFIG)),
    head(queue(DEFAULT.replace(' }', ", region: ['FI'] }"), CONFIG)),
  ),
  page(
    'google-update-late',
    'accepted returned',
    {
      head: queue(DEFAULT, CONFIG),
      yes: `gtag('consent', 'update', { analytics_storage: 'granted' });`,
    },
    {
      head: queue(DEFAULT.replace(' }', ', wait_for_update: 500 }'), CONFIG),
      yes: `gtag('consent', 'update', { analytics_storage: 'granted' });`,
    },
  ),
  page(
    'google-state-wrong',
    'untouched',
    { always: `send('${GA}&gcs=G111');` },
    { yes: `send('${GA}&gcs=G111');` },
  ),
  page(
    'google-denied-ping',
    'untouched',
    { always: `send('${GA}&gcs=G100');` },
    { yes: `send('${GA}&gcs=G111');` },
  ),
  page(
    'google-twice',
    'accepted returned',
    { yes: `send('${GA}&gcs=G111&dl=a'); send('${GA}&gcs=G111&dl=a&_s=2');` },
    { yes: `send('${GA}&gcs=G111&dl=a');` },
  ),
];

const addresses = [
  page(
    'sensitive-address',
    'accepted',
    {
      yes: "send('https://www.facebook.com/tr?id=1&dl=' + encodeURIComponent(location.origin + '/ajanvaraus/aika'));",
    },
    {
      yes: "send('https://www.facebook.com/tr?id=1&dl=' + encodeURIComponent(location.origin + '/'));",
    },
    { sensitive: '/ajanvaraus/*' },
  ),
  page(
    'query-in-address',
    'accepted',
    {
      yes: "send('https://www.facebook.com/tr?id=1&dl=' + encodeURIComponent(location.origin + '/haku?q=migreeni'));",
    },
    {
      yes: "send('https://www.facebook.com/tr?id=1&dl=' + encodeURIComponent(location.origin + '/haku?utm_source=kirje'));",
    },
  ),
  page(
    'personal-in-address',
    'accepted',
    { yes: "send('https://www.facebook.com/tr?id=1&em=elli@esimerkki.fi');" },
    { yes: PIXEL },
  ),
  page(
    'copied-identifier',
    'accepted',
    {
      yes: "document.cookie = 'id=0123456789abcdef01; path=/; max-age=9999'; localStorage.setItem('id', '0123456789abcdef01');",
    },
    {
      yes: "document.cookie = 'id=0123456789abcdef01; path=/; max-age=9999'; localStorage.setItem('teema', 'tumma');",
    },
  ),
];

const lifetimes = [
  page('cookie-too-long', 'accepted', { yes: cookie('_fbp', 399) }, { yes: cookie('_fbp', 90) }),
  page('consent-too-long', 'accepted', { days: { yes: 390, no: 390 } }),
];

const SMALL = 'min-height:0;height:20px;min-width:0;padding:0 2px;font-size:12px';

const banners = [
  page('refusal-not-on-first-layer', 'untouched', { refuse: false }),
  page('refusal-is-a-link', 'untouched', {
    refuse: { tag: 'a', style: 'all:unset;text-decoration:underline;cursor:pointer' },
  }),
  page('unequal-buttons', 'untouched', { accept: { style: 'background:#0a5;color:#000' } }),
  page('banner-contrast', 'untouched', {
    refuse: { style: 'color:#bbb' },
    accept: { style: 'color:#bbb' },
  }),
  page('preticked-switch', 'untouched', {
    switches: '<label><input type="checkbox" checked> Markkinointi</label>',
  }),
  page('legitimate-interest', 'untouched', {
    text: 'Käytämme evästeitä oikeutetun edun perusteella. Voit peruuttaa suostumuksen.',
  }),
  page('implied-consent', 'untouched', {
    text: 'Jatkamalla sivuston käyttöä hyväksyt evästeet. Voit peruuttaa suostumuksen.',
  }),
  page('withdrawal-not-told', 'untouched', {
    text: 'Käytämme evästeitä sivustolla kävijätilastoihin ja mainontaan.',
  }),
  page('statement-link-missing', 'untouched', { policy: '' }),
  page('banner-language', 'untouched', { lang: 'sv' }),
  page('banner-on-small-screen', 'untouched', {
    bannerStyle: 'max-height:150px;overflow:hidden;',
    extra: '<div style="height:140px"></div>',
  }),
  page('small-target', 'untouched', { accept: { style: SMALL }, refuse: { style: SMALL } }),
  page('cookie-wall', 'untouched', {
    head: '<style>html,body{overflow:hidden;height:100%}</style>',
  }),
];

const markup = [
  page(
    'forgotten-snippet',
    'untouched',
    head("<script>window.fbq = window.fbq || function () {}; fbq('init', '1')</script>"),
    head('<script type="text/plain" data-category="marketing">fbq(\'init\', \'1\')</script>'),
  ),
  page(
    'noscript-pixel',
    'untouched',
    { body: '<noscript><img src="https://www.facebook.com/tr?id=1&noscript=1" alt=""></noscript>' },
    { body: '<noscript><img src="/kuva.png" alt=""></noscript>' },
  ),
  page(
    'raw-frame',
    'untouched',
    { body: '<iframe title="Video" src="https://www.youtube.com/embed/x"></iframe>' },
    {
      body: '<iframe title="Video" data-category="marketing" data-src="https://www.youtube.com/embed/x"></iframe>',
    },
  ),
  page(
    'placeholder-id',
    'untouched',
    head(queue(DEFAULT, "gtag('config', 'G-XXXXXXXXXX')")),
    head(queue(DEFAULT, CONFIG)),
  ),
  page(
    'dead-tag',
    'untouched',
    head("<script>window.ga = function () {}; ga('create', 'UA-12345678-1')</script>"),
    head('<script>window.start = 1</script>'),
  ),
  page(
    'two-banners',
    'untouched',
    head('<script src="/klaro.js"></script><script src="/tarteaucitron.js"></script>'),
    head('<script src="/klaro.js"></script>'),
  ),
  page(
    'policy-violation',
    'untouched',
    {
      always: PIXEL,
      head: `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`,
    },
    { head: `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">` },
  ),
];

/** A page that carries Keksi, with these attributes. */
const keksi = (attributes: string, html = '', first = ''): string => `<!doctype html>
<html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Esimerkki</title>
${first}<script src="/keksi.js" data-controller="Esimerkki Oy" data-policy="/tietosuojaseloste" ${attributes}></script></head>
<body><main><h1>Esimerkki</h1><p><a href="/toinen">Toinen sivu</a></p>${html}</main><footer><button type="button" data-keksi="settings">Evästeasetukset</button></footer></body></html>
`;

const ADS = 'data-ads="AW-123456780"';
const IMAGE =
  '<script type="text/plain" data-category="marketing">new Image().src = "https://static.hotjar.com/x.gif"</script>';

const withKeksi: readonly CorpusPage[] = [
  {
    rule: 'declared-never-seen',
    phases: ['accepted'],
    wrong: keksi(`${ADS} data-services="youtube"`),
    right: keksi(ADS),
  },
  { rule: 'undeclared-host', phases: ['accepted'], wrong: keksi(ADS, IMAGE), right: keksi(ADS) },
  {
    rule: 'undeclared-storage',
    phases: ['accepted'],
    wrong: keksi(ADS, `<script>document.cookie = 'mika=1; max-age=9999; path=/'</script>`),
    right: keksi(
      `${ADS} data-known="mika"`,
      `<script>document.cookie = 'mika=1; max-age=9999; path=/'</script>`,
    ),
  },
  {
    rule: 'configuration-wrong',
    phases: ['untouched'],
    wrong: keksi('data-ga="UA-1-1"'),
    right: keksi(ADS),
  },
  {
    rule: 'unknown-category',
    phases: ['untouched'],
    wrong: keksi(ADS, '<script type="text/plain" data-category="statistics">1</script>'),
    right: keksi(ADS, '<script type="text/plain" data-category="diagnostic">1</script>'),
  },
  {
    rule: 'keksi-late',
    phases: ['untouched'],
    wrong: keksi(ADS, '', '<script src="https://cdn.tuntematon.example/x.js"></script>'),
    right: keksi(ADS),
  },
  {
    rule: 'wrong-category',
    phases: ['diagnostic'],
    wrong: keksi(
      ADS,
      IMAGE.replace('marketing', 'diagnostic').replace('static.hotjar.com', 'www.facebook.com/tr'),
    ),
    right: keksi(ADS, IMAGE),
  },
];

/** Every page of the corpus. */
export const CORPUS: readonly CorpusPage[] = [
  ...before,
  ...refused,
  ...withdrawn,
  ...google,
  ...addresses,
  ...lifetimes,
  ...banners,
  ...markup,
  ...withKeksi,
];
