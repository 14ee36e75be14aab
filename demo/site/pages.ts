import { bookingPage, thanksPage } from './booking';
import { homePage } from './home';
import { html, type Markup } from './html';
import { languages, layout } from './layout';
import { privacyPage } from './privacy';
import type { Language } from './texts/texts';

/** A page and its address. */
export interface Page {
  readonly path: string;
  readonly language: Language;
  /** Where its form leads, if it has one. */
  readonly confirmation?: string;
  render(): Markup;
}

/** Every page of the shop; the front page of each language comes first. */
export const pages: readonly Page[] = languages.flatMap((texts) => {
  const { language, paths } = texts;
  return [
    { path: paths.home, language, render: () => homePage(texts) },
    {
      path: paths.booking,
      language,
      confirmation: paths.thanks,
      render: () => bookingPage(texts),
    },
    { path: paths.thanks, language, render: () => thanksPage(texts) },
    { path: paths.privacy, language, render: () => privacyPage(texts) },
  ];
});

/** What stands at an address that has no page, in the language of its folder. */
export function notFoundPage(path: string): Markup {
  const texts =
    languages.find(({ paths }) => paths.home !== '/' && path.startsWith(paths.home)) ??
    languages[0];
  return layout(texts, {
    title: `${texts.missingTitle} – Esimerkkioptiikka`,
    page: null,
    main: html`
<h1>${texts.missingTitle}</h1>
<p class="lead">${texts.missingText}</p>
<p><a class="button" href="${texts.paths.home}">${texts.backHome}</a></p>`,
  });
}
