import { elementsIn } from '../../page/elements';
import { toUrl } from '../../page/url';
import type { Permissions } from '../../permissions/permissions';
import { CONDITION_ALLOWED, parseCondition } from './condition';

/** Why an element never runs: what is wrong with it, and what is allowed. */
export type Fault = readonly [wrong: string, allowed: string];

/**
 * What a waiting element demands before it may run.
 *
 * @param nonce the page's own, which a waiting script has to bear.
 * @returns whether it is shut, to be asked at any time; or why it never runs.
 */
export function demandOf(
  element: HTMLElement,
  permissions: Pick<Permissions, 'allows' | 'blocks' | 'grants'>,
  nonce: string | undefined,
): (() => boolean) | Fault {
  const { category = '', src } = element.dataset;
  const condition = parseCondition(category);
  if (!condition) return [`data-category="${category}" is not known`, CONDITION_ALLOWED];
  const address = src ? toUrl(src) : null;
  // What somebody slipped into the page must not get further with Keksi than without it:
  // https://github.com/google/security-research-pocs/tree/master/script-gadgets
  if (address?.protocol === 'javascript:') {
    return [`data-src="${src}" is a script`, 'an http or https address'];
  }
  if (nonce && scriptsOf(element).some((script) => script.nonce !== nonce)) {
    return ['a waiting script lacks the nonce', 'the nonce of the page'];
  }
  // What belongs to a service waits for that service, too; one that is allowed by itself needs no category.
  return () =>
    address
      ? permissions.blocks(address) || !(condition(permissions) || permissions.grants(address))
      : !condition(permissions);
}

/**
 * The scripts that an element would bring: a template's run when its content is put into the page, also those of SVG
 * and those in shadow roots that are copied with it.
 */
function scriptsOf(element: Element): HTMLOrSVGElement[] {
  if (element instanceof HTMLScriptElement) return [element];
  return element instanceof HTMLTemplateElement ? scriptsIn(element.content) : [];
}

const scriptsIn = (root: ParentNode): HTMLOrSVGElement[] =>
  elementsIn(root, '*').flatMap((inner) => [
    ...(inner.localName === 'script' ? [inner] : []),
    ...(inner.shadowRoot ? scriptsIn(inner.shadowRoot) : []),
  ]);
