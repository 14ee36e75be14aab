import type { Category } from '../../consent/categories';
import { doc } from '../../page/document';
import type { Permissions } from '../../permissions/permissions';
import type { Loader } from '../loader';
import { setPastValve } from '../valve/attributes';
import { forget } from '../valve/held';
import { neededCategories } from './condition';
import { noteWaiting } from './condition-of';
import { demandOf, type Fault } from './demand';
import type { WaitingFrames } from './frames';
import { createScriptRunner } from './scripts';
import { createTemplates } from './templates';

/** Opens waiting elements, and shuts them again. */
export interface Opening {
  /** Opens an element if it may run now; takes back what it was given if it may not. */
  look(element: HTMLElement): void;
  /** Puts templates back in the place of what they gave and may give no more. */
  takeBack(): void;
  /** Forgets what the visitor had opened this once. */
  endExceptions(): void;
  /** The categories that elements wait for, or waited for. */
  named(): readonly Category[];
  /** Scripts that ran and may not any more, by address (or `inline`). */
  ran(): string[];
}

/**
 * Scripts run once, in document order; frames and images get their address, and lose it again; templates give their
 * content, and take its place again.
 *
 * @param unfinished called when the parser stands within an element that may run.
 */
export function createOpening(
  permissions: Permissions,
  loader: Loader,
  frames: WaitingFrames,
  mayTouch: () => boolean,
  unfinished: () => void,
): Opening {
  /** What was opened, and with which address. */
  const opened = new WeakMap<Element, string | undefined>();
  let excepted = new WeakSet<Element>();
  // Kept apart, because a script that has run, and a template, are on the page no more.
  const named = new Set<Category>();
  const reported = new WeakSet<Element>();
  const scripts = createScriptRunner(loader);
  const templates = createTemplates(scripts.note);

  const open = (element: HTMLElement, isShut: () => boolean) => {
    opened.set(element, element.dataset.src);
    if (element instanceof HTMLScriptElement) scripts.run(element, () => !isShut());
    else if (element instanceof HTMLTemplateElement) {
      templates.give(element, isShut);
    } else if (element instanceof HTMLIFrameElement || element instanceof HTMLImageElement) {
      if (element instanceof HTMLIFrameElement) frames.remove(element);
      giveAddress(element, excepted.has(element));
    }
  };
  const wait = (element: HTMLElement) => {
    if (opened.delete(element) || hasAddress(element)) takeAddress(element);
    if (!(element instanceof HTMLIFrameElement)) return;
    frames.add(element, {
      address: element.dataset.src ?? '',
      showOnce() {
        excepted.add(element);
        look(element);
      },
    });
  };
  const look = (element: HTMLElement) => {
    const isShut = demandOf(element, permissions, loader.nonce);
    if (typeof isShut !== 'function') return report(element, isShut, reported);
    noteWaiting(element);
    for (const one of neededCategories(element.dataset.category ?? '')) named.add(one);
    if (!mayTouch()) return;
    if (isShut() && !excepted.has(element)) wait(element);
    else if (opened.has(element) && !isStale(element, opened.get(element))) return;
    else if (isComplete(element)) open(element, isShut);
    else unfinished();
  };
  return {
    look,
    takeBack() {
      if (mayTouch()) templates.takeBack();
    },
    endExceptions() {
      excepted = new WeakSet();
    },
    named: () => [...named],
    ran: scripts.ran,
  };
}

/** Tells the owner once of an element that never runs. */
function report(element: Element, [wrong, allowed]: Fault, reported: WeakSet<Element>): void {
  if (reported.has(element)) return;
  reported.add(element);
  console.error(`Keksi: ${wrong}; the element stays off. Allowed: ${allowed}.`, element);
}

/** Whether the parser is past the element, so that its content is whole. */
function isComplete(element: Element): boolean {
  if (doc.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
}

/** Whether it has the address that it waits for: a copy was made while it was open, or a parser gave it. */
const hasAddress = (element: HTMLElement): boolean =>
  !(element instanceof HTMLScriptElement) &&
  element.getAttribute('src') === element.dataset.src &&
  element.dataset.src !== undefined;

/** Whether a framework has taken the address of an open element away, or wants another in it. */
const isStale = (element: HTMLElement, given: string | undefined): boolean =>
  (element instanceof HTMLIFrameElement || element instanceof HTMLImageElement) &&
  (!element.hasAttribute('src') || element.dataset.src !== given);

/** @param isExcepted whether it is shown this once: it may belong to a service, whose addresses the valve holds back. */
function giveAddress(element: HTMLIFrameElement | HTMLImageElement, isExcepted: boolean): void {
  const address = element.dataset.src ?? '';
  forget(element, 'src');
  if (isExcepted) setPastValve(element, 'src', address);
  else element.src = address;
}

/**
 * Takes the address from an element, and the page out of a frame. Only a frame that leaves the document forgets its
 * page: another address would be a step of the Back button, which led to the page again.
 */
export function takeAddress(element: Element): void {
  element.removeAttribute('src');
  if (!(element instanceof HTMLIFrameElement)) return;
  const { parentNode, nextSibling } = element;
  element.remove();
  parentNode?.insertBefore(element, nextSibling);
}
