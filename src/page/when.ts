import { doc, listen } from './document';

/** Does something when the whole page is there. */
export function whenParsed(run: () => void): void {
  if (doc.readyState === 'loading') listen(document, 'DOMContentLoaded', run);
  else run();
}

/** Resolves when the page has a body: the script may stand in the head. */
export const whenBody = (): Promise<unknown> =>
  doc.body
    ? Promise.resolve()
    : new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          if (!doc.body) return;
          observer.disconnect();
          resolve(undefined);
        }).observe(document, { childList: true, subtree: true });
      });
