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
];

/** Their names, in an order in which they can be copied. */
export const smallTableNames = ['tokens', 'sites', 'site_origins', 'marks'];
