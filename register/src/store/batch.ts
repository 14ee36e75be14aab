import { linkHash } from '../chain/link.js';
import type { Arrival, Arrivals } from './arrivals.js';
import { bounds } from './bounds.js';
import type { Receipt } from './store.js';
import {
  type ChainRow,
  type ContentRow,
  type Extra,
  type LinkRow,
  monthOf,
  type NoticeRow,
  type ShapeRow,
  type StatisticsRow,
  type UseRow,
} from './tables.js';

/** What a transaction found in one bucket, which it has locked. */
export interface Found {
  bucket: number;
  /** The chains of the origins concerned. */
  chains: ChainRow[];
  /** Records whose ids are taken already, by whichever chain of the bucket. */
  known: { id: string; chain: number; digest: string; received_at: number }[];
  /** Shapes of the batch that stand there. */
  shapes: Pick<ShapeRow, 'shape' | 'key'>[];
  /** Hashes of the batch's notices that stand there. */
  notices: string[];
  /** The numbers that a new chain and a new shape get. */
  nextChain: number;
  nextShape: number;
}

/** What the transaction has to write, and what each of its requests is told. */
export interface Batch {
  bucket: number;
  receipts: Receipt[];
  links: LinkRow[];
  contents: ContentRow[];
  /** Chains as they are after it, those that are new included. */
  chains: ChainRow[];
  shapes: ShapeRow[];
  notices: NoticeRow[];
  uses: UseRow[];
  statistics: StatisticsRow[];
}

/** Farther from its receipt an act's time is kept as text: four bytes hold 24 days. */
const farthest = 2 ** 31 - 1;
const day = 86_400_000;

/** Links arrivals of one bucket to their chains, and works out all that is to be written. */
export function linkBatch(
  { rows, shapes, notices }: Arrivals,
  found: Found,
  receivedAt: number,
): Batch {
  const { bucket } = found;
  const batch: Batch = {
    ...{ bucket, receipts: [], links: [], contents: [], chains: [] },
    ...{ shapes: [], notices: [], uses: [], statistics: [] },
  };
  const chains = new Map(found.chains.map((chain) => [chain.origin, { ...chain }]));
  const numbers = new Map(found.shapes.map(({ key, shape }) => [key, shape]));
  const kept = new Set(found.notices);
  const texts = new Map(notices.map(({ sha256, canonical }) => [sha256, canonical]));
  // An id is a site's own: another site may have the same, and neither hears of it.
  const taken = new Map(found.known.map((known) => [`${known.chain} ${known.id}`, known]));
  const received = new Date(receivedAt).toISOString();
  const today = received.slice(0, 10);
  const month = monthOf(receivedAt);
  const touched = new Set<ChainRow>();
  let { nextChain, nextShape } = found;

  const chainOf = (origin: string): ChainRow => {
    let chain = chains.get(origin);
    if (chain === undefined) {
      chain = newChain(bucket, nextChain++, origin);
      chains.set(origin, chain);
    }
    return chain;
  };
  /** Whether the text of a notice stands there or may still be put there. */
  const keepsText = (chain: ChainRow, sha256: string): boolean => {
    if (kept.has(sha256)) return true;
    const text = texts.get(sha256);
    if (text === undefined) return false;
    if (chain.notices_day !== today) Object.assign(chain, { notices_day: today, notices_new: 0 });
    if (chain.notices_new >= bounds.noticesADay) return false;
    chain.notices_new += 1;
    kept.add(sha256);
    batch.notices.push({ bucket, sha256, text });
    return true;
  };

  for (const row of rows) {
    const before = taken.get(`${chains.get(row.origin)?.chain} ${row.id}`);
    if (before !== undefined) {
      const outcome = before.digest === row.digest ? 'known' : 'conflict';
      batch.receipts.push({ outcome, receivedAt: new Date(before.received_at).toISOString() });
      continue;
    }
    const chain = chainOf(row.origin);
    touched.add(chain);
    const position = chain.position + 1;
    const { id, digest } = row;
    const link = { origin: row.origin, position, receivedAt: received, digest };
    const hash = linkHash(link, chain.hash || null);
    chain.position = position;
    chain.hash = hash;

    const { shape, key } = shapes[row.shape] as (typeof shapes)[number];
    const isWhole = keepsText(chain, shape.notice_sha256);
    let number = numbers.get(key);
    if (number === undefined) {
      number = nextShape++;
      numbers.set(key, number);
      batch.shapes.push({ ...shape, bucket, shape: number, key });
    }
    const place = { bucket, chain: chain.chain, position };
    batch.links.push({ ...place, received_at: receivedAt, id, digest, hash });
    batch.contents.push({
      ...place,
      ...{ month, shape: number, subject: row.subject, path: row.path },
      ...restOf(row, receivedAt, shape.days, isWhole),
    });
    batch.receipts.push({ outcome: 'stored', receivedAt: received });
    taken.set(`${chain.chain} ${id}`, { id, chain: chain.chain, digest, received_at: receivedAt });
  }
  batch.chains = [...touched];
  batch.uses = countUses(batch.contents);
  batch.statistics = countActs(batch, shapes, rows, today, chains);
  return batch;
}

