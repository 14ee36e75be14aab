import { doc, listen } from './document';

/** Does something when the whole page is there. */
export function whenParsed(run: () => void): void {
  if (doc.readyState === 'loading') listen(document, 'DOMContentLoaded', run);
  else run();
}

/** Whether the body has begun, and what a server has drawn for Keksi as its first element is there to its end. */
function hasBegun(): boolean {
  const { body, readyState } = doc;
  const first = body?.firstElementChild;
  if (!body || readyState !== 'loading') return body !== null;
  return first?.localName === 'keksi-consent' ? first.nextSibling !== null : Boolean(first);
}

/** Resolves when the page's body has begun: the script may stand in the head. */
export const whenBody = (): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!hasBegun()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    whenParsed(look);
    look();
  });
