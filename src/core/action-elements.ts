import type { Action } from '../consent/act';

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
  document.querySelector('[data-keksi="settings"]') !== null;

/** The button of Keksi's own that does. */
export const cornerButton = (): HTMLElement | undefined =>
  [...document.querySelectorAll('keksi-consent')]
    .map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.corner') ?? undefined)
    .find(Boolean);

/**
 * Acts on clicks on the site's own elements, also on those inserted later. Listens on the document, so
 * nothing has to be attached to anything.
 */
export function onActionElement(act: (action: ElementAction, element: Element) => void): void {
  document.addEventListener('click', (event) => {
    for (const target of event.composedPath()) {
      const action = ACTIONS[(target as Element).getAttribute?.('data-keksi') ?? ''];
      if (!action) continue;
      // A link that acts goes nowhere; its address is for pages without JavaScript.
      event.preventDefault();
      act(action, target as Element);
      return;
    }
  });
}
