import { html } from './html';
import { layout } from './layout';
import { statement as en } from './statement/en';
import { statement as fi } from './statement/fi';
import { changed } from './statement/section';
import { statement as sv } from './statement/sv';
import type { SiteTexts } from './texts/texts';

const statements = { fi, en, sv };

const locales = { fi: 'fi-FI', en: 'en-GB', sv: 'sv-FI' };

/** The privacy statement, with the cookie declaration that Keksi fills in. */
export const privacyPage = (texts: SiteTexts) => {
  const { language } = texts;
  const date = changed.toLocaleDateString(locales[language], {
    day: 'numeric',
    month: language === 'fi' ? 'numeric' : 'long',
    year: 'numeric',
    timeZone: 'Europe/Helsinki',
  });
  return layout(texts, {
    title: `${texts.privacy} – Esimerkkioptiikka`,
    page: 'privacy',
    main: html`
<article class="statement">
<h1>${texts.privacy}</h1>
<p class="lead"><time datetime="${changed.toISOString().slice(0, 10)}">${date}</time></p>
${statements[language]}
</article>
<script type="module" src="/demo/own-records.js"></script>`,
  });
};
