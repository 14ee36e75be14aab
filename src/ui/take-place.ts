/**
 * Puts an element first on the page, in the place of the ones of its name that an earlier part of Keksi has drawn.
 *
 * @param root what the element draws in.
 * @returns to be called when the element has drawn: what stood there before then stands there still, without
 * appearing a second time, read as far as it was, and with the focus where it was.
 */
export function takePlace(element: HTMLElement, root: ShadowRoot): () => void {
  const formers = [...document.querySelectorAll(element.localName)];
  const focused = formers.map(({ shadowRoot }) => shadowRoot?.activeElement).find(Boolean);
  const banner = formers
    .map(({ shadowRoot }) => shadowRoot?.querySelector('.banner'))
    .find(Boolean);
  const read = banner?.querySelector('.text')?.scrollTop;
  for (const former of formers) former.remove();
  document.body.prepend(element);
  return () => {
    const drawn = root.querySelector('.banner');
    if (banner && drawn) {
      for (const animation of drawn.getAnimations()) animation.finish();
      drawn.querySelector('.text')?.scrollTo(0, read ?? 0);
    }
    if (!focused) return;
    const same = [...root.querySelectorAll<HTMLElement>(focused.localName)].find(
      ({ textContent }) => textContent === focused.textContent,
    );
    same?.focus({ preventScroll: true });
  };
}
