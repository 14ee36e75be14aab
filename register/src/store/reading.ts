import { readingChains } from './reading/chains.js';
import type { Query } from './reading/query.js';
import { readingRecords } from './reading/records.js';
import { countingOn, readingStatistics } from './reading/statistics.js';
import type { Store } from './store.js';
import type { Words } from './words.js';

export type { Query } from './reading/query.js';

/** What both stores read in the same words. */
export type Reading = Pick<
  Store,
  | 'recordsOf'
  | 'findRecords'
  | 'countOlder'
  | 'origins'
  | 'lastPosition'
  | 'firstSince'
  | 'head'
  | 'entries'
  | 'noticesInUse'
  | 'statistics'
  | 'countOn'
>;

/** The two ways a statement goes, so that what is quick never waits behind what is slow. */
export interface Lanes {
  /** What visitors ask, and whether somebody is an administrator: few rows, found by their key. */
  quick: Query;
  /** What administrators search, export and verify. */
  slow: Query;
}

/** The statements that read, for either database. */
export function reading({ quick, slow }: Lanes, words: Words): Reading {
  const patient = { query: slow, words };
  const swift = { query: quick, words };
  return {
    ...readingChains(patient),
    ...readingStatistics(patient),
    findRecords: readingRecords(patient).findRecords,
    recordsOf: readingRecords(swift).recordsOf,
    ...countingOn(swift),
  };
}
