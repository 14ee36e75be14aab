import config from '../keksi.json';
import { html, json, type Markup } from './html';
import { mark } from './picture';
import { shop } from './shop';
import { en } from './texts/en';
import { fi } from './texts/fi';
import { sv } from './texts/sv';
import type { Paths, SiteTexts } from './texts/texts';

/** The shop's texts in every language, Finnish first. */
export const languages = [fi, en, sv] as const;

/** What a page hands to its frame. */
export interface Content {
  readonly title: string;
  readonly main: Markup;
  /** Which page it is, for the links to the same page in the other languages; null where there is none. */
  readonly page: keyof Paths | null;
  /** Whether the footer opens the cookie settings. Where it does not, Keksi shows a button in the corner. */
  readonly settingsLink?: boolean;
}

/** The tag a site owner pastes. The ids are examples: they are nobody's accounts. */
const keksi = ({ language, paths }: SiteTexts) => html`
<script type="application/json" data-keksi-config>${json({ services: config.services })}</script>
<link rel="preload" as="script" href="/keksi-ask-${language}.js">
<script src="/keksi.js"
  data-controller="${config.controller}"
  data-policy="${paths.privacy}"
  data-ga="${config.ga}"
  data-ads="${config.ads}"
  data-pixel="${config.pixel}"
  data-demographics="${String(config.demographics)}"
  data-register="${config.register}"
  data-sensitive="${config.sensitive.join(',')}"></script>`;

const languageSwitch = (texts: SiteTexts, page: keyof Paths | null) => html`
<nav class="languages" aria-label="${texts.languages}">
  ${languages.map(({ language, ownName, paths }) => {
    const current = language === texts.language && html` aria-current="true"`;
    const address = paths[page === 'thanks' ? 'booking' : (page ?? 'home')];
    return html`<a href="${address}" lang="${language}" hreflang="${language}"${current}>${ownName}</a>`;
  })}
</nav>`;

const header = (texts: SiteTexts, page: keyof Paths | null) => html`
<header class="top">
  <a class="brand" href="${texts.paths.home}">${mark}<span>Esimerkkioptiikka</span></a>
  <nav class="menu" aria-label="${texts.menu}">
    <a href="${texts.paths.home}#services">${texts.services}</a>
    <a href="${texts.paths.home}#video">${texts.video}</a>
    <a href="${texts.paths.home}#contact">${texts.contact}</a>
    <a class="button" href="${texts.paths.booking}">${texts.book}</a>
  </nav>
  ${languageSwitch(texts, page)}
</header>`;

const footer = (texts: SiteTexts, settingsLink: boolean) => html`
<footer class="bottom">
  <p>${shop.name} · ${shop.street}, ${shop.city}</p>
  <ul>
    <li><a href="${texts.paths.privacy}">${texts.privacy}</a></li>
    ${settingsLink && html`<li><button type="button" data-keksi="settings">${texts.cookieSettings}</button></li>`}
  </ul>
</footer>`;

/** A whole page. */
export function layout(texts: SiteTexts, content: Content): Markup {
  const { title, main, page, settingsLink = true } = content;
  return html`<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${texts.description}">
<meta name="color-scheme" content="light dark">
${keksi(texts)}
<link rel="stylesheet" href="/demo/site.css">
<link rel="stylesheet" href="/demo/panel.css">
<link rel="icon" href="/demo/favicon.svg" type="image/svg+xml">
<script type="module" src="/demo/panel/main.js"></script>
</head>
<body>
<aside class="demo-bar" aria-label="${texts.demoLabel}">
<a class="skip" href="#content">${texts.skip}</a>
<span><span class="wide">${texts.demoKind}</span> ${texts.demoNote}</span> <a href="#demo-panel" data-demo-summary></a>
</aside>
<div class="site">
${header(texts, page)}
<main id="content" tabindex="-1">
${main}
</main>
${footer(texts, settingsLink)}
</div>
<aside id="demo-panel" class="demo-panel" tabindex="-1" data-demo-panel></aside>
</body>
</html>`;
}
