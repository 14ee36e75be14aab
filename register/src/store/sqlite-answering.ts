import { parentPort } from 'node:worker_threads';
import type { Answer } from './sqlite-thread.js';

/** Answers one question after another, inside a thread, until it is told to close. */
export function answering(answer: (question: never) => unknown, close: () => void): void {
  const tryTo = (question: unknown): Answer => {
    try {
      return { result: answer(question as never) };
    } catch (error) {
      // A thrown object loses its code on its way to another thread.
      const { message, code } = error as { message: string; code?: unknown };
      return { message, ...(typeof code === 'string' && { code }) };
    }
  };
  parentPort?.on('message', (question: string) => {
    if (question !== 'close') {
      return parentPort?.postMessage(JSON.stringify(tryTo(JSON.parse(question))));
    }
    close();
    parentPort?.close();
  });
}
