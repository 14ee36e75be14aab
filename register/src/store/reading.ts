import type { ExpressionBuilder, Kysely } from 'kysely';
import { recordOf } from './rows.js';
import type { Entry, Place, Store } from './store.js';
import type { Tables } from './tables.js';

/** What both stores read in the same words. */
export type Reading = Pick<
  Store,
  | 'recordsOf'
  | 'findRecords'
  | 'countOlder'
  | 'origins'
  | 'lastPosition'
  | 'head'
  | 'entries'
  | 'statistics'
  | 'tokens'
>;

/** The statements that read, for either database. */
export function reading(db: Kysely<Tables>): Reading {
  const entries = db
    .selectFrom('records')
    .leftJoin('notices', 'notices.sha256', 'records.notice_sha256')
    .selectAll('records')
    .select('notices.text as notice_text');
  const living = entries.where('erased_at', 'is', null);

  return {
    async recordsOf(subject, { origins, limit, after } = {}) {
      let query = living.where('subject', '=', subject).orderBy('received_at').orderBy('id');
      if (origins !== undefined) query = query.where('origin', 'in', origins);
      if (limit !== undefined) query = query.limit(limit);
      if (after !== undefined) query = query.where(isAfter(after, '>'));
      return recordsIn(await query.execute());
    },

    async findRecords(filter, { order, limit, after }) {
      const direction = order === 'newest first' ? 'desc' : 'asc';
      let query = living.orderBy('received_at', direction).orderBy('id', direction).limit(limit);
      for (const [name, column] of exactly) {
        const wanted = filter[name];
        if (wanted !== undefined) query = query.where(column, '=', wanted);
      }
      if (filter.from !== undefined) query = query.where('received_at', '>=', filter.from);
      if (filter.to !== undefined) query = query.where('received_at', '<', filter.to);
      if (after !== undefined) {
        query = query.where(isAfter(after, order === 'newest first' ? '<' : '>'));
      }
      return recordsIn(await query.execute());
    },

    async countOlder(than) {
      const { count } = await db
        .selectFrom('records')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('erased_at', 'is', null)
        .where('received_at', '<', than)
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async origins() {
      // Hops from one site to the next through the index; DISTINCT would read every row.
      const found: string[] = [];
      for (;;) {
        const next = await db
          .selectFrom('records')
          .select('origin')
          .where('origin', '>', found.at(-1) ?? '')
          .orderBy('origin')
          .limit(1)
          .executeTakeFirst();
        if (next === undefined) return found;
        found.push(next.origin);
      }
    },

    async lastPosition(origin) {
      const row = await db
        .selectFrom('records')
        .select(({ fn }) => fn.max('position').as('last'))
        .where('origin', '=', origin)
        .executeTakeFirst();
      return Number(row?.last ?? 0);
    },

    async head(origin) {
      const row = await db
        .selectFrom('chains')
        .select(['position', 'hash'])
        .where('origin', '=', origin)
        .executeTakeFirst();
      return row && { position: Number(row.position), hash: row.hash };
    },

    entries(origin, afterPosition, limit): Promise<Entry[]> {
      return entries
        .where('origin', '=', origin)
        .where('position', '>', afterPosition)
        .orderBy('position')
        .limit(limit)
        .execute();
    },

    statistics({ origin, from, to }) {
      let query = db
        .selectFrom('statistics')
        .selectAll()
        .orderBy('day')
        .orderBy('origin')
        .orderBy('language')
        .orderBy('notice_version');
      if (origin !== undefined) query = query.where('origin', '=', origin);
      if (from !== undefined) query = query.where('day', '>=', from);
      if (to !== undefined) query = query.where('day', '<=', to);
      return query.execute();
    },

    tokens() {
      return db.selectFrom('tokens').selectAll().orderBy('name').execute();
    },
  };
}

const isAfter =
  ({ receivedAt, id }: Place, operator: '<' | '>') =>
  ({ eb, refTuple, tuple }: ExpressionBuilder<Tables, 'records'>) =>
    eb(refTuple('received_at', 'id'), operator, tuple(receivedAt, id));

const exactly = [
  ['id', 'id'],
  ['subject', 'subject'],
  ['origin', 'origin'],
  ['action', 'action'],
  ['language', 'notice_language'],
] as const;

const recordsIn = (entries: Entry[]) =>
  entries.flatMap((entry) => recordOf(entry, entry.notice_text) ?? []);
