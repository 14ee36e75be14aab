import { sql } from 'kysely';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { kinds, useDatabases } from '../../test/databases.js';
import { verifyAll } from '../chain/verify-all.js';
import { openStore } from '../store/open.js';
import type { Small } from '../store/small.js';
import { copySmall } from '../store/small-copy.js';
import type { Store } from '../store/store.js';
import { type Act, AuditLog } from './log.js';
import { verifyAudit } from './verify.js';

vi.setConfig({ testTimeout: 60_000 });
const databases = useDatabases();

const act = (changes: Partial<Act> = {}): Act => ({
  ...{ who: 'dpo', act: 'records.find', site: '', filter: {}, person: null, reason: null },
  ...changes,
});

/** The same small tables, and how many rows came at a time. */
function noted(small: Small) {
  const read: number[] = [];
  const query: Small['query'] = async (statement) => {
    const rows = await small.query(statement);
    read.push(rows.length);
    return rows;
  };
  return { small: { ...small, query }, read };
}

describe.each(kinds)('the audit log in %s', (kind) => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(await databases.create(kind));
    return () => store.close();
  });

  test('is one chain, whoever writes at once', async () => {
    const logs = [new AuditLog(store.small), new AuditLog(store.small)];
    const places = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (logs[n % 2] as AuditLog).add(act({ who: `w${n}` }))),
    );
    expect([...places].sort((a, b) => a - b)).toEqual(places.map((_, n) => n + 1));
    const found = await verifyAudit(store.small);
    expect(found).toMatchObject({ checked: 40, head: { position: 40 }, broken: null });
  });

  test.each([
    ['changed', sql`UPDATE audit SET who = 'nobody' WHERE position = 2`, 2, 'does not follow'],
    ['removed', sql`DELETE FROM audit WHERE position = 2`, 2, 'no entry stands here'],
    ['cut off', sql`DELETE FROM audit WHERE position > 1`, 2, 'were kept elsewhere'],
  ])('shows that an entry was %s', async (_, statement, position, reason) => {
    const log = new AuditLog(store.small);
    for (let n = 0; n < 3; n++) await log.add(act({ filter: { n: String(n), ä: '1' } }));
    const { head } = await verifyAudit(store.small);
    await store.small.run(statement);
    const { broken } = await verifyAudit(store.small, head === null ? [] : [head]);
    expect(broken).toEqual({ position, reason: expect.stringContaining(reason) });
  });

  test('is verified a few entries at a time, with rests in between', async () => {
    const log = new AuditLog(store.small);
    await Promise.all(Array.from({ length: 40 }, () => log.add(act())));
    const { small, read } = noted(store.small);
    let rests = 0;
    const pace = { size: () => 15, rest: async () => void rests++ };
    const found = await verifyAll({ ...store, small }, [], { pace });
    expect(found.audit).toMatchObject({ checked: 40, broken: null });
    expect(read).toEqual([15, 15, 10]);
    expect(rests).toBe(3);
    const signal = AbortSignal.abort();
    await expect(verifyAudit(store.small, [], { signal })).rejects.toThrow('aborted');
  });

  test('is copied a few entries at a time', async () => {
    const log = new AuditLog(store.small);
    await Promise.all(Array.from({ length: 1200 }, () => log.add(act())));
    const { small, read } = noted(store.small);
    const other = await openStore(await databases.create(kind));
    await copySmall(small, other.small);
    expect(Math.max(...read)).toBe(500);
    expect(await verifyAudit(other.small)).toEqual(await verifyAudit(store.small));
    await other.close();
  });

  test('a log written anew does not match what was kept elsewhere', async () => {
    await new AuditLog(store.small).add(act());
    const { head } = await verifyAudit(store.small);
    await store.small.run(sql`DELETE FROM audit`);
    await new AuditLog(store.small).add(act({ who: 'innocent' }));
    expect((await verifyAudit(store.small)).broken).toBeNull();
    expect((await verifyAudit(store.small, head === null ? [] : [head])).broken).toEqual({
      ...{ position: 1, reason: 'the entry is not the one that was kept elsewhere' },
    });
  });

  test('names a visitor by a hash that nobody without the key can compute', async () => {
    const subject = '0c8f3a52-6e4b-4d6e-9a0f-2a6f6d0c1b7e';
    const log = new AuditLog(store.small);
    const person = await log.person(subject);
    await log.add(act({ person }));
    await log.add(act());
    expect(await log.entries({ person }, 10)).toMatchObject([{ position: 1, person }]);
    // Every instance has the same key, another register has another.
    expect(await new AuditLog(store.small).person(subject)).toBe(person);
    const other = await openStore(await databases.create(kind));
    expect(await new AuditLog(other.small).person(subject)).not.toBe(person);
    // It goes along when a register moves, and so does the log.
    await copySmall(store.small, other.small);
    expect(await new AuditLog(other.small).person(subject)).toBe(person);
    expect(await verifyAudit(other.small)).toEqual(await verifyAudit(store.small));
    await other.close();
  });
});
