import { type Finding, orGreen, red } from '../finding';
import { addressOf, placeOf } from '../markup';
import type { Owner, OwnerOf } from '../owner';

const framesOf = (page: ParentNode) =>
  [...page.querySelectorAll('iframe[src]')].filter((frame) => !frame.closest('noscript'));

/**
 * Finds frames of known hosts that do not wait.
 *
 * @param source the page as the server sent it.
 * @param live the page as it is: what a script has put there and nobody declares, nobody holds.
 * @example
 * checkFrames(source, document, location.href, ownerOf);
 */
export function checkFrames(
  source: ParentNode,
  live: ParentNode,
  base: string,
  ownerOf: OwnerOf,
): readonly Finding[] {
  const found = new Map<string, { owner: Owner; where: Set<string> }>();
  const look = (page: ParentNode, isWanted: (owner: Owner) => boolean) => {
    for (const frame of framesOf(page)) {
      const url = addressOf(frame, base);
      const owner = url && ownerOf(url);
      if (!url || !owner || !isWanted(owner)) continue;
      const known = found.get(owner.name) ?? { owner, where: new Set() };
      known.where.add(placeOf(frame, `<iframe src="${url.origin}${url.pathname}">`));
      found.set(owner.name, known);
    }
  };
  look(source, () => true);
  look(live, ({ declared }) => !declared);
  return orGreen(
    [...found.values()].map(({ owner: { name, how }, where }) =>
      red('frame-raw', { name, how }, [...where]),
    ),
    'frames-ok',
  );
}
