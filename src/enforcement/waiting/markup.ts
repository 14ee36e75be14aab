import type { Category } from '../../consent/categories';
import { doc } from '../../page/document';
import { toUrl } from '../../permissions/hosts';
import type { Permissions } from '../../permissions/permissions';
import type { Loader } from '../loader';
import { setPastValve } from '../valve/attributes';
import { bringsWanted } from './brings-wanted';
import { CONDITION_ALLOWED, neededCategories, parseCondition } from './condition';
import type { WaitingFrames } from './frames';
import { watchRoots } from './roots';
import { createScriptRunner } from './scripts';

const WAITING = [
  'script[type="text/plain"][data-category]',
  'iframe[data-category][data-src]',
  'img[data-category][data-src]',
  'template[data-category]',
].join();

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
  if (doc.readyState !== 'loading') return true;
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
 * @param frames told of each frame that waits.
 * @param mayTouch whether elements may be changed already: not before the page's framework has taken them over.
 * @param inserted called when markup for Keksi was added to the page, and when the page has been read.
 */
export function watchMarkup(
  permissions: Permissions,
  loader: Loader,
  frames: WaitingFrames,
  mayTouch: () => boolean,
  inserted: () => void,
): Markup {
  const opened = new WeakSet<Element>();
  let excepted = new WeakSet<Element>();
  // Kept apart, because a script that has run, and a template, are on the page no more.
  const named = new Set<Category>();
  const reported = new WeakSet<Element>();
  const ran: { readonly script: string; readonly isShut: () => boolean }[] = [];
  const scripts = createScriptRunner(loader);

  const open = (element: Element, isShut: () => boolean) => {
    opened.add(element);
    if (element instanceof HTMLScriptElement) {
      ran.push({ script: element.dataset.src ?? 'inline', isShut });
      scripts.run(element, () => !isShut());
    } else if (element instanceof HTMLTemplateElement) {
      element.replaceWith(doc.importNode(element.content, true));
    } else if (element instanceof HTMLIFrameElement || element instanceof HTMLImageElement) {
      if (element instanceof HTMLIFrameElement) frames.remove(element);
      const address = element.dataset.src ?? '';
      // What is shown this once may belong to a service, whose addresses the valve holds back: it goes around it.
      if (excepted.has(element)) setPastValve(element, 'src', address);
      else element.src = address;
    }
  };
  const wait = (element: Element) => {
    const wasOpen = opened.delete(element);
    if (wasOpen) element.removeAttribute('src');
    if (wasOpen && element instanceof HTMLIFrameElement) empty(element);
    if (element instanceof HTMLIFrameElement) {
      frames.add(element, () => {
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
    // What belongs to a service waits for that service, too; one that is allowed by itself needs no category.
    const isShut = () =>
      address
        ? permissions.blocks(address) || !(condition(permissions) || permissions.grants(address))
        : !condition(permissions);
    if (!mayTouch()) return;
    if (isShut() && !excepted.has(element)) wait(element);
    else if (opened.has(element)) return;
    else if (isComplete(element)) open(element, isShut);
    else isAtEnd = true;
  };
  // Whether the parser stands within an element that may run: whatever comes next completes it.
  let isAtEnd = false;
  // Roots off the page in which something waits; it has not heard what was decided meanwhile.
  let away: WeakRef<ShadowRoot>[] = [];
  function refresh(): void {
    isAtEnd = false;
    for (const root of roots.onPage()) waitingIn(root).forEach(look);
    away = roots
      .away()
      .filter((root) => waitingIn(root).length)
      .map((root) => new WeakRef(root));
  }

  const waitingIn = (root: Document | ShadowRoot): HTMLElement[] => [
    ...(root === document ? doc : root).querySelectorAll<HTMLElement>(WAITING),
  ];
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
    ran: () => ran.filter(({ isShut }) => isShut()).map(({ script }) => script),
  };
}
