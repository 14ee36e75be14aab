import Database from 'libsql';
import type { Head } from '../src/chain/link.js';
import { linkHash } from '../src/chain/link.js';
import { checkRecord } from '../src/records/check.js';
import type { ConsentRecord } from '../src/records/record.js';
import type { PostgresServer } from './postgres.js';

/** A database as the first version left it, and what that version did to it. */
export interface FirstDatabase {
  add(record: ConsentRecord, receivedAt?: string): Promise<void>;
  eraseSubject(subject: string): Promise<void>;
  head(origin: string): Head;
  /** Whether a statement of the first version would still find its table. */
  isWritable(): Promise<boolean>;
}

const content = [
  ...['schema', 'subject', 'previous', 'time', 'expires', 'action', 'source', 'diagnostic'],
  ...['marketing', 'services', 'notice_language', 'notice_version', 'notice_policy'],
  ...['notice_sha256', 'notice_hashed_by_client', 'offered', 'preselected', 'path', 'signals'],
  ...['client', 'refused'],
];
const numbers = ['position', 'diagnostic', 'marketing', 'notice_hashed_by_client'];
const columns = ['id', 'origin', 'position', 'received_at', 'digest', 'hash', 'erased_at'];
const all = [...columns, ...content];

const tables = [
  `CREATE TABLE records (${all.map((name) => `${name} ${numbers.includes(name) ? 'bigint' : 'text'}`)},
    PRIMARY KEY (id))`,
  'CREATE UNIQUE INDEX records_chain ON records (origin, position)',
  'CREATE TABLE chains (origin text PRIMARY KEY, position bigint NOT NULL, hash text NOT NULL)',
  'CREATE TABLE notices (sha256 text PRIMARY KEY, text text NOT NULL)',
  `CREATE TABLE statistics (day text, origin text, language text, notice_version text, action text,
    diagnostic integer, marketing integer, records bigint)`,
  'CREATE TABLE tokens (name text PRIMARY KEY, sha256 text NOT NULL UNIQUE, created_at text NOT NULL)',
  'CREATE TABLE kysely_migration (name text PRIMARY KEY, timestamp text)',
  'CREATE TABLE kysely_migration_lock (id text PRIMARY KEY, is_locked integer)',
  "INSERT INTO kysely_migration_lock VALUES ('migration_lock', 0)",
  "INSERT INTO tokens VALUES ('dpo', 'aa', '2026-01-01T00:00:00.000Z')",
];

/** Makes a database of the first version; `run` carries a statement out in it. */
export async function firstDatabase(url: string, postgres: PostgresServer): Promise<FirstDatabase> {
  const run = async (statement: string) => {
    if (!url.startsWith('file:')) return postgres.query(url, statement);
    const file = new Database(url.slice('file:'.length));
    file.exec(statement);
    file.close();
  };
  for (const statement of tables) await run(statement);
  const heads = new Map<string, Head>();
  return {
    async add(record, receivedAt = new Date().toISOString()) {
      const checked = checkRecord(JSON.stringify(record));
      if (Array.isArray(checked)) throw new Error(checked[0]?.detail);
      const { origin, path } = record.site;
      const { notice, digest } = checked;
      const before = heads.get(origin);
      const link = { origin, position: (before?.position ?? 0) + 1, receivedAt, digest };
      const hash = linkHash(link, before?.hash ?? null);
      heads.set(origin, { position: link.position, hash });
      const row: Record<string, unknown> = {
        ...{ id: record.id, origin, position: link.position, received_at: receivedAt },
        ...{ digest, hash, schema: record.schema, subject: record.subject },
        ...{ previous: record.previous, time: record.time, expires: record.expires },
        ...{ action: record.action, source: record.source, path, client: record.client },
        diagnostic: Number(record.choices.diagnostic),
        marketing: Number(record.choices.marketing),
        services: JSON.stringify(record.services),
        notice_language: record.notice.language,
        notice_version: record.notice.version,
        notice_policy: record.notice.policy,
        notice_sha256: notice.sha256,
        notice_hashed_by_client: Number(record.notice.sha256 !== null),
        offered: JSON.stringify(record.offered),
        preselected: JSON.stringify(record.preselected),
        signals: JSON.stringify(record.signals),
        refused: record.refused && JSON.stringify(record.refused),
      };
      await run(`INSERT INTO notices VALUES (${quoted(notice.sha256)}, ${quoted(notice.canonical)})
        ON CONFLICT DO NOTHING`);
      await run(`INSERT INTO records (${all}) VALUES (${all.map((name) => quoted(row[name]))})`);
      await run(`INSERT INTO chains VALUES (${quoted(origin)}, ${link.position}, ${quoted(hash)})
        ON CONFLICT (origin) DO UPDATE SET position = excluded.position, hash = excluded.hash`);
      await run(
        `INSERT INTO statistics VALUES (${[
          ...[receivedAt.slice(0, 10), origin, record.notice.language, record.notice.version],
          ...[record.action, row.diagnostic, row.marketing, 1],
        ].map(quoted)})`,
      );
    },
    eraseSubject: (subject) =>
      run(`UPDATE records SET ${content.map((name) => `${name} = NULL`)},
        erased_at = ${quoted(new Date().toISOString())} WHERE subject = ${quoted(subject)}`),
    head: (origin) => heads.get(origin) as Head,
    isWritable: async () => {
      try {
        await run("DELETE FROM records WHERE id = 'none'");
        return true;
      } catch {
        return false;
      }
    },
  };
}

const quoted = (value: unknown): string =>
  value === null || value === undefined
    ? 'NULL'
    : typeof value === 'number'
      ? String(value)
      : `'${String(value).replaceAll("'", "''")}'`;
