import { type RawBuilder, sql } from 'kysely';
import { bucketOf, buckets } from './buckets.js';
import { keptOf, type ReadShape, readShape } from './kept.js';
import type { Entry, Page, Place, RecordFilter, StatisticsLine, Store } from './store.js';
import {
  type ChainRow,
  type ContentRow,
  type LinkRow,
  type ShapeRow,
  startOfMonth,
} from './tables.js';
import { dashed, type Sql, type Words } from './words.js';

/** Runs a statement that only reads. It fails when it takes too long. */
export type Query = <Row>(statement: RawBuilder<Row>) => Promise<Row[]>;

/** What both stores read in the same words. */
export type Reading = Pick<
  Store,
  | 'recordsOf'
  | 'findRecords'
  | 'countOlder'
  | 'origins'
  | 'lastPosition'
  | 'firstSince'
  | 'head'
  | 'entries'
  | 'statistics'
>;

type Link = LinkRow;
type Content = Pick<ContentRow, 'waited' | 'shape' | 'subject' | 'path' | 'extra'>;
type Whole = Link & Content;

/** For how long one page looks for records, in milliseconds; the next page goes on from there. */
const patience = 2000;

/** The statements that read, for either database. Each says which bucket it reads, so that one node answers it. */
export function reading(query: Query, words: Words): Reading {
  const chain = async (origin: string): Promise<ChainRow | undefined> => {
    const [row] = await query(
      sql<ChainRow>`SELECT * FROM chains WHERE bucket = ${bucketOf(origin)} AND origin = ${origin}`,
    );
    return row;
  };
  const chainsOf = async (origins: readonly string[]) =>
    (await Promise.all(origins.map(chain))).filter((one) => one !== undefined);

  /** Shapes of one bucket by number, each with its notice. */
  const shapesOf = async (bucket: number, numbers: Iterable<number>) => {
    const wanted = [...new Set(numbers)];
    const found = new Map<number, ReadShape>();
    if (wanted.length === 0) return found;
    const rows = await query(
      sql<ShapeRow & { text: string | null }>`SELECT s.*, n.text FROM shapes s
        LEFT JOIN notices n ON n.bucket = s.bucket AND n.sha256 = s.notice_sha256
        WHERE s.bucket = ${bucket} AND s.shape IN (${sql.join(wanted)})`,
    );
    for (const row of rows) found.set(row.shape, readShape(row, row.text ?? undefined));
    return found;
  };

  /** The records of rows, which may lie in several buckets. */
  const wholeOf = async (rows: Whole[]) => {
    const shapes = new Map<number, Map<number, ReadShape>>();
    const names = new Map<string, string>();
    for (const bucket of new Set(rows.map((row) => row.bucket))) {
      const own = rows.filter((row) => row.bucket === bucket);
      shapes.set(
        bucket,
        await shapesOf(
          bucket,
          own.map(({ shape }) => shape),
        ),
      );
      const chains = [...new Set(own.map((row) => row.chain))];
      const found = await query(
        sql<ChainRow>`SELECT chain, origin FROM chains
          WHERE bucket = ${bucket} AND chain IN (${sql.join(chains)})`,
      );
      for (const one of found) names.set(`${bucket}/${one.chain}`, one.origin);
    }
    return rows.flatMap((row) => {
      const shape = shapes.get(row.bucket)?.get(row.shape);
      const origin = names.get(`${row.bucket}/${row.chain}`);
      if (shape === undefined || origin === undefined) return [];
      return keptOf(dashedRow(row), origin, shape).record;
    });
  };

  const isAfter = ({ receivedAt, id }: Place, order: Page['order']): Sql =>
    sql`(${words.receivedAt}, l.id) ${sql.raw(order === 'newest first' ? '<' : '>')}
      (${Date.parse(receivedAt)}, ${words.orderedId(id)})`;
  const inOrder = (order: Page['order']): Sql =>
    order === 'newest first'
      ? sql`ORDER BY ${words.receivedAt} DESC, l.id DESC`
      : sql`ORDER BY ${words.receivedAt}, l.id`;
  const hasShape = ({ action, language }: RecordFilter): Sql => {
    const wanted = [
      ...(action === undefined ? [] : [sql`s.action = ${action}`]),
      ...(language === undefined ? [] : [sql`s.notice_language = ${language}`]),
    ];
    return wanted.length === 0
      ? sql``
      : sql`AND EXISTS (SELECT 1 FROM shapes s WHERE s.bucket = c.bucket AND s.shape = c.shape
          AND ${sql.join(wanted, sql` AND `)})`;
  };
  const select = (condition: Sql, { order, limit, after }: Page): RawBuilder<Whole> =>
    sql<Whole>`SELECT ${words.link}, ${words.content}
      FROM links l JOIN contents c ON ${words.belongs}
      WHERE ${condition} ${after === undefined ? sql`` : sql`AND ${isAfter(after, order)}`}
      ${inOrder(order)} LIMIT ${limit}`;
  const times = ({ from, to }: RecordFilter): Sql =>
    sql`${from === undefined ? sql`` : sql`AND ${words.receivedAt} >= ${Date.parse(from)}`}
      ${to === undefined ? sql`` : sql`AND ${words.receivedAt} < ${Date.parse(to)}`}`;

  /** Rows that a key leads to: in every bucket, or in those of some origins. */
  const byKey = async (key: Sql, filter: RecordFilter, page: Page): Promise<Whole[]> => {
    const chains = filter.origins === undefined ? undefined : await chainsOf(filter.origins);
    const places = chains === undefined ? buckets : [...new Set(chains.map((one) => one.bucket))];
    const found = await Promise.all(
      places.map((bucket) => {
        const own = chains?.filter((one) => one.bucket === bucket).map((one) => one.chain);
        const ofChains = own === undefined ? sql`` : sql`AND c.chain IN (${sql.join(own)})`;
        return query(
          select(
            sql`c.bucket = ${bucket} AND l.bucket = ${bucket} ${ofChains}
              AND ${key} ${times(filter)} ${hasShape(filter)}`,
            page,
          ),
        );
      }),
    );
    return sorted(found.flat(), page.order).slice(0, page.limit);
  };

  /** Rows of a span of time in every chain, or of some chains. */
  const inSpan = async (filter: RecordFilter, page: Page, span: { from: number; to: number }) => {
    const chains = filter.origins === undefined ? undefined : await chainsOf(filter.origins);
    const within = words.isWithin(span);
    if (chains === undefined) {
      return query(select(sql`${within} ${hasShape(filter)}`, page));
    }
    const found = await Promise.all(
      chains.map(async ({ bucket, chain, position }) => {
        const [first, last] = await Promise.all(
          [span.from, span.to].map((time) => firstSince(bucket, chain, position, time)),
        );
        return query(
          select(
            sql`l.bucket = ${bucket} AND l.chain = ${chain}
              AND l.position >= ${first} AND l.position < ${last} ${hasShape(filter)}`,
            page,
          ),
        );
      }),
    );
    return sorted(found.flat(), page.order).slice(0, page.limit);
  };

  /** The first place in a chain that was received at a time or later: times never go back in a chain. */
  const firstSince = async (bucket: number, chain: number, last: number, time: number) => {
    let [low, high] = [1, last + 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const [row] = await query(
        sql<{ at: number }>`SELECT ${words.receivedAt} AS at FROM links l
          WHERE l.bucket = ${bucket} AND l.chain = ${chain} AND l.position = ${middle}`,
      );
      if (Number(row?.at ?? 0) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** From when on there are records. */
  const beginning = async () => {
    const months = await Promise.all(
      buckets.map((bucket) =>
        query(sql<{ month: number | null }>`SELECT min(month) AS month FROM uses
          WHERE bucket = ${bucket}`),
      ),
    );
    const first = months.flatMap(([row]) => (row?.month == null ? [] : [Number(row.month)]));
    return first.length === 0 ? undefined : startOfMonth(Math.min(...first));
  };

  return {
    async recordsOf(subject, { origins, limit = 1e9, after } = {}) {
      const page = { order: 'oldest first', limit, after } as const;
      return wholeOf(await byKey(words.isSubject(subject), { origins }, page));
    },

    async findRecords(filter, page) {
      const { id, subject } = filter;
      if (id !== undefined || subject !== undefined) {
        const keys = [
          ...(id === undefined ? [] : [words.isId(id)]),
          ...(subject === undefined ? [] : [words.isSubject(subject)]),
        ];
        const rows = await byKey(sql.join(keys, sql` AND `), filter, page);
        return { records: await wholeOf(rows), next: nextOf(rows, page) };
      }
      const first = await beginning();
      if (first === undefined) return { records: [], next: undefined };
      const from = Math.max(first, filter.from === undefined ? 0 : Date.parse(filter.from));
      const to = Math.min(
        Date.now() + 1000,
        filter.to === undefined ? Infinity : Date.parse(filter.to),
      );
      const { rows, next } = await search({ from, to }, page, (span, part) =>
        inSpan(filter, part, span),
      );
      return { records: await wholeOf(rows), next };
    },

    async countOlder(origin, than) {
      const own = await chain(origin);
      if (own === undefined) return 0;
      const { bucket, chain: number, position } = own;
      const end = await firstSince(bucket, number, position, Date.parse(than));
      const [row] = await query(
        sql<{ count: number }>`SELECT count(*) AS count FROM contents
          WHERE bucket = ${bucket} AND chain = ${number} AND position < ${end}`,
      );
      return Number(row?.count ?? 0);
    },

    async origins() {
      const found = await Promise.all(
        buckets.map((bucket) =>
          query(sql<{ origin: string }>`SELECT origin FROM chains WHERE bucket = ${bucket}`),
        ),
      );
      return found
        .flat()
        .map(({ origin }) => origin)
        .sort();
    },

    async lastPosition(origin) {
      const own = await chain(origin);
      if (own === undefined) return 0;
      const [row] = await query(
        sql<{ last: number | null }>`SELECT max(position) AS last FROM links
          WHERE bucket = ${own.bucket} AND chain = ${own.chain}`,
      );
      return Number(row?.last ?? 0);
    },

    async firstSince(origin, time) {
      const own = await chain(origin);
      return own === undefined
        ? 1
        : firstSince(own.bucket, own.chain, own.position, Date.parse(time));
    },

    async head(origin) {
      const own = await chain(origin);
      return own && { position: Number(own.position), hash: own.hash };
    },

    async entries(origin, afterPosition, limit): Promise<Entry[]> {
      const own = await chain(origin);
      if (own === undefined) return [];
      const { bucket, chain: number } = own;
      const links = await query(
        sql<Link & { erased_at: number | null }>`SELECT ${words.link}, e.erased_at FROM links l
          LEFT JOIN erasures e
            ON e.bucket = l.bucket AND e.chain = l.chain AND e.position = l.position
          WHERE l.bucket = ${bucket} AND l.chain = ${number} AND l.position > ${afterPosition}
          ORDER BY l.position LIMIT ${limit}`,
      );
      const last = links.at(-1)?.position ?? 0;
      const contents = await query(
        sql<Content & { position: number }>`SELECT c.position, ${words.content} FROM contents c
          WHERE c.bucket = ${bucket} AND c.chain = ${number}
          AND c.position > ${afterPosition} AND c.position <= ${last}`,
      );
      const byPosition = new Map(contents.map((one) => [one.position, one]));
      const shapes = await shapesOf(
        bucket,
        contents.map(({ shape }) => shape),
      );
      return links.map((link) => entryOf(link, byPosition.get(link.position), own, shapes));
    },

    async statistics({ origins, from, to }) {
      const chains = origins === undefined ? undefined : await chainsOf(origins);
      const places = chains === undefined ? buckets : [...new Set(chains.map((one) => one.bucket))];
      const found = await Promise.all(
        places.map((bucket) => {
          const own = chains?.filter((one) => one.bucket === bucket).map((one) => one.chain);
          return query(
            sql<StatisticsLine>`SELECT t.day, h.origin, t.language, t.notice_sha256 AS "noticeSha256",
              (SELECT s.notice_version FROM shapes s
                WHERE s.bucket = t.bucket AND s.notice_sha256 = t.notice_sha256
                ORDER BY s.shape DESC LIMIT 1) AS "noticeVersion",
              t.action, t.diagnostic, t.marketing, t.records
              FROM statistics t JOIN chains h ON h.bucket = t.bucket AND h.chain = t.chain
              WHERE t.bucket = ${bucket} AND h.bucket = ${bucket}
              ${own === undefined ? sql`` : sql`AND t.chain IN (${sql.join(own)})`}
              ${from === undefined ? sql`` : sql`AND t.day >= ${from}`}
              ${to === undefined ? sql`` : sql`AND t.day <= ${to}`}`,
          );
        }),
      );
      return found.flat().sort((a, b) => compare(keyOfLine(a), keyOfLine(b)));
    },
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const keyOfLine = (line: StatisticsLine) =>
  [line.day, line.origin, line.language, line.noticeSha256, line.action].join('\n');

const dashedRow = <Row extends { id: string; subject: string }>(row: Row): Row => ({
  ...row,
  id: dashed(row.id),
  subject: dashed(row.subject),
});

function sorted(rows: Whole[], order: Page['order']): Whole[] {
  const sign = order === 'newest first' ? -1 : 1;
  return rows.sort((a, b) => sign * (a.received_at - b.received_at || compare(a.id, b.id)));
}

const placeOf = ({ received_at, id }: Whole): Place => ({
  receivedAt: new Date(received_at).toISOString(),
  id: dashed(id),
});

const nextOf = (rows: Whole[], { limit }: Page): Place | undefined => {
  const last = rows.at(-1);
  return last !== undefined && rows.length === limit ? placeOf(last) : undefined;
};

function entryOf(
  link: Link & { erased_at: number | null },
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

const minute = 60_000;
/** Before and behind every id, for a place between two records. */
const [lowestId, highestId] = ['0', 'f'].map((digit) =>
  '00000000-0000-0000-0000-000000000000'.replaceAll('0', digit),
) as [string, string];

/**
 * Looks through a time in spans, each within one month, that grow for as long as little is found: what is
 * newest is found at once, and what is rare does not keep the database busy without end.
 */
async function search(
  { from, to }: { from: number; to: number },
  page: Page,
  find: (span: { from: number; to: number }, part: Page) => Promise<Whole[]>,
): Promise<{ rows: Whole[]; next: Place | undefined }> {
  const isBack = page.order === 'newest first';
  const start = performance.now();
  const after = page.after && Date.parse(page.after.receivedAt);
  let low = isBack || after === undefined ? from : Math.max(from, after);
  let high = isBack && after !== undefined ? Math.min(to, after + 1) : to;
  let length = 10 * minute;
  const rows: Whole[] = [];
  while (low < high) {
    const span = spanOf(low, high, length, isBack);
    const began = performance.now();
    rows.push(...(await find(span, { ...page, limit: page.limit - rows.length })));
    if (rows.length === page.limit) return { rows, next: nextOf(rows, page) };
    if (isBack) high = span.from;
    else low = span.to;
    if (performance.now() - start > patience) {
      const place = isBack ? { at: high, id: lowestId } : { at: low - 1, id: highestId };
      const next = { receivedAt: new Date(place.at).toISOString(), id: place.id };
      return { rows, next: low < high ? next : undefined };
    }
    if (performance.now() - began < patience / 20) length *= 4;
  }
  return { rows, next: undefined };
}

/** The part of a time that is looked through next: at most `length`, and within one month. */
function spanOf(low: number, high: number, length: number, isBack: boolean) {
  if (isBack) {
    const last = new Date(high - 1);
    const month = Date.UTC(last.getUTCFullYear(), last.getUTCMonth());
    return { from: Math.max(low, high - length, month), to: high };
  }
  const first = new Date(low);
  const month = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1);
  return { from: low, to: Math.min(high, low + length, month) };
}
