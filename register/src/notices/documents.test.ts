import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { kinds, useDatabases } from '../../test/databases.js';
import { sampleDocument } from '../../test/notice-document.js';
import { sampleRecord } from '../../test/sample.js';
import { verify } from '../chain/verify.js';
import { checkRecord } from '../records/check.js';
import { openStore } from '../store/open.js';
import { documentFor, eraseUnneeded, putDocument, readDocuments } from './documents.js';

const databases = useDatabases();
const origin = 'https://www.esimerkki.fi';
const day = 86_400_000;

/** A record in a store, and a document of its notice. */
async function keep(store: Awaited<ReturnType<typeof openStore>>) {
  const record = sampleRecord();
  const checked = checkRecord(JSON.stringify(record));
  if (Array.isArray(checked)) throw new Error(checked[0]?.detail);
  await store.append(checked);
  const put = {
    ...{ origin, sha256: checked.notice.sha256, version: record.notice.version },
    ...{ document: sampleDocument(), putAt: new Date().toISOString() },
  };
  return { record, put };
}

describe.each(kinds)('documents of notices in %s', (kind) => {
  test('are kept once for each notice, and go with the last record that needs them', async () => {
    const store = await openStore(await databases.create(kind));
    onTestFinished(() => store.close());
    const { record, put } = await keep(store);
    expect(await putDocument(store.small, put)).toBe(false);
    const corrected = { ...put, document: sampleDocument({ jurisdictions: ['FI', 'SE'] }) };
    expect(await putDocument(store.small, corrected)).toBe(true);
    expect(await readDocuments(store.small, [origin])).toEqual([corrected]);
    expect(await store.noticesInUse([origin])).toEqual([
      {
        ...{ sha256: put.sha256, version: put.version, language: 'fi' },
        ...{ policy: record.notice.policy, services: record.services },
      },
    ]);
    const later = Date.now() + 31 * day;
    expect(await eraseUnneeded(store, (one) => [one], later)).toBe(0);
    await store.eraseSubject(record.subject);
    expect(await store.noticesInUse([origin])).toEqual([]);
    expect(await eraseUnneeded(store, (one) => [one])).toBe(0);
    expect(await eraseUnneeded(store, (one) => [one], later)).toBe(1);
    expect(await readDocuments(store.small, [origin])).toEqual([]);
  });

  test('find their place in a database of before, and nothing in it is lost', async () => {
    const url = await databases.create(kind);
    const before = await openStore(url);
    const { record, put } = await keep(before);
    const { heads } = await verify(before);
    // As a register of before had left it.
    await before.small.run(
      sql`DROP TABLE notice_documents`,
      sql`DELETE FROM migrations WHERE name = '006-notice-documents'`,
    );
    await before.close();
    const store = await openStore(url);
    onTestFinished(() => store.close());
    expect(await verify(store, heads)).toMatchObject({ valid: true, checked: 1, erased: 0 });
    expect(await store.recordsOf(record.subject)).toMatchObject([record]);
    await putDocument(store.small, put);
    expect(await readDocuments(store.small, [origin])).toEqual([put]);
  });
});

test('the document of a text counts before that of its version, and a newer one before an older', () => {
  const putAt = '2026-11-22T10:00:00.000Z';
  const one = { ...{ origin, document: sampleDocument(), putAt }, version: '1' };
  const newestFirst = ['b', 'a'].map((sha256) => ({ ...one, sha256 }));
  expect(documentFor(newestFirst, { sha256: 'a', version: '1' })?.sha256).toBe('a');
  expect(documentFor(newestFirst, { sha256: 'c', version: '1' })?.sha256).toBe('b');
  expect(documentFor(newestFirst, { sha256: 'c', version: '2' })).toBeUndefined();
});
