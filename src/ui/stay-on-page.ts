import { atEnd, doc } from '../page/document';

/**
 * Puts an element first on the page, and so first in tab order, and again whenever the page has lost it, as single-page
 * sites do that replace their `<body>`.
 *
 * @param taken called before it is put back.
 * @returns ends it, and takes the element away.
 */
export function keepFirst(element: Element, taken: () => void = () => undefined): () => void {
  const put = () => {
    doc.body.prepend(element);
  };
  const observer = new MutationObserver(() => {
    if (element.isConnected || !doc.body) return;
    taken();
    put();
  });
  const end = () => {
    observer.disconnect();
    element.remove();
  };
  put();
  observer.observe(document, { childList: true, subtree: true });
  atEnd(end);
  return end;
}
