import { doc } from '../page/document';

/**
 * While something lies over the page, what has focus stays in sight and the page's end within reach:
 * https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum
 */

const PROPERTIES = ['scroll-padding-block-start', 'scroll-padding-block-end', 'margin-block-end'];

/**
 * Gives the root element as much scroll padding and margin as the cover is high, and lets the cover step aside.
 *
 * @returns stops doing so, and puts everything back as it was.
 */
export const keepClear = (cover: HTMLElement): (() => void) => {
  const { style } = doc.documentElement;
  const set = (values: readonly string[]) =>
    PROPERTIES.forEach((property, index) => {
      const value = values[index] ?? '';
      if (style.getPropertyValue(property) !== value) style.setProperty(property, value);
    });
  const before = PROPERTIES.map((property) => style.getPropertyValue(property));
  const measure = () => {
    // On its way in it stands elsewhere.
    if (cover.getAnimations?.().length) return;
    const { top, bottom, height } = cover.getBoundingClientRect();
    const space = `${Math.max(0, isAtTop(cover) ? bottom : innerHeight - top)}px`;
    // In print the cover is not drawn, and needs no room.
    set(!height ? [] : isAtTop(cover) ? [space, '', space] : ['', space, space]);
  };
  const resized = new ResizeObserver(measure);
  resized.observe(cover);
  cover.addEventListener('animationend', measure);
  // Client-side routers give the root element the attributes of the page that they have fetched.
  const swapped = new MutationObserver(measure);
  swapped.observe(doc.documentElement, { attributeFilter: ['style'] });
  const stay = stepAside(cover, measure);
  return () => {
    resized.disconnect();
    swapped.disconnect();
    stay();
    set(before);
  };
};

/**
 * Scrolls what gets focus out from under the cover. What cannot scroll, such as a footer that is itself
 * fixed, makes the cover move to the other edge of the window (`data-edge`).
 *
 * @param moved called when it has.
 * @returns stops doing so.
 */
export const stepAside = (cover: HTMLElement, moved?: () => void): (() => void) => {
  const onFocus = ({ target }: FocusEvent) => {
    // Focus within the shadow root of the cover is seen here as focus on its host.
    if (!(target instanceof Element) || target.shadowRoot?.contains(cover)) return;
    requestAnimationFrame(() => {
      if (hides(cover, target)) target.scrollIntoView({ block: 'center' });
      if (!hides(cover, target)) return;
      cover.dataset.edge = isAtTop(cover) ? 'bottom' : 'top';
      moved?.();
    });
  };
  doc.addEventListener('focusin', onFocus);
  return () => doc.removeEventListener('focusin', onFocus);
};

const isAtTop = (cover: HTMLElement): boolean => cover.dataset.edge === 'top';

/** Whether what is left of an element in sight is at most a strip at its side. */
const hides = (cover: Element, element: Element): boolean => {
  const over = cover.getBoundingClientRect();
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const middle = (left + right) / 2;
  return top >= over.top && bottom <= over.bottom && middle >= over.left && middle <= over.right;
};
