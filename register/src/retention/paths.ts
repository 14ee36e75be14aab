import { setTimeout } from 'node:timers/promises';
import type { Store } from '../store/store.js';

const batch = 500;
/** Between batches, in milliseconds: the register goes on serving. */
const pause = 10;

/**
 * Whether a path lies under a pattern of `data-sensitive`, as browsers judge it: `*` stands for anything, `/a/*` covers
 * `/a` too, capitals and codes do not matter.
 *
 * @example
 * isUnder('/Ajanvaraus/aika', '/ajanvaraus/*'); // true
 */
export function isUnder(path: string, pattern: string): boolean {
  const source = decoded(pattern).replace(
    /\/\*$|[^\p{L}\p{N}_]/gu,
    (found) => ({ '/*': '(/.*)?', '*': '.*' })[found] ?? escaped(found),
  );
  return new RegExp(`^${source}/?$`, 'isu').test(decoded(path));
}

const escaped = (sign: string) => (/[\\^$.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign);

/** A path as a person writes it and a server reads it. */
const decoded = (path: string): string =>
  path
    .replace(/(?:%[\da-f]{2})+/gi, (codes) => {
      const bytes = Buffer.from(codes.replaceAll('%', ''), 'hex');
      const text = bytes.toString('utf8');
      return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
    })
    .replace(/\/+/g, '/')
    .replace(/;[^/]*/g, '');

/**
 * Puts patterns in the place of the paths that lie under them, in the records of some origins, and tells how many. The
 * links of the chains stay as they are: like erased content, a path that was taken out can no longer be computed from,
 * and the record says that less of it is kept than was posted.
 *
 * @param options.dryRun Only counts.
 */
export async function hidePaths(
  store: Pick<Store, 'entries' | 'replacePaths'>,
  origins: readonly string[],
  patterns: readonly string[],
  { dryRun = false, onProgress = (_: number) => {} } = {},
): Promise<number> {
  let hidden = 0;
  let looked = 0;
  for (const origin of origins) {
    for (let after = 0; ; ) {
      const entries = await store.entries(origin, after, batch);
      for (const pattern of patterns) {
        const places = entries.flatMap(({ position, record }) =>
          record !== null && coveredBy(record.site.path, patterns) === pattern ? [position] : [],
        );
        if (places.length === 0) continue;
        hidden += dryRun ? places.length : await store.replacePaths(origin, places, pattern);
      }
      looked += entries.length;
      onProgress(looked);
      after = entries.at(-1)?.position ?? after;
      if (entries.length < batch) break;
      await setTimeout(pause);
    }
  }
  return hidden;
}

/** The first pattern that a path lies under; none where a pattern stands there already. */
const coveredBy = (path: string, patterns: readonly string[]): string | undefined =>
  patterns.includes(path) ? undefined : patterns.find((pattern) => isUnder(path, pattern));
