import type { Category } from '../../consent/categories';
import type { Permissions } from '../../permissions/permissions';
import { toUrl } from '../../services/hosts';
import type { Loader } from '../loader';
import { bringsWanted } from './brings-wanted';
import { CONDITION_ALLOWED, type Condition, neededCategories, parseCondition } from './condition';
import { watchRoots } from './roots';
import { createScriptRunner } from './scripts';

const WAITING = [
  'script[type="text/plain"][data-category]',
  'iframe[data-category][data-src]',
  'img[data-category][data-src]',
  'template[data-category]',
].join();

/** What stands in the place of a frame that waits. */
export interface Covers {
  /** @param showOnce opens this one frame, as the visitor asks for it, until a withdrawal or the page is left. */
  cover(frame: HTMLIFrameElement, showOnce: () => void): void;
  uncover(frame: HTMLIFrameElement): void;
}

/** Markup that waits for consent. */
export interface Markup {
  /** Opens what may now run, and takes back what may not and can be taken back. */
  refresh(): void;
  /** The same after a withdrawal, which also closes what the visitor had opened this once. */
  withdraw(): void;
  /** The categories that elements of this page wait for, or waited for. */
  named(): readonly Category[];
  /** Scripts that ran and may not any more, by address (or `inline`): only a reload takes them away. */
  ran(): string[];
}

/** Whether the parser is past the element, so that its content is whole. */
function isComplete(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
}

/**
 * Takes the page out of a frame that has lost its address. Only a frame that leaves the document forgets its
 * page: another address would be a step of the Back button, which led to the page again.
 */
function empty(frame: HTMLIFrameElement): void {
  const { parentNode, nextSibling } = frame;
  frame.remove();
  parentNode?.insertBefore(frame, nextSibling);
}

/**
 * Watches the page for elements with `data-category`, also those inserted later, and opens each when its
 * condition is met: scripts run once, in document order; frames and images get their address, and lose
 * it again on withdrawal; templates give their content.
 *
 * @param inserted called when markup for Keksi was added to the page, and when the page has been read.
 */
export function watchMarkup(
  permissions: Permissions,
  loader: Loader,
  covers: Covers,
  inserted: () => void,
): Markup {
  const opened = new WeakSet<Element>();
  let excepted = new WeakSet<Element>();
  // Kept apart, because a script that has run, and a template, are on the page no more.
  const named = new Set<Category>();
  const reported = new WeakSet<Element>();
  const ran: { readonly script: string; readonly condition: Condition }[] = [];
  const scripts = createScriptRunner(loader);

  const open = (element: Element, condition: Condition) => {
    opened.add(element);
    if (element instanceof HTMLScriptElement) {
      ran.push({ script: element.dataset.src ?? 'inline', condition });
      scripts.run(element, () => condition(permissions));
    } else if (element instanceof HTMLTemplateElement) {
      element.replaceWith(document.importNode(element.content, true));
    } else if (element instanceof HTMLIFrameElement || element instanceof HTMLImageElement) {
      if (element instanceof HTMLIFrameElement) covers.uncover(element);
      const address = element.dataset.src ?? '';
      // What is shown this once may belong to a service, whose addresses the valve holds back: it goes around it.
      if (excepted.has(element)) {
        const attribute = document.createAttribute('src');
        attribute.value = address;
        element.setAttributeNode(attribute);
      } else element.src = address;
    }
  };
  const wait = (element: Element) => {
    const wasOpen = opened.delete(element);
    if (wasOpen) element.removeAttribute('src');
    if (wasOpen && element instanceof HTMLIFrameElement) empty(element);
    if (element instanceof HTMLIFrameElement) {
      covers.cover(element, () => {
        excepted.add(element);
        look(element);
      });
    }
  };
  const report = (element: HTMLElement, wrong: string, allowed: string) => {
    if (reported.has(element)) return;
    reported.add(element);
    console.error(`Keksi: ${wrong}; the element stays off. Allowed: ${allowed}.`, element);
  };
  const look = (element: HTMLElement) => {
    const { category = '', src } = element.dataset;
    const condition = parseCondition(category);
    if (!condition) {
      return report(element, `data-category="${category}" is not known`, CONDITION_ALLOWED);
    }
    const address = src ? toUrl(src) : null;
    // What somebody slipped into the page must not get further with Keksi than without it:
    // https://github.com/google/security-research-pocs/tree/master/script-gadgets
    if (address?.protocol === 'javascript:') {
      return report(element, `data-src="${src}" is a script`, 'an http or https address');
    }
    if (element instanceof HTMLScriptElement && loader.nonce && element.nonce !== loader.nonce) {
      return report(element, 'a waiting script lacks the nonce', 'the nonce of the page');
    }
    for (const one of neededCategories(category)) named.add(one);
    // What belongs to a service waits for that service, too.
    const rests = !condition(permissions) || (address && permissions.blocks(address));
    if (rests && !excepted.has(element)) wait(element);
    else if (opened.has(element)) return;
    else if (isComplete(element)) open(element, condition);
    else isAtEnd = true;
  };
  // Whether the parser stands within an element that may run: whatever comes next completes it.
  let isAtEnd = false;
  // Roots off the page in which something waits; it has not heard what was decided meanwhile.
  let away: WeakRef<ShadowRoot>[] = [];
  function refresh(): void {
    isAtEnd = false;
    for (const root of roots.onPage()) root.querySelectorAll<HTMLElement>(WAITING).forEach(look);
    away = roots
      .away()
      .filter((root) => root.querySelector(WAITING))
      .map((root) => new WeakRef(root));
  }

  const roots = watchRoots((changes) => {
    const isOfInterest =
      !changes ||
      isAtEnd ||
      away.some((root) => root.deref()?.isConnected) ||
      bringsWanted(changes);
    if (!isOfInterest) return;
    refresh();
    inserted();
  });
  return {
    refresh,
    withdraw() {
      excepted = new WeakSet();
      refresh();
    },
    named: () => [...named],
    ran: () =>
      [...ran].filter(({ condition }) => !condition(permissions)).map(({ script }) => script),
  };
}
