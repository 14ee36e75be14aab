import { describe, expect, onTestFinished, test } from 'vitest';
import { kinds, useDatabases } from '../../test/databases.js';
import { sampleRecord } from '../../test/sample.js';
import { verify } from '../chain/verify.js';
import { checkRecord } from '../records/check.js';
import { openStore } from '../store/open.js';
import { hidePaths, isUnder } from './paths.js';

const origin = 'https://www.esimerkki.fi';
const databases = useDatabases();

// The same table as that of the browser's own `isSensitive`.
test.each<[string, string, boolean]>([
  ['/ajanvaraus', '/ajanvaraus/', true],
  ['/ajanvaraus', '/ajanvaraus/aika', false],
  ['/ajanvaraus/*', '/ajanvaraus', true],
  ['/ajanvaraus/*', '/ajanvaraus/aika/3', true],
  ['/ajanvaraus/*', '/ajanvaraukset', false],
  ['/ajanvarau*', '/ajanvaraukset/1', true],
  ['/*/resepti/*', '/fi/resepti/7', true],
  ['/*', '/', true],
  ['/', '/x', false],
  ['/ajanvaraus', '/Ajanvaraus', true],
  ['/a.html', '/axhtml', false],
  ['/a+b(c)', '/a+b(c)', true],
  ['/[a-z]', '/b', false],
  ['/a|/b', '/b', false],
  ['/näöntarkastus/*', '/n%C3%A4%C3%B6ntarkastus/aika', true],
  ['/n%C3%A4%C3%B6ntarkastus/*', '/NÄÖNTARKASTUS/aika', true],
  ['/näöntarkastus/*', '/n%E4%F6ntarkastus', true],
  ['/ajanvaraus/*', '/ajanvaraus/%0Ax', true],
  ['/ajanvaraus/*', '//ajanvaraus//aika', true],
  ['/ajanvaraus', '/ajanvaraus;jsessionid=1', true],
])('%s and the path %s: %j', (pattern, path, expected) => {
  expect(isUnder(path, pattern)).toBe(expected);
});

describe.each(kinds)('paths taken out of old records, %s', (kind) => {
  test('are gone, and the chain holds', async () => {
    const store = await openStore(await databases.create(kind));
    onTestFinished(() => store.close());
    const paths = ['/', '/ajanvaraus/silmat', '/ajanvaraus', '/kauppa', '/Ajanvaraus/3'];
    const records = paths.map((path, n) =>
      sampleRecord({
        site: { origin, path },
        // Some records have something else in the column in which it is noted.
        ...(n === 1 && { previous: sampleRecord().id, time: '2026-11-22T10:04:26.123456Z' }),
      }),
    );
    const keep = async (record: (typeof records)[number]) => {
      const checked = checkRecord(JSON.stringify(record));
      if (Array.isArray(checked)) throw new Error(checked[0]?.detail);
      return (await store.append(checked)).outcome;
    };
    for (const record of records) await keep(record);
    const { heads } = await verify(store);

    const patterns = ['/ajanvaraus/*'];
    expect(await hidePaths(store, [origin], patterns, { dryRun: true })).toBe(3);
    expect((await verify(store)).reduced).toBe(0);
    expect(await hidePaths(store, [origin], patterns)).toBe(3);
    const kept = (await store.entries(origin, 0, 10)).map(({ record }) => record?.site.path);
    expect(kept).toEqual(['/', '/ajanvaraus/*', '/ajanvaraus/*', '/kauppa', '/ajanvaraus/*']);
    // The same heads as before, and everything else as it was posted.
    expect(await verify(store, heads)).toMatchObject({ valid: true, checked: 5, reduced: 3 });
    const [, second] = records;
    expect((await store.recordsOf(second?.subject ?? ''))[0]).toMatchObject({
      ...second,
      site: { origin, path: '/ajanvaraus/*' },
    });
    // Twice does nothing more, and a browser's retry does not bring the path back.
    expect(await hidePaths(store, [origin], patterns)).toBe(0);
    for (const record of records) expect(await keep(record)).toBe('known');
    // What remains can still be erased.
    expect(await store.eraseSubject(second?.subject ?? '')).toBe(1);
    expect(await verify(store, heads)).toMatchObject({ valid: true, erased: 1, reduced: 2 });
  });
});
