/**
 * One record as a row. Every field of the record is a column of its own, so that a person can read the
 * table with plain SQL; lists and maps are JSON, truth values 0 and 1, times text in UTC. After an
 * erasure only the columns of the first group are left, the others are null.
 */
export interface RecordRow {
  id: string;
  origin: string;
  position: number;
  received_at: string;
  digest: string;
  hash: string;
  erased_at: string | null;

  schema: string | null;
  subject: string | null;
  previous: string | null;
  time: string | null;
  expires: string | null;
  action: string | null;
  source: string | null;
  diagnostic: number | null;
  marketing: number | null;
  services: string | null;
  refused: string | null;
  notice_language: string | null;
  notice_version: string | null;
  notice_policy: string | null;
  notice_sha256: string | null;
  /** 0 where the browser could not hash the text itself and sent null. */
  notice_hashed_by_client: number | null;
  offered: string | null;
  preselected: string | null;
  path: string | null;
  signals: string | null;
  client: string | null;
}

/** The columns of the tables, for Kysely. */
export interface Tables {
  records: RecordRow;
  /** The newest link of each site, locked while a link is added to it. */
  chains: { origin: string; position: number; hash: string };
  /** Each text that visitors saw, once, in canonical JSON. */
  notices: { sha256: string; text: string };
  /** Counts of acts, which hold nothing personal and outlive erasure. */
  statistics: {
    day: string;
    origin: string;
    language: string;
    notice_version: string;
    action: string;
    diagnostic: number;
    marketing: number;
    records: number;
  };
  /** Administrator tokens by name; only their hashes are kept. */
  tokens: { name: string; sha256: string; created_at: string };
}
