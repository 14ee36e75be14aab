/**
 * Loading the page again, for what was granted after the policy of this page was made narrower. A policy cannot be taken
 * back: https://www.w3.org/TR/CSP3/#meta-element
 */
import type { Core } from '../../core/core';
import { doc } from '../../page/document';
import { whenParsed } from '../../page/when';
import { RENEWED } from '../../storage/format';

/** Whether the visitor has begun to fill in a form, which a reload would empty. */
export function isFormBegun(): boolean {
  const fields = doc.querySelectorAll<HTMLElement>('input,textarea,select,[contenteditable]');
  return [...fields].some((field) => written.has(field) || isChanged(field));
}

function isChanged(field: HTMLElement): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement) {
    const { options, multiple, selectedIndex } = field;
    const byDefault = [...options].findIndex(({ defaultSelected }) => defaultSelected);
    return !multiple && selectedIndex > 0 && selectedIndex !== byDefault;
  }
  if (!(field instanceof HTMLInputElement)) return false;
  const { type, value, defaultValue, checked, defaultChecked } = field;
  if (/^(checkbox|radio)$/.test(type)) return checked !== defaultChecked;
  return !/^(hidden|submit|button|reset|image)$/.test(type) && value !== defaultValue;
}

/** What the visitor has written into: of an editable text nothing else tells. */
const written = new WeakSet<EventTarget>();

/** The way to an element, as a selector. */
function wayTo(element: Element): string {
  const { id, parentElement, localName } = element;
  if (id) return `#${CSS.escape(id)}`;
  if (!parentElement) return localName;
  const place = [...parentElement.children].indexOf(element) + 1;
  return `${wayTo(parentElement)}>:nth-child(${place})`;
}

/** Goes on where the page was before it was loaded again. Where it had scrolled to, the browser knows. */
export function goOn(core: Core): void {
  doc.addEventListener('input', ({ isTrusted, target }) => {
    if (isTrusted && target) written.add(target);
  });
  const way = taken();
  if (way === null) return;
  whenParsed(() => {
    const { activeElement, body } = doc;
    const element = way && activeElement === body ? doc.querySelector<HTMLElement>(way) : null;
    element?.focus({ preventScroll: true });
    core.tell('reloaded');
  });
}

function taken(): string | null {
  try {
    const way = sessionStorage.getItem(RENEWED);
    sessionStorage.removeItem(RENEWED);
    return way;
  } catch {
    return null;
  }
}

/** Loads the page again; where a form has been begun, the choice waits for the next page, and the visitor is told so. */
export function renew(core: Core): void {
  if (isFormBegun()) {
    core.tell('nextPage');
    return;
  }
  try {
    const { activeElement, body } = doc;
    const isKeksi = activeElement?.shadowRoot && activeElement.localName.startsWith('keksi-');
    const isOnPage = activeElement && activeElement !== body && !isKeksi;
    sessionStorage.setItem(RENEWED, isOnPage ? wayTo(activeElement) : '');
  } catch {
    // Focus is lost, the choice is not.
  }
  location.reload();
}
