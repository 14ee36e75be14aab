/**
 * A small consent manager of nobody's, with which the pages of the audit's corpus are made: right in all that the audit
 * looks at, unless a page says otherwise.
 */

/** A button of the banner; what is not said is as it should be. */
export interface ModelButton {
  readonly name?: string;
  readonly style?: string;
  /** An element of another kind. */
  readonly tag?: 'button' | 'a';
}

/** A page of the corpus. Scripts run at the moments that they are named by, on each page again. */
export interface Model {
  readonly lang?: string;
  readonly head?: string;
  readonly body?: string;
  /** False for a page without a banner. */
  readonly banner?: false;
  readonly text?: string;
  readonly accept?: ModelButton;
  /** False where the first layer has none. */
  readonly refuse?: ModelButton | false;
  readonly bannerStyle?: string;
  readonly switches?: string;
  readonly policy?: string;
  /** The way back after a choice; false where there is none. */
  readonly footer?: string | false;
  readonly extra?: string;
  /** Days that a choice is remembered, by the choice. */
  readonly days?: { readonly yes: number; readonly no: number };
  readonly always?: string;
  readonly yes?: string;
  readonly no?: string;
  readonly withdrawn?: string;
}

const button = (
  id: string,
  name: string,
  { name: own = name, style = '', tag = 'button' }: ModelButton,
): string =>
  tag === 'a'
    ? `<a href="#" id="${id}" style="${style}">${own}</a>`
    : `<button type="button" id="${id}" style="${style}">${own}</button>`;

const TEXT =
  'Käytämme evästeitä kävijätilastoihin ja mainontaan, jos sallit sen. Voit muuttaa valintasi tai peruuttaa suostumuksen milloin tahansa sivun alareunasta.';

function bannerOf(model: Model): string {
  const {
    accept = {},
    refuse = {},
    text = TEXT,
    policy = '/tietosuojaseloste',
    extra = '',
  } = model;
  return `<section id="banner" hidden style="${model.bannerStyle ?? ''}"><p>${text} ${
    policy && `<a href="${policy}">Tietosuojaseloste</a>`
  }</p>${extra}<p>${button('yes', 'Hyväksy kaikki', accept)} ${
    refuse === false ? '' : button('no', 'Vain välttämättömät', refuse)
  } <button type="button" id="more">Muokkaa valintoja</button></p></section>
<section id="settings" hidden><h2>Evästeasetukset</h2><p>Valitse, mihin saamme käyttää evästeitä. Voit peruuttaa suostumuksen.</p>${
    model.switches ??
    '<label><input type="checkbox" checked disabled> Välttämättömät</label> <label><input type="checkbox"> Diagnostiikka</label> <label><input type="checkbox"> Markkinointi</label>'
  }<p><button type="button" id="save">Tallenna valinnat</button> <button type="button" id="withdraw">Peruuta suostumukset</button></p></section>`;
}

const STYLE = `#banner,#settings{position:fixed;inset:auto 0 0 0;padding:12px 16px;background:#fff;border-top:2px solid #000;color:#000}
#banner button,#banner a#no,#settings button{box-sizing:border-box;min-height:44px;min-width:170px;padding:0 12px;font:600 16px sans-serif;background:#fff;color:#000;border:2px solid #000}`;

/** The manager: remembers a choice in one cookie, and lets the page's scripts run by it. */
const script = ({
  days = { yes: 180, no: 180 },
  always = '',
  yes = '',
  no = '',
  withdrawn = '',
}: Model): string => `
const at = (id) => document.getElementById(id);
const chosen = () => (document.cookie.match(/site_consent=(yes|no)/) || [])[1];
const keep = (choice, days) => { document.cookie = 'site_consent=' + choice + '; path=/; max-age=' + days * 86400; };
const send = (url) => fetch(url, { mode: 'no-cors', keepalive: true }).catch(() => {});
const drop = (name) => { document.cookie = name + '=; path=/; max-age=0'; };
const onYes = () => { ${yes} };
const onNo = () => { ${no} };
const onWithdrawn = () => { ${withdrawn} };
const close = () => { at('banner')?.setAttribute('hidden', ''); at('settings')?.setAttribute('hidden', ''); };
const press = (id, act) => at(id)?.addEventListener('click', (event) => { event.preventDefault(); act(); });
${always}
if (chosen() === 'yes') onYes(); else if (chosen() === 'no') onNo(); else at('banner')?.removeAttribute('hidden');
press('yes', () => { keep('yes', ${days.yes}); close(); onYes(); });
press('no', () => { keep('no', ${days.no}); close(); onNo(); });
press('more', () => { at('banner').hidden = true; at('settings').hidden = false; });
press('again', () => { at('settings').hidden = false; });
press('save', () => { keep('no', ${days.no}); close(); onNo(); });
press('withdraw', () => { keep('no', ${days.no}); close(); onWithdrawn(); });
`;

/** The page as HTML. */
export function modelPage(model: Model): string {
  const { lang = 'fi', head = '', body = '', banner, footer } = model;
  const back = footer ?? '<button type="button" id="again">Evästeasetukset</button>';
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Esimerkki</title>
<style>${STYLE}</style>${head}</head>
<body><main><h1>Esimerkki</h1><p>Silmälaseja ja näöntarkastuksia.</p><p><a href="/toinen">Toinen sivu</a></p>${body}
<div style="height:1500px"></div></main>
${banner === false ? '' : bannerOf(model)}
<footer>${back === false ? '' : back} <a href="/tietosuojaseloste">Tietosuojaseloste</a></footer>
<script>${script(model)}</script></body>
</html>
`;
}
