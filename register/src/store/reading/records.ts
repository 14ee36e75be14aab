import { type RawBuilder, sql } from 'kysely';
import type { Found, Page, Place, RecordFilter, Store } from '../store.js';
import type { Span, Sql } from '../words.js';
import { placeSince } from './chains.js';
import { hasShape, type Part, partsOf, timeOf } from './parts.js';
import type { Asking } from './query.js';
import { nextOf, sorted, type Whole } from './rows.js';
import { search } from './search.js';
import { recordsOfRows } from './shapes.js';

/** How many records of one visitor come at a time, unless it is said. */
const pageOfOne = 1000;

/** The statements that read records. Each says which bucket it reads, so that one node answers it. */
export function readingRecords(asking: Asking): Pick<Store, 'recordsOf' | 'findRecords'> {
  const { words } = asking;
  return {
    async recordsOf(subject, { origins, limit = pageOfOne, after } = {}) {
      const page = { order: 'oldest first', limit, after } as const;
      return recordsOfRows(
        asking,
        await byKey(asking, words.isSubject(subject), { origins }, page),
      );
    },

    async findRecords(filter, page) {
      const { id, subject } = filter;
      const keys = [
        ...(id === undefined ? [] : [words.isId(id)]),
        ...(subject === undefined ? [] : [words.isSubject(subject)]),
      ];
      if (keys.length === 0) return inTime(asking, filter, page);
      const rows = await byKey(asking, sql.join(keys, sql` AND `), filter, page);
      return { records: await recordsOfRows(asking, rows), next: nextOf(rows, page) };
    },
  };
}

/** Rows that a key leads to, in every bucket or in those of some origins. */
async function byKey(asking: Asking, key: Sql, filter: RecordFilter, page: Page): Promise<Whole[]> {
  const found = await Promise.all(
    (await partsOf(asking, filter)).map((part) => {
      const ofChains =
        part.chains === undefined
          ? sql``
          : sql`AND c.chain IN (${sql.join(part.chains.map(({ chain }) => chain))})`;
      const condition = sql`c.bucket = ${part.bucket} AND l.bucket = ${part.bucket} ${ofChains}
        AND ${key} ${times(asking, filter)} ${hasShape(part, filter)}`;
      return asking.query(select(asking, condition, page));
    }),
  );
  return sorted(found.flat(), page.order).slice(0, page.limit);
}

/** The records of a time. */
async function inTime(asking: Asking, filter: RecordFilter, page: Page): Promise<Found> {
  const parts = await partsOf(asking, filter);
  const timed = await Promise.all(
    parts.map(async (part) => ({ part, time: await timeOf(asking, part) })),
  );
  const filled = timed.flatMap(({ part, time }) => (time === undefined ? [] : [{ part, time }]));
  if (filled.length === 0) return { records: [], next: undefined };
  const whole = {
    from: Math.max(
      Math.min(...filled.map(({ time }) => time.from)),
      filter.from === undefined ? 0 : Date.parse(filter.from),
    ),
    to: Math.min(
      Math.max(...filled.map(({ time }) => time.to)),
      // The rest of the month is still to come.
      Date.now() + 1000,
      filter.to === undefined ? Number.POSITIVE_INFINITY : Date.parse(filter.to),
    ),
  };
  const { rows, next } = await search(whole, page, async (span, wanted) => {
    const concerned = filled.filter(({ time }) => time.from < span.to && time.to > span.from);
    const found = await Promise.all(
      concerned.map(({ part }) => inSpan(asking, part, filter, span, wanted)),
    );
    return sorted(found.flat(), page.order).slice(0, wanted.limit);
  });
  return { records: await recordsOfRows(asking, rows), next };
}

/** Rows of a span of time in one part. */
async function inSpan(
  asking: Asking,
  part: Part,
  filter: RecordFilter,
  span: Span,
  page: Page,
): Promise<Whole[]> {
  const { bucket, chains } = part;
  const shape = hasShape(part, filter);
  if (chains === undefined) {
    const condition = sql`l.bucket = ${bucket} AND c.bucket = ${bucket}
      AND ${asking.words.isWithin(span)} ${shape}`;
    return asking.query(select(asking, condition, page));
  }
  const found = await Promise.all(
    chains.map(async (one) => {
      const [first, last] = await Promise.all([
        placeSince(asking, one, span.from),
        placeSince(asking, one, span.to),
      ]);
      if (first === last) return [];
      const condition = sql`l.bucket = ${bucket} AND c.bucket = ${bucket}
        AND l.chain = ${one.chain} AND c.chain = ${one.chain}
        AND l.position >= ${first} AND l.position < ${last} ${shape}`;
      return asking.query(select(asking, condition, page));
    }),
  );
  return found.flat();
}

function select(
  { words }: Asking,
  condition: Sql,
  { order, limit, after }: Page,
): RawBuilder<Whole> {
  const isNewest = order === 'newest first';
  const behind = after === undefined ? sql`` : sql`AND ${isBehind(words.receivedAt, after)}`;
  function isBehind(receivedAt: Sql, { receivedAt: time, id }: Place): Sql {
    return sql`(${receivedAt}, l.id) ${sql.raw(isNewest ? '<' : '>')}
      (${Date.parse(time)}, ${words.orderedId(id)})`;
  }
  return sql<Whole>`SELECT ${words.link}, ${words.content}
    FROM links l JOIN contents c ON ${words.belongs}
    WHERE ${condition} ${behind} ${isNewest ? words.newestFirst : words.oldestFirst}
    LIMIT ${limit}`;
}

const times = ({ words }: Asking, { from, to }: RecordFilter): Sql =>
  sql`${from === undefined ? sql`` : sql`AND ${words.receivedAt} >= ${Date.parse(from)}`}
    ${to === undefined ? sql`` : sql`AND ${words.receivedAt} < ${Date.parse(to)}`}`;
