import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Acts } from './sqlite-acts.js';
import { StoreUnavailable } from './store.js';

/** A question to the thread. It and its answer cross as JSON, which is faster than cloning objects. */
export type Question = {
  [Act in keyof Acts]: [act: Act, given: Parameters<Acts[Act]>];
}[keyof Acts];

/** Its answer: to the oldest question that has none. */
export type Answer = { result: unknown } | { message: string; code?: string };

/** The writing thread, as seen from the one that answers visitors. */
export interface Writer {
  /** Asks for one transaction; when it resolves, what was written is on disk. */
  ask<Act extends keyof Acts>(
    act: Act,
    ...given: Parameters<Acts[Act]>
  ): Promise<ReturnType<Acts[Act]>>;
  /** Whether nothing is being written. */
  isIdle(): boolean;
  /** Finishes what was asked for and lets the file go. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(reason: unknown): void;
}

/** Starts the thread (`sqlite-writer.ts`). */
export function startWriter(path: string): Writer {
  // By the package's own name: this file may be bundled into another folder than that one.
  const file = createRequire(import.meta.url).resolve('keksi-register/sqlite-writer');
  const waiting: Waiting[] = [];
  const thread = new Worker(file, {
    workerData: path,
    // Its objects live for one transaction: a larger nursery would only hold memory.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  let gone: Error | undefined;
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', () => {
      gone ??= new StoreUnavailable('The database is closed');
      for (const { reject } of waiting.splice(0)) reject(gone);
      resolve();
    });
  });
  thread.on('error', (error) => {
    gone = new StoreUnavailable(`The thread that writes has stopped: ${error.message}`);
  });
  thread.on('message', (text: string) => {
    const answer = JSON.parse(text) as Answer;
    const { resolve, reject } = waiting.shift() as Waiting;
    if ('message' in answer) reject(failure(answer));
    else resolve(answer.result);
  });

  return {
    ask: (act, ...given) =>
      new Promise((resolve, reject) => {
        if (gone !== undefined) return reject(gone);
        waiting.push({ resolve: resolve as Waiting['resolve'], reject });
        thread.postMessage(JSON.stringify([act, given]));
      }),
    isIdle: () => waiting.length === 0,
    close() {
      thread.postMessage('close');
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
