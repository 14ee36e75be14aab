import { type Pace, unhurried } from '../operation/pace.js';
import type { StoredRecord } from '../records/record.js';
import type { Entry, RecordFilter, Store } from '../store/store.js';

/** How many of the few that a key leads to are read at a time. */
const pageSize = 200;

/**
 * Every record that a filter lets through, site after site and each in the order of its chain, a page at a
 * time: any number in little memory.
 */
export async function* pagesOf(
  store: Store,
  filter: RecordFilter,
  pace: Pace = unhurried,
): AsyncGenerator<StoredRecord[]> {
  if (filter.id !== undefined || filter.subject !== undefined) {
    yield* pagesOfOne(store, filter);
    return;
  }
  const lets = letsThrough(filter);
  for (const origin of filter.origins ?? (await store.origins())) {
    let position =
      filter.from === undefined ? 0 : (await store.firstSince(origin, filter.from)) - 1;
    for (;;) {
      const size = pace.size();
      const entries = await store.entries(origin, position, size);
      const page = entries.flatMap((entry) => (lets(entry) && entry.record) || []);
      if (page.length > 0) yield page;
      const last = entries.at(-1);
      await pace.rest();
      if (last === undefined || entries.length < size) break;
      if (filter.to !== undefined && last.receivedAt >= filter.to) break;
      position = last.position;
    }
  }
}

/** The few records that an id or a subject leads to. */
async function* pagesOfOne(store: Store, filter: RecordFilter) {
  let after: Awaited<ReturnType<Store['findRecords']>>['next'];
  do {
    const page = { order: 'oldest first', limit: pageSize, after } as const;
    const { records, next } = await store.findRecords(filter, page);
    if (records.length > 0) yield records;
    after = next;
  } while (after !== undefined);
}

const letsThrough =
  ({ action, language, from, to }: RecordFilter) =>
  ({ record, receivedAt }: Entry) =>
    record !== null &&
    (action === undefined || record.action === action) &&
    (language === undefined || record.notice.language === language) &&
    (from === undefined || receivedAt >= from) &&
    (to === undefined || receivedAt < to);
