import css from '../../styles/keksi.css';

let sheet: CSSStyleSheet | undefined;

/**
 * Gives an element a shadow root with Keksi's styles. A constructable stylesheet is not inline style, so it
 * applies under `style-src 'none'`: https://developer.mozilla.org/docs/Web/API/Document/adoptedStyleSheets
 */
export const styledRoot = (element: Element): ShadowRoot => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return root;
};
