import type { Theme } from '../settings/settings';

/** Where the site is light or dark whatever the system says, the rule for dark never or always applies. */
const DARK = /\(prefers-color-scheme: ?dark\)/g;

/** The styles of a site that is light or dark whatever the system says. */
export const inTheme = (theme: Theme, css: string): string =>
  theme === 'auto' ? css : css.replace(DARK, theme === 'dark' ? 'all' : 'not all');

const sheets = new Map<string, CSSStyleSheet>();

/**
 * A stylesheet of Keksi's own, read once for all roots.
 *
 * @param css its text.
 */
export function sheetOf(theme: Theme, css: string): CSSStyleSheet {
  const known = sheets.get(theme + css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(inTheme(theme, css));
  sheets.set(theme + css, sheet);
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
  root.adoptedStyleSheets = [sheetOf(theme, css)];
  return root;
};
