/**
 * While something lies over the page, what has focus stays in sight and the page's end within reach:
 * https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum
 */

const PROPERTIES = ['scroll-padding-block-start', 'scroll-padding-block-end', 'margin-block-end'];

/**
 * Gives the root element as much scroll padding and margin as the cover is high.
 *
 * @returns puts everything back as it was.
 */
export const makeRoom = (cover: HTMLElement): (() => void) => {
  const { style } = document.documentElement;
  const before = PROPERTIES.map((property) => style.getPropertyValue(property));
  const set = (values: readonly string[]) => {
    PROPERTIES.forEach((property, index) => {
      style.setProperty(property, values[index] ?? '');
    });
  };
  const measure = () => {
    const { top, bottom, height } = cover.getBoundingClientRect();
    // In print the cover is not drawn, and needs no room.
    if (!height) return set([]);
    const space = `${Math.max(0, innerHeight - top)}px`;
    set(isAtTop(cover) ? [`${bottom}px`, '', `${bottom}px`] : ['', space, space]);
  };
  const resized = new ResizeObserver(measure);
  resized.observe(cover);
  const moved = new MutationObserver(measure);
  moved.observe(cover, { attributeFilter: ['data-edge'] });
  return () => {
    resized.disconnect();
    moved.disconnect();
    set(before);
  };
};

/**
 * Scrolls what gets focus out from under the cover. What cannot scroll, such as a footer that is itself
 * fixed, makes the cover move to the other edge of the window (`data-edge`).
 *
 * @returns stops doing so.
 */
export const stepAside = (cover: HTMLElement): (() => void) => {
  const onFocus = ({ target }: FocusEvent) => {
    // Focus within the shadow root of the cover is seen here as focus on its host.
    if (!(target instanceof Element) || target.shadowRoot?.contains(cover)) return;
    requestAnimationFrame(() => {
      if (hides(cover, target)) target.scrollIntoView({ block: 'center' });
      if (hides(cover, target)) cover.dataset.edge = isAtTop(cover) ? 'bottom' : 'top';
    });
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
};

const isAtTop = (cover: HTMLElement): boolean => cover.dataset.edge === 'top';

/** Whether what is left of an element in sight is at most a strip at its side. */
const hides = (cover: Element, element: Element): boolean => {
  const over = cover.getBoundingClientRect();
  const under = element.getBoundingClientRect();
  const middle = (under.left + under.right) / 2;
  return (
    under.top >= over.top &&
    under.bottom <= over.bottom &&
    middle >= over.left &&
    middle <= over.right
  );
};
