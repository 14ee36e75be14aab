/** A place where waiting markup may stand. */
export type Root = Document | ShadowRoot;

/** The document and the shadow roots that were opened in it. */
export interface Roots {
  /** Those that are on the page now. */
  onPage(): Root[];
}

/**
 * Follows insertions in the document and in every open shadow root: those a script opens, and those that
 * stand in markup (`<template shadowrootmode="open">`). What is in a closed root is the page's own secret.
 *
 * @param inserted called when elements were added anywhere.
 */
export function watchRoots(inserted: () => void): Roots {
  // Weak, so that what the page throws away can be freed.
  const shadows = new Set<WeakRef<ShadowRoot>>();
  const known = new WeakSet<ShadowRoot>();
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length)) inserted();
  });
  const follow = (root: Root) => observer.observe(root, { childList: true, subtree: true });

  const add = (root: ShadowRoot) => {
    const ours = root.host.localName.startsWith('keksi-');
    if (root.mode !== 'open' || known.has(root) || ours) return;
    known.add(root);
    shadows.add(new WeakRef(root));
    follow(root);
    addThoseIn(root);
  };
  const addThoseIn = (root: Root) => {
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) add(shadowRoot);
  };

  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (this: Element, options) {
    const root = attachShadow.call(this, options);
    add(root);
    return root;
  };
  follow(document);
  addThoseIn(document);
  document.addEventListener('DOMContentLoaded', () => {
    addThoseIn(document);
    inserted();
  });

  return {
    onPage() {
      const roots: Root[] = [document];
      for (const shadow of shadows) {
        const root = shadow.deref();
        if (!root) shadows.delete(shadow);
        else if (root.host.isConnected) roots.push(root);
      }
      return roots;
    },
  };
}
