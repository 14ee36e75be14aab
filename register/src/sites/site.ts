/** A site: the origins that one owner answers for together, under one retention and one quota. */
export interface Site {
  /** Its main origin, which names it: `https://www.esimerkki.fi`. */
  origin: string;
  /** Every origin of it, the main one first. A choice may be shared between them (`data-domain`). */
  origins: readonly string[];
  /** What people call it. */
  name: string;
  /** Who answers for it. */
  owner: string;
  /** After how many days its records are erased; undefined: as the register's settings say. */
  retentionDays: number | undefined;
  /** A closed site takes no more records; what it has stays until it is erased. */
  state: 'open' | 'closed';
  /** How many records it may store a day; undefined: as many as come. */
  recordsPerDay: number | undefined;
}

/** A site of which only the origins are told. */
export const plainSite = (origin: string, ...others: string[]): Site => ({
  origin,
  origins: [origin, ...others],
  name: new URL(origin).host,
  owner: '',
  retentionDays: undefined,
  state: 'open',
  recordsPerDay: undefined,
});

/** Whether a text is an origin exactly as browsers send it. */
export const isOrigin = (text: string): boolean =>
  /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
