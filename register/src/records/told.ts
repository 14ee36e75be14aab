import { documentFor, type PutDocument, readDocuments } from '../notices/documents.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { digestOf } from './digest.js';
import type { StoredRecord } from './record.js';
import { type Standing, standingsAfter } from './states.js';

/** A record with what only others tell of it. */
export interface Told {
  record: StoredRecord;
  standings: readonly Standing[];
  /** The id of the record that took its place, if any did. */
  replacedBy: string | undefined;
  /** What its notice's document tells, if one was put. */
  document: PutDocument['document'] | undefined;
}

/** More records that stand before a page than this are looked for one by one by nobody. */
const mostLookups = 20;

/** The hash of the notice that a record was made with, also where the browser did not tell it. */
export const noticeOfRecord = ({ notice }: StoredRecord) => ({
  sha256: notice.sha256 ?? digestOf(notice.text),
  version: notice.version,
});

/**
 * Puts records of one visitor, oldest first, beside what stood before them and what their notices tell.
 *
 * @param earlier Records that stand before the first of them.
 */
export function tellOf(
  records: readonly StoredRecord[],
  documentOf: (record: StoredRecord) => Told['document'],
  { earlier = [], now = new Date() }: { earlier?: readonly StoredRecord[]; now?: Date } = {},
): Told[] {
  const known = new Map<string, { record: StoredRecord; standings: readonly Standing[] }>();
  for (const record of earlier) {
    const standings = standingsAfter(record, { before: undefined, isReplaced: true }, now);
    known.set(record.id, { record, standings });
  }
  const next = new Map(records.flatMap(({ id, previous }) => (previous ? [[previous, id]] : [])));
  return records.map((record) => {
    const replacedBy = next.get(record.id);
    const before = record.previous === null ? undefined : known.get(record.previous);
    const around = { before, isReplaced: replacedBy !== undefined };
    const standings = standingsAfter(record, around, now);
    known.set(record.id, { record, standings });
    return { record, standings, replacedBy, document: documentOf(record) };
  });
}

/** The same with what the store knows: documents, and records before those of a page. */
export async function tellFrom(
  store: Pick<Store, 'small' | 'findRecords'>,
  sites: Sites,
  records: readonly StoredRecord[],
): Promise<Told[]> {
  const originsOf = (origin: string) => sites.find(origin)?.origins ?? [origin];
  const origins = [...new Set(records.flatMap(({ site }) => originsOf(site.origin)))];
  const documents = await readDocuments(store.small, origins);
  return tellOf(
    records,
    (record) => {
      const own = originsOf(record.site.origin);
      const ofSite = documents.filter(({ origin }) => own.includes(origin));
      return documentFor(ofSite, noticeOfRecord(record))?.document;
    },
    { earlier: await earlierThan(store, records, originsOf) },
  );
}

/** The records before those of a page, if they are of the same visitor and site. */
async function earlierThan(
  { findRecords }: Pick<Store, 'findRecords'>,
  records: readonly StoredRecord[],
  originsOf: (origin: string) => readonly string[],
): Promise<StoredRecord[]> {
  const there = new Set(records.map(({ id }) => id));
  const missing = records.filter(({ previous }) => previous !== null && !there.has(previous));
  const found = await Promise.all(
    missing
      .slice(0, mostLookups)
      .map(({ previous, subject, site }) =>
        findRecords(
          { id: previous ?? '', subject, origins: originsOf(site.origin) },
          { order: 'oldest first', limit: 1 },
        ),
      ),
  );
  return found.flatMap((page) => page.records);
}
