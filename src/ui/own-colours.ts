import css from '../../styles/screen.css';

/** The colours that the first question is drawn in and that a site may set: those with a colour to fall back to. */
const COLOURS = css.match(/--keksi-[a-z-]+(?=, ?#)/g) ?? [];

/** Whether the site has set a colour, which wants a look (`colours.ts`). */
export function hasOwnColours(element: Element): boolean {
  const style = getComputedStyle(element);
  return COLOURS.some((colour) => style.getPropertyValue(colour).trim());
}
