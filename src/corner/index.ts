/**
 * The way back in, on pages that have none of their own (A17), for visitors who have chosen. The interface later
 * draws its own in its place.
 */
import css from '../../styles/corner.css';
import { cornerButton } from '../core/action-elements';
import type { Page } from '../early/handover';
import type { Language } from '../services/service';
import { stepAside } from '../ui/keep-clear';
import { styledRoot } from '../ui/root';
import { keepFirst } from '../ui/stay-on-page';

/** What the button says in each language. */
export type CornerTexts = { readonly [language in Language]?: string };

/** @returns whether it is there; where the settings are wrong it is not, and the whole library explains them. */
export function showCorner(
  { plain, language, openSettings }: Pick<Page, 'plain' | 'language' | 'openSettings'>,
  texts: CornerTexts,
): boolean {
  const { corner = 'bottom-start', theme = 'auto' } = plain.written;
  const place = /^(bottom|top)-(start|end)$/.exec(`${corner}`);
  if (!place || !/^(auto|light|dark)$/.test(`${theme}`)) return false;
  if (cornerButton()) return true;
  const element = document.createElement('keksi-consent');
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
  styledRoot(element, 'auto', css).append(button);
  stepAside(button);
  keepFirst(element);
  return true;
}
