/**
 * Watches whether an element is taken off the page, as single-page sites do that replace their `<body>`.
 *
 * @param gone called once, when it has been; there is a body then.
 */
export const stayOnPage = (element: Element, gone: () => void): void => {
  const observer = new MutationObserver(() => {
    if (element.isConnected || !document.body) return;
    observer.disconnect();
    gone();
  });
  observer.observe(document, { childList: true, subtree: true });
};

/**
 * Puts an element first on the page, and again when the page has lost it. Where all of Keksi has drawn its own in
 * its place meanwhile, it stays away.
 */
export const keepFirst = (element: Element): void => {
  document.body.prepend(element);
  stayOnPage(element, () => {
    if (!document.querySelector(element.localName)) keepFirst(element);
  });
};
