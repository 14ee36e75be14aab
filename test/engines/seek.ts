import type { Target } from './engine';

/**
 * Runs in the page: the elements that match some CSS, of open shadow roots as well, that have a box
 * on the screen, and whose name is the one asked for, if one is.
 *
 * It knows as much of the rules for names (https://www.w3.org/TR/accname-1.2/) as buttons and
 * labelled controls need. Where a browser tells its own idea of a role and a name, the driver asks it.
 */
function seek(css: string, name: string | undefined): Element | undefined {
  const everything = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? everything(element.shadowRoot) : []),
    ]);
  const nameOf = (element: Element): string => {
    const label = (element as HTMLInputElement).labels?.[0];
    const text = element.getAttribute('aria-label') ?? (label ?? element).textContent ?? '';
    return text.replace(/\s+/g, ' ').trim();
  };
  return everything(document).find(
    (element) =>
      element.matches(css) &&
      (name === undefined || nameOf(element) === name) &&
      element.checkVisibility({ visibilityProperty: true }),
  );
}

const CSS = { button: 'button, [role=button]', switch: '[role=switch]' };

/** An expression whose value is the element, or undefined while it is not on the screen. */
export function seeking(target: Target): string {
  const args = typeof target === 'string' ? [target] : [CSS[target.role], target.name];
  return `(${seek})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
}
