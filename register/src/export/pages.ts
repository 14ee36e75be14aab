import type { StoredRecord } from '../records/record.js';
import type { RecordFilter, Store } from '../store/store.js';

const pageSize = 100;

/** Every record that a filter lets through, oldest first, a page at a time: any number in little memory. */
export async function* pagesOf(store: Store, filter: RecordFilter): AsyncGenerator<StoredRecord[]> {
  let after: StoredRecord | undefined;
  for (;;) {
    const page = await store.findRecords(filter, { order: 'oldest first', limit: pageSize, after });
    if (page.length > 0) yield page;
    after = page.at(-1);
    if (page.length < pageSize) return;
    // Posts that came meanwhile go first.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
