import { sql } from 'kysely';
import { bucketOf, buckets } from '../buckets.js';
import { keptOf, type ReadShape } from '../kept.js';
import type { Entry, NoticeInUse, Store } from '../store.js';
import type { ChainRow, LinkRow } from '../tables.js';
import { dashed } from '../words.js';
import type { Asking } from './query.js';
import { type Content, dashedRow } from './rows.js';
import { shapesOf } from './shapes.js';

/** The chain of an origin. */
export async function chainOf({ query }: Asking, origin: string): Promise<ChainRow | undefined> {
  const [row] = await query(
    sql<ChainRow>`SELECT * FROM chains WHERE bucket = ${bucketOf(origin)} AND origin = ${origin}`,
  );
  return row;
}

/** The chains of those of some origins that have one. */
export const chainsOf = async (asking: Asking, origins: readonly string[]): Promise<ChainRow[]> =>
  (await Promise.all(origins.map((origin) => chainOf(asking, origin)))).filter(
    (one) => one !== undefined,
  );

/**
 * The first place in a chain that was received at a time or later. Times never go back in a chain: the database
 * halves it again and again, in one statement.
 */
export async function placeSince(
  { query, words }: Asking,
  { bucket, chain, position }: Pick<ChainRow, 'bucket' | 'chain' | 'position'>,
  time: number,
): Promise<number> {
  const middle = sql`(place.low + place.high) / 2`;
  const isBefore = sql`coalesce((SELECT ${words.receivedAt} FROM links l
    WHERE l.bucket = ${bucket} AND l.chain = ${chain} AND l.position = ${middle}), 0) < ${time}`;
  const [row] = await query(
    sql<{ low: number }>`WITH RECURSIVE place(low, high) AS (
      SELECT 1, CAST(${Number(position) + 1} AS integer)
      UNION ALL
      SELECT CASE WHEN ${isBefore} THEN ${middle} + 1 ELSE place.low END,
        CASE WHEN ${isBefore} THEN place.high ELSE ${middle} END
      FROM place WHERE place.low < place.high)
      SELECT low FROM place WHERE low >= high`,
  );
  return Number(row?.low ?? 1);
}

/** What is read of whole chains. */
type Chains = Pick<
  Store,
  'countOlder' | 'origins' | 'lastPosition' | 'firstSince' | 'head' | 'entries' | 'noticesInUse'
>;

/** The statements that read chains. */
export function readingChains(asking: Asking): Chains {
  const { query } = asking;
  return {
    async countOlder(origin, than) {
      const own = await chainOf(asking, origin);
      if (own === undefined) return 0;
      const end = await placeSince(asking, own, Date.parse(than));
      const [row] = await query(
        sql<{ count: number }>`SELECT count(*) AS count FROM contents
          WHERE bucket = ${own.bucket} AND chain = ${own.chain} AND position < ${end}`,
      );
      return Number(row?.count ?? 0);
    },

    async origins() {
      const found = await Promise.all(
        buckets.map((bucket) =>
          query(sql<{ origin: string }>`SELECT origin FROM chains WHERE bucket = ${bucket}`),
        ),
      );
      const names = found.flat().map(({ origin }) => origin);
      return names.sort();
    },

    async lastPosition(origin) {
      const own = await chainOf(asking, origin);
      if (own === undefined) return 0;
      const [row] = await query(
        sql<{ last: number | null }>`SELECT max(position) AS last FROM links
          WHERE bucket = ${own.bucket} AND chain = ${own.chain}`,
      );
      return Number(row?.last ?? 0);
    },

    async firstSince(origin, time) {
      const own = await chainOf(asking, origin);
      return own === undefined ? 1 : placeSince(asking, own, Date.parse(time));
    },

    async head(origin) {
      const own = await chainOf(asking, origin);
      return own && { position: Number(own.position), hash: own.hash };
    },

    entries: (origin, afterPosition, limit) => entries(asking, origin, afterPosition, limit),

    async noticesInUse(origins) {
      const chains = await chainsOf(asking, origins);
      return (await Promise.all(chains.map((one) => noticesOf(asking, one)))).flat();
    },
  };
}

async function noticesOf({ query }: Asking, { bucket, chain }: ChainRow): Promise<NoticeInUse[]> {
  const rows = await query(
    sql<Omit<NoticeInUse, 'services'> & { services: string }>`SELECT DISTINCT
      s.notice_sha256 AS sha256, s.notice_version AS version, s.notice_language AS language,
      s.notice_policy AS policy, s.services
      FROM uses u JOIN shapes s ON s.bucket = u.bucket AND s.shape = u.shape
      WHERE u.bucket = ${bucket} AND s.bucket = ${bucket} AND u.chain = ${chain}`,
  );
  return rows.map((row) => ({ ...row, services: JSON.parse(row.services) }));
}

type ErasableLink = LinkRow & { erased_at: number | null };

async function entries(
  asking: Asking,
  origin: string,
  afterPosition: number,
  limit: number,
): Promise<Entry[]> {
  const { query, words } = asking;
  const own = await chainOf(asking, origin);
  if (own === undefined) return [];
  const { bucket, chain } = own;
  const links = await query(
    sql<ErasableLink>`SELECT ${words.link}, e.erased_at FROM links l
      LEFT JOIN erasures e
        ON e.bucket = ${bucket} AND e.chain = l.chain AND e.position = l.position
      WHERE l.bucket = ${bucket} AND l.chain = ${chain} AND l.position > ${afterPosition}
      ORDER BY l.position LIMIT ${limit}`,
  );
  const last = links.at(-1)?.position ?? 0;
  const contents = await query(
    sql<Content & { position: number }>`SELECT c.position, ${words.content} FROM contents c
      WHERE c.bucket = ${bucket} AND c.chain = ${chain}
      AND c.position > ${afterPosition} AND c.position <= ${last}`,
  );
  const byPosition = new Map(contents.map((one) => [one.position, one]));
  const numbers = contents.map(({ shape }) => shape);
  const shapes = await shapesOf(asking, bucket, numbers);
  return links.map((link) => entryOf(link, byPosition.get(link.position), own, shapes));
}

function entryOf(
  link: ErasableLink,
  content: Content | undefined,
  { origin, purged_position, purged_at }: ChainRow,
  shapes: Map<number, ReadShape>,
): Entry {
  const shape = content && shapes.get(content.shape);
  const kept =
    content && shape ? keptOf(dashedRow({ ...link, ...content }), origin, shape) : undefined;
  const purgedAt = link.position <= purged_position ? purged_at : null;
  const erasedAt = link.erased_at ?? (content === undefined ? purgedAt : null);
  return {
    origin,
    position: link.position,
    receivedAt: new Date(link.received_at).toISOString(),
    id: dashed(link.id),
    digest: link.digest,
    hash: link.hash,
    erasedAt: erasedAt === null ? null : new Date(erasedAt).toISOString(),
    record: kept?.record ?? null,
    noticeSha256: kept === undefined ? null : (shape?.noticeSha256 ?? null),
    reduced: kept?.reduced ?? false,
  };
}
