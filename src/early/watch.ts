import { whenParsed } from '../page/when';

/** Markup that the whole library knows how to handle. */
export const WANTED =
  ':is(script,iframe,img,template)[data-category],[data-keksi-declaration],[data-keksi-statement]';

/** How long after an insertion it is looked: a page that inserts much pays for one look, not for each element. */
const REST = 100;

/**
 * Looks for such markup: in the page as it is read, in what is inserted later, and in the shadow roots that the
 * page opens.
 *
 * @param found called when there is some.
 */
export function watchFor(found: () => void): void {
  const follow = (root: Document | ShadowRoot) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      setTimeout(watch, REST);
    });
    const watch = () => {
      if (root.querySelector(WANTED)) found();
      else observer.observe(root, { childList: true, subtree: true });
    };
    watch();
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    if (this.shadowRoot) follow(root);
    return root;
  };
  follow(document);
  // A shadow root of the markup itself is there without anybody being told.
  whenParsed(() => {
    if (document.querySelector(WANTED)) found();
    for (const { shadowRoot } of document.querySelectorAll('*')) if (shadowRoot) follow(shadowRoot);
  });
}
