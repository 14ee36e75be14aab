import { type RawBuilder, sql } from 'kysely';
import type { Head } from '../../chain/link.js';
import type { StoredRecord } from '../../records/record.js';
import type { Query } from '../reading.js';
import type { Entry, ErasedPlace, StatisticsLine } from '../store.js';

/** A row of the first version's table `records`, with the text of its notice. */
interface FirstRow {
  [column: string]: string | number | null;
  id: string;
  origin: string;
  position: number;
  received_at: string;
  digest: string;
  hash: string;
  erased_at: string | null;
  notice_sha256: string | null;
  notice_text: string | null;
}

/** A line of the first version's statistics, which counted by the version of a notice. */
export type FirstStatistics = Omit<StatisticsLine, 'noticeSha256' | 'noticeVersion'> & {
  notice_version: string;
};

/** Reads a database of the first version, for the migration. */
export function firstReading(query: Query) {
  const rows = (condition: RawBuilder<unknown>) =>
    query(
      sql<FirstRow>`SELECT records.*, notices.text AS notice_text FROM records
        LEFT JOIN notices ON notices.sha256 = records.notice_sha256 WHERE ${condition}`,
    );
  return {
    heads: (): Promise<(Head & { origin: string })[]> =>
      query(sql`SELECT origin, position, hash FROM chains WHERE position > 0 ORDER BY origin`),
    async entries(origin: string, after: number, limit: number): Promise<Entry[]> {
      const found = await rows(sql`origin = ${origin} AND position > ${after}
        ORDER BY position LIMIT ${limit}`);
      return found.map(entryOf);
    },
    async count(origin: string): Promise<number> {
      const [row] = await query(
        sql<{ count: number }>`SELECT count(*) AS count FROM records WHERE origin = ${origin}`,
      );
      return Number(row?.count ?? 0);
    },
    erasedSince: (time: string): Promise<ErasedPlace[]> =>
      query(sql`SELECT origin, position, erased_at AS "erasedAt" FROM records
        WHERE erased_at >= ${time}`),
    statistics: (): Promise<FirstStatistics[]> => query(sql`SELECT * FROM statistics`),
    tokens: (): Promise<FirstToken[]> => query(sql`SELECT * FROM tokens`),
  };
}

/** An administrator's token, which then had every right there was. */
interface FirstToken {
  name: string;
  sha256: string;
  created_at: string;
}

/** The first version's database, as the migration reads it. */
export type First = ReturnType<typeof firstReading>;

function entryOf(row: FirstRow): Entry {
  return {
    origin: row.origin,
    position: Number(row.position),
    receivedAt: row.received_at,
    id: row.id,
    digest: row.digest,
    hash: row.hash,
    erasedAt: row.erased_at,
    record: row.erased_at === null ? recordOf(row) : null,
    noticeSha256: row.notice_sha256,
    reduced: false,
  };
}

const json = (text: unknown) => JSON.parse(String(text ?? 'null'));

/** Gives a record back as it was posted; the columns hold what that version's schema let in. */
const recordOf = (row: FirstRow) =>
  ({
    schema: row.schema,
    id: row.id,
    subject: row.subject,
    previous: row.previous,
    time: row.time,
    expires: row.expires,
    action: row.action,
    source: row.source,
    choices: {
      necessary: true,
      diagnostic: row.diagnostic === 1,
      marketing: row.marketing === 1,
    },
    services: json(row.services),
    // The oldest databases have no such column.
    ...(row.refused != null && { refused: json(row.refused) }),
    notice: {
      language: row.notice_language,
      version: row.notice_version,
      sha256: row.notice_hashed_by_client === 1 ? row.notice_sha256 : null,
      policy: row.notice_policy,
      text: json(row.notice_text ?? '{}'),
    },
    offered: json(row.offered),
    preselected: json(row.preselected),
    site: { origin: row.origin, path: row.path },
    signals: json(row.signals),
    client: row.client,
    receivedAt: row.received_at,
  }) as StoredRecord;
