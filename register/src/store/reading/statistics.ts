import { sql } from 'kysely';
import { buckets } from '../buckets.js';
import type { StatisticsFilter, StatisticsLine, StatisticsPage, Store } from '../store.js';
import { chainsOf } from './chains.js';
import type { Asking } from './query.js';
import { compare } from './rows.js';

/** How many lines come at a time, unless it is said. */
const pageSize = 2000;

/** A place in the order of the lines: that of the table's key, bucket after bucket. */
interface LinePlace {
  bucket: number;
  day: string;
  chain: number;
  language: string;
  noticeSha256: string;
  action: string;
  diagnostic: number;
  marketing: number;
}

type Row = StatisticsLine & LinePlace;

/** The statements that read the statistics. */
export function readingStatistics(asking: Asking): Pick<Store, 'statistics'> {
  return {
    async statistics(filter, { limit = pageSize, after } = {}): Promise<StatisticsPage> {
      const from = after === undefined ? undefined : readPlace(after);
      const chains = filter.origins && (await chainsOf(asking, filter.origins));
      const found: Row[] = [];
      for (const bucket of buckets) {
        if (from !== undefined && bucket < from.bucket) continue;
        const own = chains?.filter((one) => one.bucket === bucket).map(({ chain }) => chain);
        if (own?.length === 0) continue;
        const behind = from?.bucket === bucket ? from : undefined;
        found.push(
          ...(await linesOf(
            asking,
            { bucket, chains: own, filter, behind },
            limit + 1 - found.length,
          )),
        );
        if (found.length > limit) break;
      }
      return pageOf(found, limit);
    },
  };
}

/** The statement that a quota counts by: one sum for each bucket, which the table's key leads to. */
export const countingOn = (asking: Asking): Pick<Store, 'countOn'> => ({
  async countOn(origins, day) {
    const byBucket = new Map<number, number[]>();
    for (const { bucket, chain } of await chainsOf(asking, origins)) {
      byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), chain]);
    }
    const sums = await Promise.all(
      [...byBucket].map(([bucket, chains]) =>
        asking.query(
          sql<{ records: number | null }>`SELECT sum(records) AS records FROM statistics
            WHERE bucket = ${bucket} AND day = ${day} AND chain IN (${sql.join(chains)})`,
        ),
      ),
    );
    return sums.reduce((sum, [row]) => sum + Number(row?.records ?? 0), 0);
  },
});

interface Wanted {
  bucket: number;
  chains: number[] | undefined;
  filter: StatisticsFilter;
  behind: LinePlace | undefined;
}

function linesOf(
  { query }: Asking,
  { bucket, chains, filter: { from, to }, behind }: Wanted,
  limit: number,
): Promise<Row[]> {
  const place = behind && [
    ...[behind.day, behind.chain, behind.language, behind.noticeSha256],
    ...[behind.action, behind.diagnostic, behind.marketing],
  ];
  return query(
    sql<Row>`SELECT t.bucket, t.chain, t.day, h.origin, t.language,
      t.notice_sha256 AS "noticeSha256",
      (SELECT s.notice_version FROM shapes s
        WHERE s.bucket = ${bucket} AND s.notice_sha256 = t.notice_sha256
        ORDER BY s.shape DESC LIMIT 1) AS "noticeVersion",
      t.action, t.diagnostic, t.marketing, t.records
      FROM statistics t JOIN chains h ON h.bucket = t.bucket AND h.chain = t.chain
      WHERE t.bucket = ${bucket} AND h.bucket = ${bucket}
      ${chains === undefined ? sql`` : sql`AND t.chain IN (${sql.join(chains)})`}
      ${from === undefined ? sql`` : sql`AND t.day >= ${from}`}
      ${to === undefined ? sql`` : sql`AND t.day <= ${to}`}
      ${
        place === undefined
          ? sql``
          : sql`AND (t.day, t.chain, t.language, t.notice_sha256, t.action, t.diagnostic,
              t.marketing) > (${sql.join(place)})`
      }
      ORDER BY t.day, t.chain, t.language, t.notice_sha256, t.action, t.diagnostic, t.marketing
      LIMIT ${limit}`,
  );
}

/** Cuts a page so that it ends between two notices, whose lines are summed. */
function pageOf(found: Row[], limit: number): StatisticsPage {
  let end = Math.min(limit, found.length);
  if (found.length > limit) {
    while (end > 1 && groupOf(found[end - 1]) === groupOf(found[end])) end -= 1;
    // A single one that fills a page is cut after all.
    if (end === 1 && groupOf(found[0]) === groupOf(found[1])) end = limit;
  }
  const last = found[end - 1];
  const lines = found.slice(0, end).map(({ bucket: _, chain: __, ...line }) => line);
  lines.sort(inOrder);
  return { lines, next: last && end < found.length ? writePlace(last) : undefined };
}

const groupOf = (row: Row | undefined) =>
  row && [row.bucket, row.day, row.chain, row.language, row.noticeSha256].join('\n');
const orderOf = (line: StatisticsLine) =>
  [line.day, line.origin, line.language, line.noticeSha256, line.action].join('\n');

/** The order in which lines are told: by day, site, language and notice. */
export const inOrder = (a: StatisticsLine, b: StatisticsLine): number =>
  compare(orderOf(a), orderOf(b));

/** Places go to clients and come back as one word. */
const writePlace = (row: Row): string => {
  const { bucket, day, chain, language, noticeSha256, action, diagnostic, marketing } = row;
  const place = [bucket, day, chain, language, noticeSha256, action, diagnostic, marketing];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
};

function readPlace(text: string): LinePlace {
  const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
  if (!isPlace(parts)) throw new SyntaxError('not a place');
  const [bucket, day, chain, language, noticeSha256, action, diagnostic, marketing] = parts;
  return { bucket, day, chain, language, noticeSha256, action, diagnostic, marketing };
}

type PlaceParts = [number, string, number, string, string, string, number, number];

const isPlace = (parts: unknown): parts is PlaceParts =>
  Array.isArray(parts) &&
  parts.length === 8 &&
  parts.every((part, n) =>
    [0, 2, 6, 7].includes(n)
      ? Number.isInteger(part) && Math.abs(part) < 2 ** 15
      : typeof part === 'string',
  );
