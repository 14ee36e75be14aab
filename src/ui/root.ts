import type { Theme } from '../settings/settings';

/** Where the site is light or dark whatever the system says, the rule for dark never or always applies. */
const DARK = /\(prefers-color-scheme: ?dark\)/g;

/** @param css one of Keksi's own stylesheets. */
export function makeSheet(theme: Theme, css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    theme === 'auto' ? css : css.replace(DARK, theme === 'dark' ? 'all' : 'not all'),
  );
  return sheet;
}

/**
 * Gives an element a shadow root with styles. A constructable stylesheet is not inline style, so it
 * applies under `style-src 'none'`: https://developer.mozilla.org/docs/Web/API/Document/adoptedStyleSheets
 *
 * @param css one of Keksi's own stylesheets.
 */
export const styledRoot = (element: Element, theme: Theme, css: string): ShadowRoot => {
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [makeSheet(theme, css)];
  return root;
};
