import type { RawBuilder } from 'kysely';
import type { Words } from '../words.js';

/** Runs a statement that only reads. It fails when it takes too long. */
export type Query = <Row>(statement: RawBuilder<Row>) => Promise<Row[]>;

/** What reads are made with: where statements go, and how the database spells them. */
export interface Asking {
  query: Query;
  words: Words;
}
