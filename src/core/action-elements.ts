import type { Action } from '../consent/act';
import { doc, listen } from '../page/document';

/** What the site's own elements can do: `<a data-keksi="settings">`. */
export type ElementAction = 'settings' | Exclude<Action, 'choose'>;

/** No prototype: `data-keksi="constructor"` is no action. */
const ACTIONS = {
  __proto__: null,
  settings: 'settings',
  accept: 'accept-all',
  reject: 'reject-all',
  withdraw: 'withdraw',
} as unknown as { readonly [word: string]: ElementAction | undefined };

/** Whether the page has its own element that opens the settings. */
export const hasSettingsElement = (): boolean =>
  doc.querySelector('[data-keksi="settings"]') !== null;

/** Whether the page has its own element that withdraws. */
export const hasWithdrawElement = (): boolean =>
  doc.querySelector('[data-keksi="withdraw"]') !== null;

/**
 * Acts on clicks on the site's own elements, also on those inserted later. Listens on the document, so
 * nothing has to be attached to anything.
 */
export function onActionElement(act: (action: ElementAction, element: Element) => void): void {
  listen(document, 'click', (event: Event) => {
    for (const target of event.composedPath()) {
      const { getAttribute } = Element.prototype;
      const word = target instanceof Element ? getAttribute.call(target, 'data-keksi') : null;
      const action = ACTIONS[word ?? ''];
      if (!action) continue;
      // A link that acts goes nowhere; its address is for pages without JavaScript.
      event.preventDefault();
      act(action, target as Element);
      return;
    }
  });
}
