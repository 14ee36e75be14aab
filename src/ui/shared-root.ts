import css from '../../styles/keksi.css';
import type { Theme } from '../settings/settings';
import { makeSheet } from './root';

let sheet: CSSStyleSheet | undefined;

/** Gives an element a shadow root with the styles of all of Keksi, which are read once for all. */
export function sharedRoot(element: Element, theme: Theme): ShadowRoot {
  sheet ??= makeSheet(theme, css);
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return root;
}
