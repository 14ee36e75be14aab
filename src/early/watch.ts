import { whenParsed } from './when';

/** Markup that the whole library knows how to handle. */
const WANTED =
  ':is(script,iframe,img,template)[data-category],[data-keksi-declaration],[data-keksi-statement]';

/**
 * Looks for such markup: in the page as it is read, in what is inserted later, and in the shadow roots that the
 * page opens.
 *
 * @param found called when there is some.
 */
export function watchFor(found: () => void): void {
  const holds = (node: Node): boolean =>
    node instanceof Element &&
    (node.matches(WANTED) ||
      node.querySelector(WANTED) !== null ||
      (node.shadowRoot?.querySelector(WANTED) ?? null) !== null);
  const observer = new MutationObserver((changes) => {
    if (!changes.some(({ addedNodes }) => [...addedNodes].some(holds))) return;
    observer.disconnect();
    found();
  });
  const follow = (root: Node) => observer.observe(root, { childList: true, subtree: true });
  follow(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    if (root.mode === 'open') follow(root);
    return root;
  };
  // A shadow root of the markup itself is there without anybody being told.
  whenParsed(() => {
    const hosts = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
    for (const { shadowRoot } of hosts) follow(shadowRoot as ShadowRoot);
    if (hosts.some(holds)) found();
  });
  if (document.querySelector(WANTED)) found();
}
