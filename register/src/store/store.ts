import type { Head } from '../chain/link.js';
import type { CheckedRecord } from '../records/check.js';
import type { StoredRecord } from '../records/record.js';
import type { RecordRow, Tables } from './tables.js';

/** What became of a record that was handed to the store; when it says so, the record is on disk. */
export interface Receipt {
  /** `stored` now, `known` already with the same content, or its id is taken by other content. */
  outcome: 'stored' | 'known' | 'conflict';
  receivedAt: string;
}

/** Which records are wanted; what is left out does not matter. */
export interface RecordFilter {
  id?: string | undefined;
  subject?: string | undefined;
  origin?: string | undefined;
  action?: string | undefined;
  language?: string | undefined;
  /** Received at this time or later. */
  from?: string | undefined;
  /** Received before this time. */
  to?: string | undefined;
}

/** A place in the order of receipt, where the next page goes on. */
export interface Place {
  receivedAt: string;
  id: string;
}

/** One page of records. */
export interface Page {
  order: 'newest first' | 'oldest first';
  limit: number;
  after?: Place | undefined;
}

/** Which of a visitor's own records are wanted; without a limit, all of them. */
export interface PartOfOne {
  /** Only records of these origins, which are one site's. */
  origins?: readonly string[] | undefined;
  limit?: number | undefined;
  after?: Place | undefined;
}

/** A row with the text of its notice: null when the row has been erased. */
export type Entry = RecordRow & { notice_text: string | null };

/** A line of the statistics; nothing in it is personal. */
export type StatisticsLine = Tables['statistics'];

/** An administrator's token: the store never sees the token itself. */
export type Token = Tables['tokens'];

/** Where records are kept. SQLite and PostgreSQL are the two implementations. */
export interface Store {
  /** Stores a record durably, as the next link of its site's chain. */
  append(record: CheckedRecord): Promise<Receipt>;

  /** The records of one visitor that have not been erased, oldest first. */
  recordsOf(subject: string, part?: PartOfOne): Promise<StoredRecord[]>;
  /** A page of the records that have not been erased. */
  findRecords(filter: RecordFilter, page: Page): Promise<StoredRecord[]>;

  /** Erases the content of a visitor's records, those of some origins only if they are given, and tells how many. */
  eraseSubject(subject: string, origins?: readonly string[]): Promise<number>;
  /** How many records were received before a time and have not been erased. */
  countOlder(than: string): Promise<number>;
  /** Erases the content of at most `limit` records received before a time, and tells how many. */
  eraseOlder(than: string, limit: number): Promise<number>;

  /** Every site there are records of. */
  origins(): Promise<string[]>;
  /** The place of the last record of a site, read from the records themselves. */
  lastPosition(origin: string): Promise<number>;
  /** The newest link of a site's chain, as the register noted it when it added it. */
  head(origin: string): Promise<Head | undefined>;
  /** The entries of a site in the order of its chain, erased ones included. */
  entries(origin: string, afterPosition: number, limit: number): Promise<Entry[]>;

  /** The lines of the statistics for days from one (included) to another (included). */
  statistics(filter: Pick<RecordFilter, 'origin' | 'from' | 'to'>): Promise<StatisticsLine[]>;

  /** The administrators' tokens, by name. */
  tokens(): Promise<Token[]>;
  addToken(token: Token): Promise<void>;
  /** Tells whether there was such a token. */
  removeToken(name: string): Promise<boolean>;

  /** Takes over entries of another store as they are, links included. */
  takeEntries(entries: Entry[]): Promise<void>;
  /** Takes over another store's statistics. */
  takeStatistics(lines: StatisticsLine[]): Promise<void>;

  /** Throws `StoreUnavailable` when nothing can be written at the moment. */
  checkHealth(): Promise<void>;
  /** Finishes what is under way and lets the database go. */
  close(): Promise<void>;
}

/** The database is away, locked or full: the same request may succeed later. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}
