import { atEnd, listen } from '../../page/document';
import { elementsIn } from '../../page/elements';
import { watchInsertions } from './insertions';

/** A place where waiting markup may stand. */
export type Root = Document | ShadowRoot;

/** The document and the shadow roots that were opened in it. */
export interface Roots {
  /** Those that are on the page now. */
  onPage(): Root[];
  /** Those that are not, and may come back. */
  away(): ShadowRoot[];
}

/**
 * Follows insertions in the document and in every open shadow root: those a script opens, and those that
 * stand in markup (`<template shadowrootmode="open">`). What is in a closed root is the page's own secret.
 *
 * @param inserted called when something was added anywhere; without changes when it may have been a lot.
 */
export function watchRoots(inserted: (changes?: readonly MutationRecord[]) => void): Roots {
  // Weak, so that what the page throws away can be freed.
  const shadows = new Set<WeakRef<ShadowRoot>>();
  const known = new WeakSet<ShadowRoot>();
  const follow = watchInsertions(() => [document, ...all()], inserted);

  const add = (root: ShadowRoot) => {
    if (root.mode !== 'open' || known.has(root)) return;
    known.add(root);
    shadows.add(new WeakRef(root));
    follow(root);
    addThoseIn(root);
  };
  const addThoseIn = (root: Root) => {
    for (const { shadowRoot } of elementsIn(root, '*')) if (shadowRoot) add(shadowRoot);
  };

  const { attachShadow } = Element.prototype;
  let over = false;
  Element.prototype.attachShadow = function (this: Element, options) {
    const root = attachShadow.call(this, options);
    if (!over) add(root);
    return root;
  };
  atEnd(() => {
    over = true;
  });
  follow(document);
  addThoseIn(document);
  listen(document, 'DOMContentLoaded', () => {
    addThoseIn(document);
    inserted();
  });

  const all = () =>
    [...shadows].flatMap((shadow) => {
      const root = shadow.deref();
      if (!root) shadows.delete(shadow);
      return root ?? [];
    });
  return {
    onPage: () => [document, ...all().filter(({ isConnected }) => isConnected)],
    away: () => all().filter(({ isConnected }) => !isConnected),
  };
}
