import { doc } from '../../page/document';
import { whenParsed } from '../../page/when';

/** Meta's fallback for browsers without scripts loads before any choice, and no script can hold it back. */
const FALLBACK = /facebook\.com\/tr\b/;

/** Warns of the fallback, which the site owner has to take out of the page. */
export const lookForFallback = (): void =>
  whenParsed(() => {
    const fallbacks = [...doc.querySelectorAll('noscript')];
    if (!fallbacks.some(({ textContent }) => FALLBACK.test(textContent ?? ''))) return;
    console.warn(
      'Keksi: the <noscript> image of Meta Pixel is loaded without consent where scripts are off. Remove it.',
    );
  });
