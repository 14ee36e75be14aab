import type { StoredRecord } from '../records/record.js';

/** One record a line. https://github.com/ndjson/ndjson-spec */
export async function* ndjson(pages: AsyncIterable<StoredRecord[]>): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page.map((record) => `${JSON.stringify(record)}\n`).join('');
  }
}
