/** What Keksi handles of a page's markup. */
export const WANTED =
  ':is(script,iframe,img,template)[data-category],[data-keksi-declaration],[data-keksi-statement]';

/** What a node can be asked; a text has none of it. */
type Asked = Partial<Pick<Element, 'matches' | 'querySelector'>>;

const holds = (node: Asked): unknown => node.matches?.(WANTED) || node.querySelector?.(WANTED);

/** Whether markup for Keksi was inserted. Every node that a page inserts is asked, so it makes no arrays. */
export function bringsWanted(changes: readonly MutationRecord[]): boolean {
  for (const { addedNodes } of changes) {
    for (let index = 0; index < addedNodes.length; index++) {
      if (holds(addedNodes[index] as Asked)) return true;
    }
  }
  return false;
}
