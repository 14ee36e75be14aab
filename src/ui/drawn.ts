/**
 * The question that the site's own server has drawn (`keksi/server`), as declarative shadow DOM: it is taken over, not
 * drawn a second time.
 */
import { doc } from '../page/document';

/** The element that everything is drawn in. */
export const HOST = 'keksi-consent';

/** What a server has drawn. */
export interface Drawn {
  readonly host: HTMLElement;
  /** What stands in the shadow root, and the banner's room in it. */
  readonly ui: HTMLElement;
  readonly room: Element;
}

const bare = (element: Element) => {
  for (const name of element.getAttributeNames()) element.removeAttribute(name);
};

/** Leaves one element alone with its parent. */
const alone = (element: Element, parent: ParentNode) => {
  for (const other of [...parent.children]) if (other !== element) other.remove();
};

/**
 * Finds what a server has drawn, and takes away every other element of that name. Anybody's markup may bear it: of what
 * is found, only elements are kept, no style of theirs and no attribute.
 *
 * @param own the element that is drawn in already.
 */
export function takeDrawn(own?: Element): Drawn | undefined {
  let found: Drawn | undefined;
  for (const host of doc.querySelectorAll<HTMLElement>(HOST)) {
    if (host === own) continue;
    const root = host.shadowRoot;
    const ui = [...(root?.children ?? [])].find((one) => one.matches('.ui')) as HTMLElement;
    const room = ui?.firstElementChild;
    if (own || found || !root || !room) host.remove();
    else found = { host, ui, room };
  }
  return found;
}

/** Leaves of what was drawn nothing but what is taken over. The styles are there already, in another way. */
export function clean({ host, ui, room }: Drawn): void {
  bare(host);
  bare(ui);
  alone(ui, host.shadowRoot as ShadowRoot);
  alone(room, ui);
}

/**
 * What a server has drawn, made into what a page draws: its buttons wait for the script no more, and its form is gone.
 *
 * @param fresh what this page draws. It stands in where the server has drawn anything else: other settings, other words.
 */
export function settled(drawn: Element | undefined, fresh: HTMLElement): HTMLElement {
  if (!drawn) return fresh;
  for (const button of drawn.querySelectorAll('button')) {
    button.type = 'button';
    button.removeAttribute('form');
    button.disabled = false;
  }
  for (const link of drawn.querySelectorAll('a')) link.setAttribute('href', link.href);
  if (drawn.isEqualNode(fresh)) return drawn as HTMLElement;
  const controls = (one: Element) => [...one.querySelectorAll<HTMLElement>('button,a')];
  const focused = controls(drawn).findIndex((control) => control.matches(':focus'));
  drawn.replaceWith(fresh);
  controls(fresh)[focused]?.focus();
  return fresh;
}
