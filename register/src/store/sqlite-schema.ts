import { buckets } from './buckets.js';

/** A change of the database, done once; its name is written down. */
export interface Migration {
  name: string;
  statements: string[];
}

/** Text of a time from milliseconds, exactly: floating point seconds would lose some. */
const iso = (ms: string) =>
  `strftime('%Y-%m-%dT%H:%M:%S', (${ms}) / 1000, 'unixepoch') || printf('.%03dZ', (${ms}) % 1000)`;

const uuid = (bytes: string) => {
  const hex = `lower(hex(${bytes}))`;
  const parts = [
    [1, 8],
    [9, 4],
    [13, 4],
    [17, 4],
    [21, 12],
  ];
  return parts.map(([from, length]) => `substr(${hex}, ${from}, ${length})`).join(` || '-' || `);
};

const act = `(l.received_at - c.waited)`;

/** The tables of an SQLite file: see `tables.ts` for what they hold. */
export const sqliteMigrations: Migration[] = [
  {
    name: '001-links-and-contents',
    statements: [
      `CREATE TABLE buckets (
        bucket INTEGER PRIMARY KEY, next_chain INTEGER NOT NULL, next_shape INTEGER NOT NULL)`,
      `CREATE TABLE chains (
        bucket INTEGER NOT NULL, chain INTEGER NOT NULL, origin TEXT NOT NULL,
        position INTEGER NOT NULL, hash TEXT NOT NULL,
        purged_position INTEGER NOT NULL, purged_at INTEGER,
        notices_day TEXT NOT NULL, notices_new INTEGER NOT NULL,
        PRIMARY KEY (bucket, chain), UNIQUE (bucket, origin)) WITHOUT ROWID`,
      // A place in a chain is taken once, whatever else goes wrong.
      `CREATE TABLE links (
        bucket INTEGER NOT NULL, chain INTEGER NOT NULL, position INTEGER NOT NULL,
        received_at INTEGER NOT NULL, id BLOB NOT NULL, digest BLOB NOT NULL, hash BLOB NOT NULL,
        PRIMARY KEY (bucket, chain, position)) WITHOUT ROWID`,
      'CREATE UNIQUE INDEX links_id ON links (bucket, id)',
      'CREATE INDEX links_time ON links (received_at)',
      `CREATE TABLE contents (
        bucket INTEGER NOT NULL, chain INTEGER NOT NULL, position INTEGER NOT NULL,
        month INTEGER NOT NULL, waited INTEGER NOT NULL, shape INTEGER NOT NULL,
        subject BLOB NOT NULL, path TEXT NOT NULL, extra TEXT NOT NULL,
        PRIMARY KEY (bucket, chain, position)) WITHOUT ROWID`,
      'CREATE INDEX contents_subject ON contents (bucket, subject)',
      `CREATE TABLE shapes (
        bucket INTEGER NOT NULL, shape INTEGER NOT NULL, key TEXT NOT NULL,
        schema TEXT NOT NULL, action TEXT NOT NULL, source TEXT NOT NULL,
        diagnostic INTEGER NOT NULL, marketing INTEGER NOT NULL,
        services TEXT NOT NULL, refused TEXT, granted TEXT, notice_language TEXT NOT NULL,
        notice_version TEXT NOT NULL, notice_policy TEXT, notice_sha256 TEXT NOT NULL,
        notice_hashed_by_client INTEGER NOT NULL, offered TEXT NOT NULL, preselected TEXT NOT NULL,
        signals TEXT NOT NULL, client TEXT NOT NULL, days INTEGER,
        PRIMARY KEY (bucket, shape), UNIQUE (bucket, key)) WITHOUT ROWID`,
      'CREATE INDEX shapes_notice ON shapes (bucket, notice_sha256)',
      `CREATE TABLE notices (
        bucket INTEGER NOT NULL, sha256 TEXT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (bucket, sha256)) WITHOUT ROWID`,
      `CREATE TABLE uses (
        bucket INTEGER NOT NULL, chain INTEGER NOT NULL, month INTEGER NOT NULL,
        shape INTEGER NOT NULL, records INTEGER NOT NULL, last_position INTEGER NOT NULL,
        PRIMARY KEY (bucket, chain, month, shape)) WITHOUT ROWID`,
      'CREATE INDEX uses_shape ON uses (bucket, shape)',
      `CREATE TABLE erasures (
        bucket INTEGER NOT NULL, chain INTEGER NOT NULL, position INTEGER NOT NULL,
        erased_at INTEGER NOT NULL, PRIMARY KEY (bucket, chain, position)) WITHOUT ROWID`,
      `CREATE TABLE statistics (
        bucket INTEGER NOT NULL, day TEXT NOT NULL, chain INTEGER NOT NULL,
        language TEXT NOT NULL, notice_sha256 TEXT NOT NULL, action TEXT NOT NULL,
        diagnostic INTEGER NOT NULL, marketing INTEGER NOT NULL, records INTEGER NOT NULL,
        PRIMARY KEY (bucket, day, chain, language, notice_sha256, action, diagnostic, marketing)
      ) WITHOUT ROWID`,
      'CREATE TABLE tokens (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, created_at TEXT NOT NULL)',
      `INSERT INTO buckets VALUES ${buckets.map((bucket) => `(${bucket}, 1, 1)`).join(', ')}`,
      `CREATE VIEW records AS SELECT
        ${uuid('l.id')} AS id, h.origin, l.position, ${iso('l.received_at')} AS received_at,
        lower(hex(l.digest)) AS digest, lower(hex(l.hash)) AS hash,
        CASE WHEN e.erased_at IS NOT NULL THEN ${iso('e.erased_at')}
          WHEN c.position IS NULL AND l.position <= h.purged_position THEN ${iso('h.purged_at')}
        END AS erased_at,
        s.schema, CASE WHEN c.position IS NOT NULL THEN ${uuid('c.subject')} END AS subject, json_extract(nullif(c.extra, ''), '$.previous') AS previous,
        CASE WHEN c.position IS NOT NULL
          THEN coalesce(json_extract(nullif(c.extra, ''), '$.time'), ${iso(act)}) END AS time,
        CASE WHEN c.position IS NOT NULL
          THEN coalesce(json_extract(nullif(c.extra, ''), '$.expires'),
            ${iso(`${act} + s.days * 86400000`)}) END AS expires,
        s.action, s.source, s.diagnostic, s.marketing, s.services, s.refused, s.granted, s.notice_language,
        s.notice_version, s.notice_policy, s.notice_sha256, s.notice_hashed_by_client, s.offered,
        s.preselected, c.path, s.signals, s.client
        FROM links l JOIN chains h ON h.bucket = l.bucket AND h.chain = l.chain
        LEFT JOIN contents c
          ON c.bucket = l.bucket AND c.chain = l.chain AND c.position = l.position
        LEFT JOIN shapes s ON s.bucket = c.bucket AND s.shape = c.shape
        LEFT JOIN erasures e
          ON e.bucket = l.bucket AND e.chain = l.chain AND e.position = l.position`,
    ],
  },
  {
    name: '002-one-bucket-at-a-time',
    statements: [
      // Every statement reads one bucket, and finds a time in it.
      'DROP INDEX links_time',
      'CREATE INDEX links_time ON links (bucket, received_at)',
      'CREATE INDEX uses_month ON uses (bucket, month)',
      // An id is unique within a site.
      'DROP INDEX links_id',
      'CREATE UNIQUE INDEX links_id ON links (bucket, id, chain)',
      // The planner knows nothing of an empty file, and would look a whole bucket through for one id. It is
      // told what a large one is like: https://www.sqlite.org/fileformat2.html#the_sqlite_stat1_table
      'ANALYZE main.uses',
      'DELETE FROM main.sqlite_stat1',
      `INSERT INTO main.sqlite_stat1 VALUES
        ('links', 'links', '1600000 100000 5000 1'),
        ('links', 'links_id', '1600000 100000 1 1'),
        ('links', 'links_time', '1600000 100000 2'),
        ('contents', 'contents', '1600000 100000 5000 1'),
        ('contents', 'contents_subject', '1600000 100000 2'),
        ('uses', 'uses', '20000 1250 60 10 1'),
        ('uses', 'uses_shape', '20000 1250 10'),
        ('uses', 'uses_month', '20000 1250 20')`,
      'ANALYZE main.sqlite_master',
    ],
  },
];
