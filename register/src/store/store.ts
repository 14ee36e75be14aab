import type { CheckedRecord } from '../records/check.js';
import type { StoredRecord } from '../records/record.js';

/** What became of a record that was handed to the store; when it says so, the record is on disk. */
export interface Receipt {
  /** `stored` now, `known` already with the same content, or its id is taken by other content. */
  outcome: 'stored' | 'known' | 'conflict';
  receivedAt: string;
}

/** Where records are kept. SQLite and PostgreSQL are the two implementations. */
export interface Store {
  /** Stores a record durably, as the next link of its site's chain. */
  append(record: CheckedRecord): Promise<Receipt>;
  /** The records of one visitor that have not been erased, oldest first. */
  recordsOf(subject: string): Promise<StoredRecord[]>;
  /** Erases the content of a visitor's records, and tells how many. */
  eraseSubject(subject: string): Promise<number>;
  /** Throws when the database cannot be written at the moment. */
  checkHealth(): Promise<void>;
  /** Finishes what is under way and lets the database go. */
  close(): Promise<void>;
}

/** The database is away, locked or full: the same request may succeed later. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}
