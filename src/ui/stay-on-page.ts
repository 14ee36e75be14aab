import { atEnd, doc } from '../page/document';

/** Where on a page anything can be used: while a modal dialog of its own is open, in that alone. */
function home(): Element {
  const open = [...doc.querySelectorAll('dialog[open]')];
  return open.filter((dialog) => dialog.matches(':modal')).at(-1) ?? doc.body;
}

/**
 * Puts an element first on the page, and so first in tab order, and again whenever the page has lost it, as single-page
 * sites do that replace their `<body>`.
 *
 * @param taken called before it is put back.
 * @returns ends it, and takes the element away.
 */
export function keepFirst(element: Element, taken: () => void = () => undefined): () => void {
  const put = () => {
    home().prepend(element);
  };
  const observer = new MutationObserver((changes) => {
    if (!doc.body) return;
    const isMoved = changes.some(({ type }) => type === 'attributes') && !isAt(home());
    if (element.isConnected && !isMoved) return;
    taken();
    put();
  });
  const isAt = (place: Element) => element.parentNode === place;
  const end = () => {
    observer.disconnect();
    element.remove();
  };
  put();
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['open'] });
  atEnd(end);
  return end;
}
