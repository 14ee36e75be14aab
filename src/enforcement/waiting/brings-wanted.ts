import { elementsIn, isKind } from '../../page/elements';
import { WIDGETS } from './widgets';

/** What Keksi fills; and a question that a server has drawn, which may be out of date. */
export const DOCUMENTS =
  '[data-keksi-declaration],[data-keksi-statement],[data-keksi-settings],[data-keksi-placeholder],keksi-consent';

/** What Keksi handles of a page's markup; of frames each, because it may be held. */
export const WANTED = `iframe,:is(script,img,template)[data-category],${DOCUMENTS},${WIDGETS}`;

const holds = (node: unknown): boolean =>
  isKind(node, WANTED) || elementsIn(node, WANTED).length > 0;

/** Whether markup for Keksi was inserted or changed. */
export function bringsWanted(changes: readonly MutationRecord[]): boolean {
  for (const { addedNodes, attributeName, target } of changes) {
    // Frameworks change an element in place, and take away what their own markup lacks.
    if (attributeName && isKind(target, '[data-category]')) return true;
    for (let index = 0; index < addedNodes.length; index++) {
      if (holds(addedNodes[index])) return true;
    }
  }
  return false;
}
