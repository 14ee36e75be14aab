import { keyOfShape } from './arrivals.js';
import { countAlike, countUses } from './batch.js';
import { bucketOf } from './buckets.js';
import {
  type Connections,
  readingTransaction,
  type Send,
  transaction,
} from './postgres-connection.js';
import { insert, lock } from './postgres-rows.js';
import { addCounts, countColumns, save } from './postgres-save.js';
import type { StatisticsLine } from './store.js';
import {
  type ChainRow,
  type ContentRow,
  monthOf,
  type ShapeRow,
  type StatisticsRow,
} from './tables.js';
import type { TakenEntry } from './taking.js';

/** Writes entries of one origin, taken over from another store, as they are. */
export const takeEntries = (
  connections: Connections,
  bucket: number,
  entries: TakenEntry[],
): Promise<void> =>
  transaction(connections, async (send) => {
    const next = await lock(send, bucket);
    const origin = entries[0]?.origin ?? '';
    const { rows: chains } = await send('SELECT * FROM chains WHERE bucket = $1 AND origin = $2', [
      bucket,
      origin,
    ]);
    const known = chains[0] as ChainRow | undefined;
    const number = known?.chain ?? next.next_chain;
    const shapes = await takenShapes(send, bucket, entries, next.next_shape);
    const end = entries.at(-1)?.link ?? { position: 0, hash: '' };
    const contents = entries.flatMap(({ link, content, shape }): ContentRow[] => {
      if (content === null || shape === null) return [];
      const place = { bucket, chain: number, position: link.position };
      const month = monthOf(link.received_at);
      return [{ ...content, ...place, month, shape: shapes.numbers.get(keyOfShape(shape)) ?? 0 }];
    });
    const notices = new Map(
      entries.flatMap(({ notice }) => (notice === null ? [] : [[notice.sha256, notice]])),
    );
    save(send, {
      ...{ bucket, receipts: [], statistics: [], contents, uses: countUses(contents) },
      links: entries.map(({ link }) => ({ ...link, bucket, chain: number })),
      chains: [
        {
          ...{ bucket, chain: number, origin, purged_position: 0, purged_at: null },
          ...{ notices_day: '', notices_new: 0 },
          ...known,
          ...{ position: end.position, hash: end.hash },
        },
      ],
      shapes: shapes.missing,
      notices: [...notices.values()].map((notice) => ({ ...notice, bucket })),
    });
    const erasures = entries.flatMap(({ link, erasedAt }) =>
      erasedAt === null ? [] : [[number, link.position, erasedAt]],
    );
    insert(send, 'erasures', ['chain', 'position', 'erased_at'], bucket, erasures);
  });

async function takenShapes(send: Send, bucket: number, entries: TakenEntry[], next: number) {
  const wanted = new Map(
    entries.flatMap(({ shape }) => (shape === null ? [] : [[keyOfShape(shape), shape]])),
  );
  const { rows } = await send('SELECT shape, key FROM shapes WHERE bucket = $1 AND key = ANY($2)', [
    bucket,
    [...wanted.keys()],
  ]);
  const numbers = new Map<string, number>(rows.map(({ key, shape }) => [key, shape]));
  const missing: ShapeRow[] = [];
  for (const [key, shape] of wanted) {
    if (numbers.has(key)) continue;
    const number = next + missing.length;
    numbers.set(key, number);
    missing.push({ ...shape, bucket, shape: number, key });
  }
  return { numbers, missing };
}

/** Adds lines of another store's statistics. */
export async function takeStatistics(
  connections: Connections,
  lines: StatisticsLine[],
): Promise<void> {
  for (const origin of new Set(lines.map((line) => line.origin))) {
    const bucket = bucketOf(origin);
    const [known] = await readingTransaction<{ chain: number }>(
      connections,
      'SELECT chain FROM chains WHERE bucket = $1 AND origin = $2',
      [bucket, origin],
    );
    const chain = known?.chain;
    if (chain === undefined) continue;
    const counts = countAlike(
      lines.filter((line) => line.origin === origin),
      ({ day, language, noticeSha256, action, diagnostic, marketing }): StatisticsRow => ({
        ...{ bucket, day, chain, language, notice_sha256: noticeSha256 },
        ...{ action, diagnostic, marketing, records: 0 },
      }),
      (count, { records }) => {
        count.records += records;
      },
    ).map((line) => countColumns.map((name) => line[name as keyof StatisticsRow]));
    await transaction(connections, async (send) => {
      insert(send, 'statistics', countColumns, bucket, counts, addCounts);
    });
  }
}
