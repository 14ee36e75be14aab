import { WIDGETS } from './widgets';

/** What Keksi handles of a page's markup; of frames each, because it may be held. */
export const WANTED = `iframe,:is(script,img,template)[data-category],[data-keksi-declaration],[data-keksi-statement],${WIDGETS}`;

/** What a node can be asked; a text has none of it. */
type Asked = Partial<Pick<Element, 'matches' | 'querySelector'>>;

const holds = (node: Asked): unknown => node.matches?.(WANTED) || node.querySelector?.(WANTED);

/** Whether markup for Keksi was inserted or changed. Every node that a page inserts is asked, so it makes no arrays. */
export function bringsWanted(changes: readonly MutationRecord[]): boolean {
  for (const { addedNodes, attributeName, target } of changes) {
    // Frameworks change an element in place, and take away what their own markup lacks.
    if (attributeName && (target as Element).matches('[data-category]')) return true;
    for (let index = 0; index < addedNodes.length; index++) {
      if (holds(addedNodes[index] as Asked)) return true;
    }
  }
  return false;
}
