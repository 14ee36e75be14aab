import { parentPort, workerData } from 'node:worker_threads';
import { sqliteWriting } from './sqlite-acts.js';
import { connect } from './sqlite-connection.js';
import type { Answer, Question } from './sqlite-thread.js';

/**
 * The thread that writes to the SQLite file, so that the one that answers visitors does not stand still
 * for each fsync. It takes one question at a time.
 */
const database = connect(workerData as string);
const write = sqliteWriting(database);

function answer([act, given]: Question): Answer {
  try {
    return { result: write(act, given) };
  } catch (error) {
    // A thrown object loses its code on its way to another thread.
    const { message, code } = error as { message: string; code?: unknown };
    return { message, ...(typeof code === 'string' && { code }) };
  }
}

parentPort?.on('message', (question: string) => {
  if (question !== 'close') {
    return parentPort?.postMessage(JSON.stringify(answer(JSON.parse(question))));
  }
  database.close();
  parentPort?.close();
});
