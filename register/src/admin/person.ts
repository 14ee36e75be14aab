import type { StoredRecord } from '../records/record.js';
import type { Store } from '../store/store.js';

/** Everything that is kept of one visitor. */
export interface Person {
  /** The ids under which the records stand: a visitor who withdrew and came back has a new one. */
  subjects: string[];
  /** Oldest first. */
  records: StoredRecord[];
}

/** More than a person's browser can make in years; whoever sends more is no person. */
const mostSubjects = 50;
const mostRecords = 1000;

/**
 * The id that somebody quotes, as they may write it: in capitals, with spaces or without dashes.
 *
 * @returns undefined when it is none.
 * @example
 * readNumber('0C8F3A52 6E4B 4D6E 9A0F 2A6F6D0C1B7E'); // 0c8f3a52-6e4b-4d6e-9a0f-2a6f6d0c1b7e
 */
export function readNumber(text: string): string | undefined {
  const digits = text
    .toLowerCase()
    .replace(/^\s*urn:uuid:/, '')
    .replace(/[\s{}\u00ad\u2010-\u2015-]/g, '');
  if (!/^[0-9a-f]{32}$/.test(digits)) return undefined;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Finds everything that is kept of a visitor, by the number that the settings dialog tells them to quote, or
 * by the id of any one of their records. Records name the one before them, so that what stands under an
 * earlier number is found, too.
 *
 * @param origins Of which origins; undefined for all.
 * @example
 * const { records } = await findPerson(store, '0c8f3a52-6e4b-4d6e-9a0f-2a6f6d0c1b7e', undefined);
 */
export async function findPerson(
  store: Store,
  number: string,
  origins: readonly string[] | undefined,
): Promise<Person> {
  const records = new Map<string, StoredRecord>();
  const subjects = new Set<string>();
  const asked = new Set<string>();

  /** Takes all records of a subject, and tells which earlier ones they name. */
  const takeSubject = async (subject: string): Promise<string[]> => {
    if (subjects.has(subject) || subjects.size === mostSubjects) return [];
    const own = await store.recordsOf(subject, { origins, limit: mostRecords });
    if (own.length === 0) return [];
    subjects.add(subject);
    for (const record of own) records.set(record.id, record);
    return own.flatMap(({ previous }) => previous ?? []);
  };
  const subjectOf = async (id: string): Promise<string | undefined> => {
    const page = { order: 'oldest first', limit: 1 } as const;
    return (await store.findRecords({ id, origins }, page)).records[0]?.subject;
  };

  const waiting = await takeSubject(number);
  // An id of a subject is none of a record, save by a chance that does not come.
  if (records.size === 0) waiting.push(number);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (records.has(id) || asked.has(id)) continue;
    asked.add(id);
    const subject = await subjectOf(id);
    if (subject !== undefined) waiting.push(...(await takeSubject(subject)));
  }
  return {
    subjects: [...subjects],
    records: [...records.values()].sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)),
  };
}
