import { atEnd, later } from '../../page/document';

/** So many changes within so many milliseconds are a flood: it is looked once when it has passed, and not at each. */
const FLOOD = { changes: 100, milliseconds: 100 };

/**
 * Follows insertions, and rests while there is a flood of them.
 *
 * @param followed all that is followed, to go on with after a rest.
 * @param inserted called when something was added; without changes when it may have been a lot.
 * @returns follows one more.
 */
export function watchInsertions(
  followed: () => readonly Node[],
  inserted: (changes?: readonly MutationRecord[]) => void,
): (root: Node) => void {
  let since = 0;
  let changed = 0;
  let resting = false;
  const observer = new MutationObserver((changes) => {
    const now = performance.now();
    if (now - since > FLOOD.milliseconds) {
      since = now;
      changed = 0;
    }
    changed += changes.length;
    if (changed < FLOOD.changes) return inserted(changes);
    // What is not watched costs the page nothing.
    observer.disconnect();
    if (!resting) later(resume, FLOOD.milliseconds);
    resting = true;
  });
  const resume = () => {
    resting = false;
    followed().forEach(follow);
    inserted();
  };
  const follow = (root: Node) =>
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributeFilter: ['src', 'data-src'],
    });
  atEnd(() => observer.disconnect());
  return follow;
}
