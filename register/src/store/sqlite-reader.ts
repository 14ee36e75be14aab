import { workerData } from 'node:worker_threads';
import { answering } from './sqlite-answering.js';
import { connect } from './sqlite-connection.js';

/** A thread that reads the SQLite file: an administrator's search never makes a visitor wait. */
const database = connect(workerData as string);
database.pragma('query_only = ON');

answering(
  ([sql, parameters]: [sql: string, parameters: unknown[]]) =>
    database.prepare(sql).all(parameters),
  () => database.close(),
);
