import { buckets } from './buckets.js';
import type { Migration } from './sqlite-schema.js';

/**
 * Four bytes hold the milliseconds of a month when they are counted from its middle: `moment` is the time
 * since the 16th day began, and `month` as in `monthOf`.
 */
export const middleOfMonth = 15 * 86_400_000;

/** The time of receipt in milliseconds, in SQL. */
export const receivedAt = (link: string): string =>
  `(extract(epoch FROM make_date(1970 + ${link}.month / 12, 1 + ${link}.month % 12, 1))::bigint * 1000 + ${middleOfMonth} + ${link}.moment)`;

const iso = (ms: string) =>
  `to_char(to_timestamp((${ms}) / 1000.0) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const extra = (name: string) => `nullif(c.extra, '')::json ->> '${name}'`;
const act = `${receivedAt('l')} - c.waited`;

/** What of an id is in the index, in SQL. */
export const idPrefix = (id: string): string => `(substring(uuid_send(${id}), 1, 7))`;

/** The tables of a PostgreSQL database: see `tables.ts` for what they hold. Columns stand in the order that packs best. */
export const postgresMigrations: Migration[] = [
  {
    name: '001-links-and-contents',
    statements: [
      `CREATE TABLE buckets (
        bucket smallint PRIMARY KEY, next_chain integer NOT NULL, next_shape integer NOT NULL)`,
      `CREATE TABLE chains (
        bucket smallint NOT NULL, chain smallint NOT NULL, origin text NOT NULL,
        position integer NOT NULL, hash text NOT NULL,
        purged_position integer NOT NULL, purged_at bigint,
        notices_day text NOT NULL, notices_new integer NOT NULL,
        PRIMARY KEY (bucket, chain), UNIQUE (bucket, origin)) WITH (fillfactor = 70)`,
      `CREATE TABLE links (
        position integer NOT NULL, moment integer NOT NULL, month smallint NOT NULL,
        bucket smallint NOT NULL, chain smallint NOT NULL,
        id uuid NOT NULL, digest bytea NOT NULL, hash bytea NOT NULL)`,
      'ALTER TABLE links ALTER digest SET STORAGE PLAIN, ALTER hash SET STORAGE PLAIN',
      // A place in a chain is taken once, whatever else goes wrong. Places only grow: no page is split.
      'CREATE UNIQUE INDEX links_place ON links (bucket, chain, position) WITH (fillfactor = 100)',
      // Seven bytes of an id, which in a browser's are its time: new ids lie together at one end, in half
      // the bytes. Not unique: whoever adds to a bucket has locked it and looked the whole id up.
      `CREATE INDEX links_id ON links (${idPrefix('id')})`,
      'CREATE INDEX links_time ON links USING brin (month, moment) WITH (pages_per_range = 32)',
      `CREATE TABLE contents (
        position integer NOT NULL, shape integer NOT NULL, waited integer NOT NULL,
        month smallint NOT NULL, bucket smallint NOT NULL, chain smallint NOT NULL,
        subject uuid NOT NULL, path text NOT NULL, extra text NOT NULL) PARTITION BY LIST (month)`,
      'CREATE INDEX contents_place ON contents (bucket, chain, position) WITH (fillfactor = 100)',
      // Half the bytes of an index over the subject itself; who looks compares that too.
      'CREATE INDEX contents_subject ON contents (bucket, uuid_hash(subject))',
      `CREATE TABLE shapes (
        bucket smallint NOT NULL, shape integer NOT NULL, key text NOT NULL,
        schema text NOT NULL, action text NOT NULL, source text NOT NULL,
        diagnostic smallint NOT NULL, marketing smallint NOT NULL,
        services text NOT NULL, refused text, granted text, notice_language text NOT NULL,
        notice_version text NOT NULL, notice_policy text, notice_sha256 text NOT NULL,
        notice_hashed_by_client smallint NOT NULL, offered text NOT NULL, preselected text NOT NULL,
        signals text NOT NULL, client text NOT NULL, days integer,
        PRIMARY KEY (bucket, shape), UNIQUE (bucket, key))`,
      'CREATE INDEX shapes_notice ON shapes (bucket, notice_sha256)',
      `CREATE TABLE notices (
        bucket smallint NOT NULL, sha256 text NOT NULL, text text NOT NULL,
        PRIMARY KEY (bucket, sha256))`,
      `CREATE TABLE uses (
        bucket smallint NOT NULL, chain smallint NOT NULL, month smallint NOT NULL,
        shape integer NOT NULL, records bigint NOT NULL, last_position integer NOT NULL,
        PRIMARY KEY (bucket, chain, month, shape)) WITH (fillfactor = 70)`,
      'CREATE INDEX uses_shape ON uses (bucket, shape)',
      `CREATE TABLE erasures (
        bucket smallint NOT NULL, chain smallint NOT NULL, position integer NOT NULL,
        erased_at bigint NOT NULL, PRIMARY KEY (bucket, chain, position))`,
      `CREATE TABLE statistics (
        bucket smallint NOT NULL, day text NOT NULL, chain smallint NOT NULL,
        language text NOT NULL, notice_sha256 text NOT NULL, action text NOT NULL,
        diagnostic smallint NOT NULL, marketing smallint NOT NULL, records bigint NOT NULL,
        PRIMARY KEY (bucket, day, chain, language, notice_sha256, action, diagnostic, marketing)
      ) WITH (fillfactor = 70)`,
      'CREATE TABLE tokens (name text PRIMARY KEY, sha256 text NOT NULL UNIQUE, created_at text NOT NULL)',
      `INSERT INTO buckets VALUES ${buckets.map((bucket) => `(${bucket}, 1, 1)`).join(', ')}`,
      // The planner has never seen a row, and would look ids up by their bucket, which is every row. What it
      // learns here it forgets only for real rows.
      `INSERT INTO links SELECT n, 0, 0, n % ${buckets.length}, 1, gen_random_uuid(), '', ''
        FROM generate_series(1, 1600) AS n`,
      'ANALYZE links',
      'DELETE FROM links',
      `CREATE VIEW records AS SELECT
        l.id::text AS id, h.origin, l.position, ${iso(receivedAt('l'))} AS received_at,
        encode(l.digest, 'hex') AS digest, encode(l.hash, 'hex') AS hash,
        CASE WHEN e.erased_at IS NOT NULL THEN ${iso('e.erased_at')}
          WHEN c.position IS NULL AND l.position <= h.purged_position THEN ${iso('h.purged_at')}
        END AS erased_at,
        s.schema, c.subject::text AS subject, ${extra('previous')} AS previous,
        CASE WHEN c.position IS NOT NULL
          THEN coalesce(${extra('time')}, ${iso(act)}) END AS time,
        CASE WHEN c.position IS NOT NULL
          THEN coalesce(${extra('expires')}, ${iso(`${act} + s.days * 86400000::bigint`)}) END AS expires,
        s.action, s.source, s.diagnostic, s.marketing, s.services, s.refused, s.granted, s.notice_language,
        s.notice_version, s.notice_policy, s.notice_sha256, s.notice_hashed_by_client, s.offered,
        s.preselected, c.path, s.signals, s.client
        FROM links l JOIN chains h ON h.bucket = l.bucket AND h.chain = l.chain
        LEFT JOIN contents c ON c.bucket = l.bucket AND c.chain = l.chain
          AND c.position = l.position AND c.month = l.month
        LEFT JOIN shapes s ON s.bucket = c.bucket AND s.shape = c.shape
        LEFT JOIN erasures e
          ON e.bucket = l.bucket AND e.chain = l.chain AND e.position = l.position`,
    ],
  },
  {
    name: '002-one-bucket-at-a-time',
    // A time in a bucket is found by `links_time`, whose thirty bytes a page hold every bucket's: an index with
    // the bucket in front would take as many for each record.
    statements: ['CREATE INDEX uses_month ON uses (bucket, month)'],
  },
];

/** The name of the partition that holds the contents of a month, such as `contents_2026_11`. */
export const partitionOf = (month: number): string =>
  `contents_${1970 + Math.floor(month / 12)}_${String(1 + (month % 12)).padStart(2, '0')}`;
