import css from '../../styles/corner.css';
import { keepFirst } from '../ui/stay-on-page';

/** What the button says, in the languages that most pages speak. */
const SETTINGS: { readonly [language: string]: string | undefined } = {
  fi: 'Evästeasetukset',
  en: 'Cookie settings',
  sv: 'Kakinställningar',
};

/**
 * The way back in, on pages that have none of their own (A17). The interface later draws its own in its place.
 *
 * @returns whether it could be drawn: only in some languages.
 */
export function showCorner(language: string, press: () => void): boolean {
  const text = SETTINGS[language];
  if (!text) return false;
  const element = document.createElement('keksi-consent');
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  Object.assign(button, {
    className: 'corner',
    part: 'corner',
    lang: language,
    textContent: text,
    onclick: press,
  });
  root.append(button);
  keepFirst(element);
  // What has focus is not left under the button (WCAG 2.4.11).
  document.addEventListener('focusin', ({ target }) => {
    const over = button.getBoundingClientRect();
    const under = (target as Element).getBoundingClientRect();
    if (target !== element && under.top > over.top - under.height && under.left < over.right) {
      button.style.insetBlock = '1em auto';
    }
  });
  return true;
}
