/**
 * The way back in, on pages that have none of their own (A17), for visitors who have chosen. The interface later
 * draws its own in its place.
 */
import css from '../../styles/corner.css';
import { cornerButton } from '../action-elements';
import type { Page } from '../early/handover';
import type { Language } from '../services/service';
import { stepAside } from '../ui/keep-clear';
import { keepFirst } from '../ui/stay-on-page';

/** What the button says in each language. */
export type CornerTexts = { readonly [language in Language]?: string };

/** @returns whether it is there: whether the settings say where the button stands, and how; what is wrong the whole library explains. */
export function showCorner(
  { plain, language, openSettings }: Pick<Page, 'plain' | 'language' | 'openSettings'>,
  texts: CornerTexts,
): boolean {
  const { corner = 'bottom-start', theme = 'auto' } = plain.written;
  const place = /^(bottom|top)-(start|end)$/.exec(`${corner}`);
  if (!place || !/^(auto|light|dark)$/.test(`${theme}`)) return false;
  if (cornerButton()) return true;
  const element = document.createElement('keksi-consent');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  Object.assign(button, {
    type: 'button',
    className: 'corner',
    part: 'corner',
    lang: language,
    textContent: texts[language],
    onclick: () => openSettings(null),
  });
  [, button.dataset.edge, button.dataset.side] = place;
  if (theme !== 'auto') button.style.colorScheme = `${theme}`;
  root.append(button);
  stepAside(button);
  keepFirst(element);
  return true;
}
