import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from './store.js';

/** What a thread answers to the oldest question that has no answer yet. */
export type Answer = { result: unknown } | { message: string; code?: string };

/** A thread that works on the SQLite file, so that the one that answers visitors never stands still for it. */
export interface Thread {
  /** Asks, and fails when the answer takes longer than the thread's patience. */
  ask(question: unknown): Promise<unknown>;
  /** How many questions have no answer yet. */
  waiting(): number;
  /** Finishes what was asked for and lets the file go. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(reason: unknown): void;
}

/**
 * Starts a thread by the name that the package exports it under: this file may be bundled into another
 * folder than the thread's. Questions and answers cross as JSON, which is faster than cloning objects.
 *
 * @param patience How long a question may take, in milliseconds. A thread that takes longer is given up and
 *   started anew, because nothing interrupts a statement from outside.
 */
export function startThread(name: string, path: string, patience?: number): Thread {
  const file = createRequire(import.meta.url).resolve(`keksi-register/${name}`);
  const waiting: Waiting[] = [];
  let gone: Error | undefined;
  let timer: NodeJS.Timeout | undefined;
  let worker = start();
  let ended = exitOf(worker);

  function start(): Worker {
    const started = new Worker(file, {
      workerData: path,
      // Its objects live for one answer: a larger nursery would only hold memory.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    started.on('error', (error) => {
      if (started === worker) fail(`A thread of the database has stopped: ${error.message}`);
    });
    started.on('message', (text: string) => {
      if (started === worker) take(JSON.parse(text));
    });
    return started;
  }
  function exitOf(one: Worker): Promise<void> {
    return new Promise((resolve) => {
      one.once('exit', () => {
        if (one === worker) fail('The database is closed');
        resolve();
      });
    });
  }
  function fail(message: string) {
    gone ??= new StoreUnavailable(message);
    clearTimeout(timer);
    for (const { reject } of waiting.splice(0)) reject(gone);
  }
  function take(answer: Answer) {
    const { resolve, reject } = waiting.shift() as Waiting;
    watch();
    if ('message' in answer) reject(failure(answer));
    else resolve(answer.result);
  }
  /** Begins to wait for the oldest question. */
  function watch() {
    clearTimeout(timer);
    if (patience === undefined || waiting.length === 0) return;
    timer = setTimeout(() => {
      const late = waiting.splice(0);
      const old = worker;
      worker = start();
      ended = exitOf(worker);
      void old.terminate();
      const reason = new StoreUnavailable(`The answer takes longer than ${patience} ms`);
      for (const { reject } of late) reject(reason);
    }, patience);
  }

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (gone !== undefined) return reject(gone);
        waiting.push({ resolve, reject });
        worker.postMessage(JSON.stringify(question));
        if (waiting.length === 1) watch();
      }),
    waiting: () => waiting.length,
    close() {
      worker.postMessage('close');
      return ended;
    },
  };
}

/** Tells a database that is locked, full or unreadable (come again) from a mistake of ours. */
export function failure({ message, code = '' }: { message: string; code?: string }): Error {
  const cause = Object.assign(new Error(message), { code });
  if (!/^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY)/.test(code)) return cause;
  return new StoreUnavailable(`The database cannot be used at the moment (${code})`, { cause });
}
