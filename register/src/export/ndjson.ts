import { setImmediate } from 'node:timers/promises';
import type { StoredRecord } from '../records/record.js';

/** One record a line. https://github.com/ndjson/ndjson-spec */
export async function* ndjson(pages: AsyncIterable<StoredRecord[]>): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page.map((record) => `${JSON.stringify(record)}\n`).join('');
  }
}

/** How many lines are written at a time: visitors may post in between. */
const pieceSize = 25;

/** What is one a line, a few at a time. */
export async function* linesOf(items: readonly object[]): AsyncGenerator<string> {
  for (let start = 0; start < items.length; start += pieceSize) {
    const piece = items.slice(start, start + pieceSize);
    yield piece.map((item) => `${JSON.stringify(item)}\n`).join('');
    await setImmediate();
  }
}
