/** What a notice holds that is not shown: names for the program, and addresses behind links. */
const UNSEEN = /^(id|action|href)$/;

/**
 * Every text of a notice in the order of the screen. The record holds a list, because a list keeps its
 * order wherever it is stored; the keys of an object do not.
 */
export function textsInOrder(notice: unknown): string[] {
  if (typeof notice === 'string') return notice ? [notice] : [];
  return Object.entries(notice ?? {}).flatMap(([key, value]) =>
    UNSEEN.test(key) ? [] : textsInOrder(value),
  );
}
