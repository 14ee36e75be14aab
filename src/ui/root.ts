import type { Theme } from '../config/config';

const sheets = new Map<string, CSSStyleSheet>();

/** Where the site is light or dark whatever the system says, the rule for dark never or always applies. */
const fixTheme = ({ cssRules }: CSSStyleSheet, theme: Theme) => {
  if (theme === 'auto') return;
  for (const rule of cssRules) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('color-scheme')) {
      rule.media.mediaText = theme === 'dark' ? 'all' : 'not all';
    }
  }
};

/**
 * Gives an element a shadow root with styles. A constructable stylesheet is not inline style, so it
 * applies under `style-src 'none'`: https://developer.mozilla.org/docs/Web/API/Document/adoptedStyleSheets
 *
 * @param css one of Keksi's own stylesheets.
 */
export const styledRoot = (element: Element, theme: Theme, css: string): ShadowRoot => {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    fixTheme(sheet, theme);
    sheets.set(css, sheet);
  }
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return root;
};