const newChain = (bucket: number, chain: number, origin: string): ChainRow => ({
  ...{ bucket, chain, origin, position: 0, hash: '' },
  ...{ purged_position: 0, purged_at: null, notices_day: '', notices_new: 0 },
});

/** How a row tells its time, and what else it has that others have not. */
export function restOf(
  { time, extra }: Pick<Arrival, 'time' | 'extra'>,
  receivedAt: number,
  days: number | null,
  isWhole: boolean,
): Pick<ContentRow, 'waited' | 'extra'> {
  const rest: Extra = isWhole ? { ...extra } : { ...extra, reduced: 1 };
  let waited = 0;
  if (time !== undefined && Math.abs(receivedAt - time) <= farthest) waited = receivedAt - time;
  else if (time !== undefined) {
    rest.time = new Date(time).toISOString();
    if (days !== null) rest.expires = new Date(time + days * day).toISOString();
  }
  return { waited, extra: Object.keys(rest).length === 0 ? '' : JSON.stringify(rest) };
}

/** Counts rows that are alike in some of their columns; in one order everywhere. */
export function countAlike<Row extends object, Line extends object>(
  rows: Iterable<Row>,
  lineOf: (row: Row) => Line,
  add: (line: Line, row: Row) => void,
): Line[] {
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const line = lineOf(row);
    const key = JSON.stringify(line);
    const known = lines.get(key) ?? line;
    lines.set(key, known);
    add(known, row);
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

/** What contents add to the uses of their shapes. */
export const countUses = (
  contents: Iterable<Pick<ContentRow, 'bucket' | 'chain' | 'month' | 'shape' | 'position'>>,
): UseRow[] =>
  countAlike(
    contents,
    ({ bucket, chain, month, shape }) => ({
      ...{ bucket, chain, month, shape, records: 0, last_position: 0 },
    }),
    (use, { position }) => {
      use.records += 1;
      use.last_position = Math.max(use.last_position, position);
    },
  );

/** What the stored ones of a batch add to the statistics of their day. */
function countActs(
  { bucket, receipts }: Batch,
  shapes: Arrivals['shapes'],
  rows: Arrival[],
  day: string,
  chains: Map<string, ChainRow>,
): StatisticsRow[] {
  return countAlike(
    rows.filter((_, n) => receipts[n]?.outcome === 'stored'),
    (row): StatisticsRow => {
      const { shape } = shapes[row.shape] as (typeof shapes)[number];
      return {
        ...{ bucket, day, chain: chains.get(row.origin)?.chain ?? 0 },
        language: shape.notice_language,
        notice_sha256: shape.notice_sha256,
        action: shape.action,
        diagnostic: shape.diagnostic,
        marketing: shape.marketing,
        records: 0,
      };
    },
    (line) => {
      line.records += 1;
    },
  );
}

/** The arrivals of each bucket, with the places that they had among all. */
export function byBucket({ rows, shapes, notices }: Arrivals): Map<number, Arrivals> {
  const found = new Map<number, Arrivals>();
  for (const row of rows) {
    const own = found.get(row.bucket) ?? { rows: [], shapes, notices };
    found.set(row.bucket, own);
    own.rows.push(row);
  }
  return found;
}
