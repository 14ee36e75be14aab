import type { Migration } from './sqlite-schema.js';

/**
 * The small tables, in words that both databases take. Lists and objects are JSON in text, times are text in
 * ISO 8601.
 */
export const smallMigrations: Migration[] = [
  {
    name: '002-sites',
    statements: [
      `CREATE TABLE sites (
        origin text PRIMARY KEY, name text NOT NULL, owner text NOT NULL, retention_days integer,
        state text NOT NULL, records_per_day bigint, changed_at text NOT NULL)`,
      // An origin belongs to one site: that is its key.
      `CREATE TABLE site_origins (
        origin text PRIMARY KEY, site text NOT NULL, place integer NOT NULL)`,
      // Numbers that grow with each change, by which instances see that they have to read again.
      'CREATE TABLE marks (name text PRIMARY KEY, value bigint NOT NULL)',
      "INSERT INTO marks VALUES ('sites', 0)",
    ],
  },
  {
    name: '003-rights-and-audit',
    statements: [
      // What tokens of before could do, they still can.
      "ALTER TABLE tokens ADD COLUMN rights text NOT NULL DEFAULT 'read export'",
      'ALTER TABLE tokens ADD COLUMN sites text',
      `CREATE TABLE audit (
        position integer PRIMARY KEY, at text NOT NULL, who text NOT NULL, act text NOT NULL,
        site text NOT NULL, filter text NOT NULL, person text, reason text, hash text NOT NULL)`,
      'CREATE INDEX audit_person ON audit (person)',
      `CREATE TABLE sessions (
        sha256 text PRIMARY KEY, token text, who text NOT NULL, rights text NOT NULL, sites text,
        expires_at text NOT NULL)`,
      'CREATE TABLE secrets (name text PRIMARY KEY, value text NOT NULL)',
      // When something was last done, and what came of it.
      'CREATE TABLE runs (name text PRIMARY KEY, at text NOT NULL, result text NOT NULL)',
    ],
  },
  {
    name: '004-outgoing',
    statements: [
      // How far each target outside has come with each origin.
      `CREATE TABLE outgoing (
        target text NOT NULL, origin text NOT NULL, cursor text NOT NULL, failures integer NOT NULL,
        next_at bigint NOT NULL, PRIMARY KEY (target, origin))`,
      'CREATE TABLE leases (name text PRIMARY KEY, holder text NOT NULL, until bigint NOT NULL)',
      'CREATE TABLE webhooks (name text PRIMARY KEY, url text NOT NULL, secret text NOT NULL, sites text)',
      `CREATE TABLE dead_letters (
        id text PRIMARY KEY, webhook text NOT NULL, origin text NOT NULL, after_cursor text NOT NULL,
        through_cursor text NOT NULL, at text NOT NULL, reason text NOT NULL)`,
      // Erasures are told in the order of their time.
      'CREATE INDEX erasures_time ON erasures (bucket, chain, erased_at)',
    ],
  },
  {
    name: '005-requests',
    statements: [
      `CREATE TABLE requests (
        id text PRIMARY KEY, at text NOT NULL, due text NOT NULL, site text NOT NULL,
        article text NOT NULL, contact text NOT NULL, message text NOT NULL, number text,
        answered_at text, answered_by text)`,
    ],
  },
  {
    name: '006-notice-documents',
    statements: [
      `CREATE TABLE notice_documents (
        origin text NOT NULL, sha256 text NOT NULL, version text NOT NULL, document text NOT NULL,
        put_at text NOT NULL, PRIMARY KEY (origin, sha256))`,
    ],
  },
];

/** Their names, in an order in which they can be copied. */
export const smallTableNames = [
  ...['tokens', 'sites', 'site_origins', 'marks', 'audit', 'sessions', 'secrets', 'runs'],
  ...['outgoing', 'leases', 'webhooks', 'dead_letters', 'requests', 'notice_documents'],
];
