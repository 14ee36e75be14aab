const SPACE = ['scroll-padding-block-end', 'margin-block-end'];

/**
 * While something covers the lower edge of the window, keeps the page's focused element in sight and its
 * end within reach: https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum
 *
 * The root element is given as much scroll padding and margin as is covered. What cannot scroll away, such
 * as a footer that is itself fixed, makes the cover move to the upper edge (`data-edge="top"`).
 *
 * @returns puts everything back as it was.
 */
export const keepClear = (cover: HTMLElement): (() => void) => {
  const { style } = document.documentElement;
  const before = SPACE.map((property) => style.getPropertyValue(property));
  const set = (values: readonly string[]) => {
    SPACE.forEach((property, index) => {
      style.setProperty(property, values[index] ?? '');
    });
  };

  const observer = new ResizeObserver(() => {
    const space = `${Math.max(0, innerHeight - cover.getBoundingClientRect().top)}px`;
    set([space, space]);
  });
  observer.observe(cover);

  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element && !target.contains(hostOf(cover))) {
      requestAnimationFrame(() => {
        if (hides(cover, target)) target.scrollIntoView({ block: 'nearest' });
        if (hides(cover, target)) {
          cover.dataset.edge = cover.dataset.edge === 'top' ? 'bottom' : 'top';
        }
      });
    }
  };
  document.addEventListener('focusin', onFocus);

  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
    set(before);
  };
};

const hostOf = (element: Element): Node | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

const hides = (cover: Element, element: Element): boolean => {
  const over = cover.getBoundingClientRect();
  const under = element.getBoundingClientRect();
  return (
    under.top >= over.top &&
    under.bottom <= over.bottom &&
    under.left >= over.left &&
    under.right <= over.right
  );
};
