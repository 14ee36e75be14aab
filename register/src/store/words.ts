import { type RawBuilder, sql } from 'kysely';
import { idPrefix, middleOfMonth, receivedAt } from './postgres-schema.js';
import { monthOf, startOfMonth } from './tables.js';

/** A piece of SQL with its parameters. */
export type Sql = RawBuilder<unknown>;

/** Times of receipt from one (included) to another (excluded), in milliseconds. */
export interface Span {
  from: number;
  to: number;
}

/**
 * What the two databases say differently about a link `l` and its content `c`; all else is read with the
 * same statements.
 */
export interface Words {
  /** The columns of a link, as `LinkRow` has them. */
  link: Sql;
  /** The columns of a content, as `KeptRow` has them. */
  content: Sql;
  /** Which content belongs to a link. */
  belongs: Sql;
  receivedAt: Sql;
  isId(id: string): Sql;
  isSubject(subject: string): Sql;
  /** Whether a link was received in a span that lies within one month, found by an index. */
  isWithin(span: Span): Sql;
  /** An id as it is ordered. */
  orderedId(id: string): Sql;
  /** The order of receipt, in the words of the index by which a span is found. */
  newestFirst: Sql;
  oldestFirst: Sql;
}

const bytes = (uuid: string) => uuid.replaceAll('-', '');

/** SQLite: ids are blobs. */
export const sqliteWords: Words = {
  link: sql`l.bucket, l.chain, l.position, l.received_at, lower(hex(l.id)) AS id,
    lower(hex(l.digest)) AS digest, lower(hex(l.hash)) AS hash`,
  content: sql`c.waited, c.shape, lower(hex(c.subject)) AS subject, c.path, c.extra`,
  belongs: sql`c.bucket = l.bucket AND c.chain = l.chain AND c.position = l.position`,
  receivedAt: sql`l.received_at`,
  isId: (id) => sql`l.id = unhex(${bytes(id)})`,
  isSubject: (subject) => sql`c.subject = unhex(${bytes(subject)})`,
  isWithin: ({ from, to }) => sql`l.received_at >= ${from} AND l.received_at < ${to}`,
  orderedId: (id) => sql`unhex(${bytes(id)})`,
  newestFirst: sql`ORDER BY l.received_at DESC, l.id DESC`,
  oldestFirst: sql`ORDER BY l.received_at, l.id`,
};

/** PostgreSQL: ids are of a type of their own, and a time is a month and a moment in it. */
export const postgresWords: Words = {
  link: sql`l.bucket, l.chain, l.position, ${sql.raw(receivedAt('l'))} AS received_at, l.id,
    encode(l.digest, 'hex') AS digest, encode(l.hash, 'hex') AS hash`,
  content: sql`c.waited, c.shape, c.subject, c.path, c.extra`,
  belongs: sql`c.bucket = l.bucket AND c.chain = l.chain AND c.position = l.position
    AND c.month = l.month`,
  receivedAt: sql.raw(receivedAt('l')),
  isId: (id) =>
    sql`${sql.raw(idPrefix('l.id'))} = substring(uuid_send(${id}), 1, 7) AND l.id = ${id}`,
  isSubject: (subject) =>
    sql`uuid_hash(c.subject) = uuid_hash(${subject}) AND c.subject = ${subject}`,
  isWithin({ from, to }) {
    const month = monthOf(from);
    const moment = (time: number) => time - startOfMonth(month) - middleOfMonth;
    return sql`l.month = ${month} AND l.moment >= ${moment(from)} AND l.moment < ${moment(to)}`;
  },
  orderedId: (id) => sql`${id}::uuid`,
  newestFirst: sql`ORDER BY l.month DESC, l.moment DESC, l.id DESC`,
  oldestFirst: sql`ORDER BY l.month, l.moment, l.id`,
};

/** An id as people write it, from the 32 digits that SQLite gives. */
export const dashed = (id: string): string =>
  id.length === 36
    ? id
    : `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`;
