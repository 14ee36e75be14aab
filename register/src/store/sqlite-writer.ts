import { workerData } from 'node:worker_threads';
import { type Acts, sqliteWriting } from './sqlite-acts.js';
import { answering } from './sqlite-answering.js';
import { checkpoint, connect } from './sqlite-connection.js';

/**
 * The thread that writes to the SQLite file, so that the one that answers visitors does not stand still
 * for each fsync. It takes one question at a time.
 */
const database = connect(workerData as string);
const write = sqliteWriting(database);

/** An act with what it is given. */
type Question = { [Act in keyof Acts]: [act: Act, given: Parameters<Acts[Act]>] }[keyof Acts];

answering(
  ([act, given]: Question) => {
    const result = write(act, given);
    // What is erased must not stand in the log either.
    if (act === 'eraseSubject' || act === 'eraseOlder') checkpoint(database);
    return result;
  },
  () => database.close(),
);
