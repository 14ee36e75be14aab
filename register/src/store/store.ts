import type { Head } from '../chain/link.js';
import type { CheckedRecord } from '../records/check.js';
import type { StoredRecord } from '../records/record.js';
import type { Small } from './small.js';

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
  /** Origins that the records are of. */
  origins?: readonly string[] | undefined;
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

/** Which part of a list is wanted. */
export interface Page {
  order: 'newest first' | 'oldest first';
  limit: number;
  after?: Place | undefined;
}

/** A page of what was found. */
export interface Found {
  records: StoredRecord[];
  /** Where the next page goes on; undefined when there is none. A page may hold less than was asked for. */
  next: Place | undefined;
}

/** Which of a visitor's own records are wanted; without a limit, a thousand. */
export interface PartOfOne {
  /** Only records of these origins, which are one site's. */
  origins?: readonly string[] | undefined;
  limit?: number | undefined;
  after?: Place | undefined;
}

/** A link of a chain and, unless it was erased, the record that it links. */
export interface Entry {
  origin: string;
  position: number;
  receivedAt: string;
  id: string;
  digest: string;
  hash: string;
  /** When the content was erased. With neither this nor a record, somebody else removed the content. */
  erasedAt: string | null;
  record: StoredRecord | null;
  /** The notice that the record was shown with, also where the browser did not name it. */
  noticeSha256: string | null;
  /** Whether less was kept than was posted, so that `digest` cannot be computed from it. */
  reduced: boolean;
}

/** A line of the statistics; nothing in it is personal. */
export interface StatisticsLine {
  day: string;
  origin: string;
  language: string;
  noticeSha256: string;
  /** The version of that notice as living records tell it; null when none is left. */
  noticeVersion: string | null;
  action: string;
  diagnostic: number;
  marketing: number;
  records: number;
}

/** Which lines of the statistics are wanted: days from one (included) to another (included). */
export type StatisticsFilter = Pick<RecordFilter, 'origins' | 'from' | 'to'>;

/** Lines of the statistics. */
export interface StatisticsPage {
  /** By day, site, language and notice; the lines of one of these are never on two pages. */
  lines: StatisticsLine[];
  /** Where the next page goes on; undefined when there is none. */
  next: string | undefined;
}

/** A notice as records that were made with it tell of it. */
export interface NoticeInUse {
  sha256: string;
  version: string;
  language: string;
  policy: string | null;
  services: StoredRecord['services'];
}

/** Where records are kept. SQLite and PostgreSQL are the two implementations. */
export interface Store {
  /** Stores a record durably, as the next link of its origin's chain. An id is unique within an origin. */
  append(record: CheckedRecord): Promise<Receipt>;

  /** The records of one visitor that have not been erased, oldest first. */
  recordsOf(subject: string, part?: PartOfOne): Promise<StoredRecord[]>;
  /** A page of the records that have not been erased. */
  findRecords(filter: RecordFilter, page: Page): Promise<Found>;

  /** Erases the content of a visitor's records, those of some origins only if they are given, and tells how many. */
  eraseSubject(subject: string, origins?: readonly string[]): Promise<number>;
  /**
   * Puts something else in the place of the paths of an origin's records, and notes that less is kept of these
   * than was posted. Tells how many were there.
   */
  replacePaths(origin: string, positions: readonly number[], by: string): Promise<number>;
  /** How many records of an origin were received before a time and have not been erased. */
  countOlder(origin: string, than: string): Promise<number>;
  /**
   * Erases the content of an origin's records that were received before a time, the oldest first and at
   * most `limit`, and tells how many. Instances that do it at once never count the same record.
   */
  eraseOlder(origin: string, than: string, limit: number): Promise<Erased>;
  /**
   * Erases every month of all origins that ended before a time, if the database can do that at one stroke,
   * and tells how many records went with it.
   */
  eraseMonths(than: string): Promise<number>;

  /** Every origin there is a chain of. */
  origins(): Promise<string[]>;
  /** The place of the last record of an origin, read from the links themselves. */
  lastPosition(origin: string): Promise<number>;
  /** The place of the first record of an origin that was received at a time or later; behind the last, if none was. */
  firstSince(origin: string, time: string): Promise<number>;
  /** The newest link of an origin's chain, as the register noted it when it added it. */
  head(origin: string): Promise<Head | undefined>;
  /** The entries of an origin in the order of its chain, erased ones included. */
  entries(origin: string, afterPosition: number, limit: number): Promise<Entry[]>;

  /**
   * A page of the statistics. Pages follow one another in an order of the store's own.
   *
   * @param page.after What `next` of the page before said.
   */
  statistics(
    filter: StatisticsFilter,
    page?: { limit?: number | undefined; after?: string | undefined },
  ): Promise<StatisticsPage>;

  /** The notices that living records of some origins were made with, each in each of its versions and languages. */
  noticesInUse(origins: readonly string[]): Promise<NoticeInUse[]>;

  /** How many records of some origins were stored on a day, erased ones included: a visitor may wait for it. */
  countOn(origins: readonly string[], day: string): Promise<number>;

  /** What is configured rather than collected. */
  small: Small;

  /** Takes over entries of another store, of one origin and in order, links included. */
  takeEntries(entries: Entry[]): Promise<void>;
  /** Takes over erasures that another store made since its entries were taken. */
  takeErasures(places: ErasedPlace[]): Promise<void>;
  /** Takes over another store's statistics. */
  takeStatistics(lines: StatisticsLine[]): Promise<void>;

  /** Throws `StoreUnavailable` when nothing can be written at the moment. */
  checkHealth(): Promise<void>;
  /** Finishes what is under way and lets the database go. */
  close(): Promise<void>;
}

/** A place whose content is erased. */
export interface ErasedPlace {
  origin: string;
  position: number;
  erasedAt: string;
}

/** What a step of an erasure by age did. */
export interface Erased {
  count: number;
  /** Whether nothing is left that is old enough. */
  isDone: boolean;
}

/** The database is away, locked or full: the same request may succeed later. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}
