import { html } from 'hono/html';
import type { Site } from '../sites/site.js';
import { type FormLanguage, formTexts } from './form-texts.js';
import { articles } from './requests.js';

/** What the form shows. */
export interface Form {
  language: FormLanguage;
  site: Site;
  /** What was written before, when it has to be corrected. */
  written?: Readonly<Record<string, string>>;
  /** What is to be said above it. */
  message?: string;
  isDone?: boolean;
}

/**
 * The page on which a visitor asks for something: without script, so that it works everywhere.
 *
 * @example
 * c.html(formPage({ language: 'fi', site }));
 */
export function formPage({ language, site, written = {}, message, isDone = false }: Form) {
  const texts = formTexts[language];
  const address = (code: string) => `?site=${encodeURIComponent(site.origin)}&lang=${code}`;
  return html`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${texts.title} – ${site.name}</title>
<link rel="stylesheet" href="request.css">
<main>
<nav>
<a href="${address('fi')}" lang="fi">Suomeksi</a>
<a href="${address('sv')}" lang="sv">På svenska</a>
<a href="${address('en')}" lang="en">In English</a>
</nav>
<h1>${texts.title}</h1>
<p>${texts.site}: ${site.name}</p>
${message === undefined ? '' : html`<p role="alert"><strong>${message}</strong></p>`}
${isDone ? '' : fields({ language, site, written })}
</main>
</html>`;
}

function fields({ language, site, written = {} }: Form) {
  const texts = formTexts[language];
  return html`<p>${texts.intro}</p>
<form method="post" action="request">
<input type="hidden" name="site" value="${site.origin}">
<input type="hidden" name="lang" value="${language}">
<label for="article">${texts.article}</label>
<select id="article" name="article" required>
<option value=""></option>
${articles.map(
  (article) =>
    html`<option value="${article}" ${written.article === article ? 'selected' : ''}>${texts.articles[article]}</option>`,
)}
</select>
<label for="contact">${texts.contact}</label>
<input id="contact" name="contact" required maxlength="200" value="${written.contact ?? ''}">
<label for="number">${texts.number}</label>
<input id="number" name="number" maxlength="60" autocomplete="off" spellcheck="false" aria-describedby="number-help" value="${written.number ?? ''}">
<p id="number-help">${texts.numberHelp}</p>
<label for="message">${texts.message}</label>
<textarea id="message" name="message" rows="5" maxlength="2000">${written.message ?? ''}</textarea>
<p>${texts.kept}</p>
<button type="submit">${texts.send}</button>
</form>`;
}

/** How the page looks. */
export const formStyle = `
body { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1f; background: #fff; margin: 0 1rem; overflow-wrap: anywhere; }
main { max-width: 36rem; margin: 1rem auto 4rem; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; }
nav a { padding: 0.5rem 0; color: #00629b; }
form { display: grid; gap: 0.25rem; }
label { margin-top: 1rem; }
input, select, textarea, button { font: inherit; box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: 0.25rem 0.75rem; border: 1px solid #6b6b76; border-radius: 0.25rem; background: #fff; color: inherit; }
button { width: auto; justify-self: start; }
form p { margin: 0.25rem 0 0; }
:focus-visible { outline: 3px solid #00629b; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
body, input, select, textarea, button { color: #ececf1; background: #17171b; border-color: #9a9aa6; }
nav a { color: #6cc4f5; }
:focus-visible { outline-color: #6cc4f5; }
}
`;
