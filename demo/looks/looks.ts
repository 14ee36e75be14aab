import { Hono } from 'hono';
import { html, type Markup } from '../site/html';
import { font, fontFace } from './font';

/** One picture of Keksi: what it shows, and to whom. */
interface Look {
  readonly state: 'banner' | 'settings' | 'corner' | 'saved' | 'placeholder' | 'declaration';
  readonly language?: string;
  readonly theme?: string;
  readonly position?: string;
  readonly corner?: string;
  /** Colours of a site of its own. */
  readonly brand?: 'forest' | 'faint';
  readonly direction?: 'rtl';
  readonly narrow?: '1';
  /** A switch for each service. */
  readonly granular?: 'true';
}

const STATES = ['placeholder', 'declaration', 'corner', 'saved'] as const;

/** What the visitor is asked with: in each language and theme, on a wide and on a narrow screen. */
const asking: readonly Look[] = (['banner', 'settings'] as const).flatMap((state) =>
  ['fi', 'en', 'sv'].flatMap((language) =>
    ['light', 'dark'].flatMap((theme) => [
      { state, language, theme },
      { state, language, theme, narrow: '1' as const },
    ]),
  ),
);

/** Every state in both themes, then each thing that can be otherwise. */
const looks: readonly Look[] = [
  ...asking,
  ...STATES.flatMap((state) => [
    { state, theme: 'light' },
    { state, theme: 'dark' },
  ]),
  ...STATES.map((state) => ({ state, theme: 'light', narrow: '1' as const })),
  { state: 'banner', position: 'top' },
  { state: 'banner', position: 'corner' },
  { state: 'corner', corner: 'top-end' },
  { state: 'settings', granular: 'true' },
  { state: 'banner', language: 'uk' },
  { state: 'settings', language: 'de', narrow: '1' },
  { state: 'banner', direction: 'rtl', position: 'corner' },
  { state: 'settings', direction: 'rtl' },
  { state: 'banner', brand: 'forest' },
  { state: 'settings', brand: 'forest' },
  { state: 'banner', brand: 'faint' },
];

const addressOf = (look: Look): string =>
  `/looks/one?${new URLSearchParams(Object.entries(look).map(([name, value]) => [name, String(value)]))}`;

/** The frames are sandboxed: each is a visitor of its own, who stores nothing. */
const overview = (): Markup => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Keksi: every state and theme</title>
<link rel="stylesheet" href="/looks/looks.css">
</head>
<body>
<main>
<h1>Every state and theme of Keksi</h1>
${looks.map((look) => {
  const name = Object.values(look).join(', ').replace(', 1', ', narrow');
  const size = look.narrow ? 'narrow' : 'wide';
  return html`<figure class="${size}">
<figcaption><a href="${addressOf(look)}">${name}</a></figcaption>
<iframe src="${addressOf(look)}" title="${name}" sandbox="allow-scripts"></iframe>
</figure>
`;
})}
</main>
</body>
</html>`;

const CONTENT: Partial<Record<Look['state'], Markup>> = {
  placeholder: html`<iframe data-category="marketing" data-src="https://video.example/embed/1"
    title="Näin silmät tutkitaan" width="560" height="315"></iframe>`,
  declaration: html`<div data-keksi-declaration></div>`,
};

const one = (wanted: (name: string) => string | undefined): Markup => html`<!doctype html>
<html lang="${wanted('language') ?? 'fi'}" dir="${wanted('direction') ?? 'ltr'}" data-brand="${wanted('brand') ?? ''}" data-theme="${wanted('theme') ?? ''}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Keksi</title>
<link rel="stylesheet" href="/looks/looks.css">
<script src="/keksi.js" data-controller="Esimerkkioptiikka Oy" data-policy="/tietosuojaseloste"
  data-ga="G-LOOKS" data-ads="AW-1234567" data-pixel="1234567890" data-register="/register/records"
  data-granular="${wanted('granular') ?? 'false'}" data-theme="${wanted('theme') ?? 'auto'}" data-position="${wanted('position') ?? 'bottom'}"
  data-corner="${wanted('corner') ?? 'bottom-start'}"></script>
<script src="/looks/state.js" defer></script>
</head>
<body data-state="${wanted('state') ?? 'banner'}">
<main>
<h1>Esimerkkioptiikka</h1>
<p>Silmälaseja, piilolinssejä ja näöntarkastuksia jo kolmessa polvessa.</p>
${CONTENT[(wanted('state') ?? 'banner') as Look['state']] ?? ''}
</main>
</body>
</html>`;

const CSS = `${fontFace('/looks/font.woff2')}
body { margin: 1rem; font-size: 1rem; line-height: 1.5; }
html[data-theme="dark"] { color-scheme: dark; background: #0f1318; }
html[data-theme="dark"] a { color: #7cc4f0; }
h1 { inline-size: 100%; }
main { display: flex; flex-wrap: wrap; gap: 1rem; }
[data-state] main { display: block; }
figure { margin: 0; }
figcaption { padding-block: 0.25rem; }
.wide iframe { inline-size: 900px; block-size: 600px; }
.narrow iframe { inline-size: 320px; block-size: 600px; }
table { border-collapse: collapse; }
th, td { padding: 0.25rem 0.5rem; border: 1px solid; text-align: start; }
[data-brand="forest"] {
  --keksi-background: #f4f7f2;
  --keksi-text: #14281d;
  --keksi-accent: #1b6b3a;
  --keksi-button: #1b6b3a;
  --keksi-button-text: #fff;
  --keksi-button-line: #1b6b3a;
  --keksi-button-hover: #14512c;
  --keksi-radius: 0;
  --keksi-font: Georgia, serif;
}
[data-brand="faint"] { --keksi-text: #aaa; --keksi-accent: no-colour; }
`;

/** Brings a page into its state. Nothing third-party starts: the only choice made here is a refusal. */
const SCRIPT = `
const { state } = document.body.dataset;
if (state === 'settings') window.keksi.openSettings();
else if (state !== 'banner') window.keksi.rejectAll();
`;

const typed = (type: string, text: string) => () =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });

/** A page that shows every state and theme side by side: `/looks`. */
export function looksPage(): Hono {
  const app = new Hono();
  app.use('/looks/*', async (c, next) => {
    await next();
    c.res.headers.set(
      'content-security-policy',
      "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src 'self'; font-src 'self'",
    );
  });
  app.get('/looks', (c) => c.html(overview().text));
  app.get('/looks/one', (c) => c.html(one((name) => c.req.query(name)).text));
  app.get('/looks/looks.css', typed('text/css', CSS));
  app.get('/looks/font.woff2', font);
  app.get('/looks/state.js', typed('text/javascript', SCRIPT));
  return app;
}
