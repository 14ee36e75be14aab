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

/** Leaves one element alone with its parent, and without the attributes that it came with. */
const alone = (element: Element, attributes = element.getAttributeNames()) => {
  for (const name of attributes) element.removeAttribute(name);
  for (const other of [...(element.parentNode?.children ?? [])])
    if (other !== element) other.remove();
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
    const root = host.shadowRoot;
    const ui = root?.querySelector<HTMLElement>('.ui');
    const room = ui?.parentNode === root && ui?.firstElementChild;
    if (host === own) continue;
    if (!own && !found && ui && room) found = { host, ui, room };
    else host.remove();
  }
  return found;
}

/** Leaves of what was drawn nothing but what is taken over. The styles are there already, in another way. */
export function clean({ host, ui, room }: Drawn): void {
  for (const name of host.getAttributeNames()) host.removeAttribute(name);
  alone(ui);
  alone(room, []);
}

/** Changes what holds controls, with the focus on the same one. @returns what holds them afterwards. */
export function keepingFocus<T extends Element>(element: Element, change: () => T): T {
  const controls = (of: Element) => [...of.querySelectorAll<HTMLElement>('button,a')];
  const focused = controls(element).findIndex((control) => control.matches(':focus'));
  const changed = change();
  controls(changed)[focused]?.focus();
  return changed;
}

/**
 * What a server has drawn, made into what a page draws: its buttons wait for the script no more, and its form is gone.
 *
 * @param fresh what this page draws. It stands in where the server has drawn anything else: other settings, other words.
 */
export function settled<T extends Element>(drawn: Element | undefined, fresh: T): T {
  if (!drawn) return fresh;
  for (const button of drawn.querySelectorAll('button')) {
    button.type = 'button';
    button.removeAttribute('form');
    button.disabled = false;
  }
  for (const link of drawn.querySelectorAll('a')) link.setAttribute('href', link.href);
  if (drawn.isEqualNode(fresh)) return drawn as T;
  return keepingFocus(drawn, () => {
    drawn.replaceWith(fresh);
    return fresh;
  });
}
