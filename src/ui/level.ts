import { doc } from '../page/document';
/** Level of the headings of what Keksi fills in: its own parts stand below it. */
export type Level = 2 | 3 | 4 | 5;

/**
 * The level for the headings in an element: one below the last heading that stands before it in the page,
 * so that the page's outline stays whole; `data-level` says otherwise.
 */
export function levelFor(element: HTMLElement): Level {
  const before = [...doc.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (heading) =>
      !element.contains(heading) &&
      element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  const last = Number(before[before.length - 1]?.tagName.slice(1) ?? 1);
  const wanted = Number(element.dataset.level) || last + 1;
  return Math.min(Math.max(wanted, 2), 5) as Level;
}
