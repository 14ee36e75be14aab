import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { firstDatabase } from '../../../test/first.js';
import { temporaryFolder } from '../../../test/folder.js';
import { type Pgbouncer, startPgbouncer } from '../../../test/pgbouncer.js';
import { type PostgresServer, startPostgres } from '../../../test/postgres.js';
import { sampleRecord } from '../../../test/sample.js';
import { readTokens } from '../../admin/tokens.js';
import { verify } from '../../chain/verify.js';
import { checkRecord } from '../../records/check.js';
import { addSite } from '../../sites/rows.js';
import { plainSite } from '../../sites/site.js';
import { openStore } from '../open.js';

vi.setConfig({ testTimeout: 60_000 });

let postgres: PostgresServer;
let pgbouncer: Pgbouncer;
beforeAll(async () => {
  postgres = await startPostgres();
  pgbouncer = await startPgbouncer(await postgres.createDatabase());
}, 120_000);
afterAll(async () => {
  await pgbouncer.remove();
  await postgres.remove();
});
const folder = temporaryFolder();
afterAll(() => folder.remove());

const origin = 'https://www.esimerkki.fi';
const other = 'https://other.example';

const kinds = {
  SQLite: async () => `file:${folder.path}/${randomUUID()}.db`,
  PostgreSQL: () => postgres.createDatabase(),
  'PostgreSQL behind pgbouncer': async () => pgbouncer.through(await postgres.createDatabase()),
};

describe.each(['SQLite', 'PostgreSQL', 'PostgreSQL behind pgbouncer'] as const)(
  'from the first version, %s',
  (kind) => {
    const newUrl = kinds[kind];

    test('everything is there afterwards, what was written meanwhile too', async () => {
      const url = await newUrl();
      const first = await firstDatabase(url, postgres);
      const records = Array.from({ length: 12 }, (_, n) =>
        sampleRecord({
          ...(n % 3 === 0 && { refused: ['meta-pixel'], previous: randomUUID() }),
          site: { origin: n < 9 ? origin : other, path: '/' },
        }),
      );
      for (const record of records) await first.add(record, '2026-03-31T23:59:59.999Z');
      const [gone, goneLater] = records as [(typeof records)[0], (typeof records)[0]];
      await first.eraseSubject(gone.subject);

      const late = sampleRecord({ site: { origin, path: '/myohemmin' } });
      let meanwhile: Promise<void> | undefined;
      const store = await openStore(url, () => {
        // The first version goes on: it erases what was copied, and stores another record.
        meanwhile ??= first.eraseSubject(goneLater.subject).then(() => first.add(late));
        return meanwhile;
      });
      expect(meanwhile).toBeDefined();
      for (const record of [...records.slice(2), late]) {
        expect(await store.recordsOf(record.subject)).toMatchObject([record]);
      }
      expect(await store.recordsOf(gone.subject)).toEqual([]);
      expect(await store.recordsOf(goneLater.subject)).toEqual([]);
      const found = await verify(store);
      expect(found).toMatchObject({ valid: true, checked: 13, erased: 2, reduced: 0 });
      expect(found.heads).toEqual(
        [other, origin].map((one) => ({ origin: one, ...first.head(one) })),
      );
      await addSite(store.small, plainSite(origin));
      expect(await readTokens(store.small)).toMatchObject([
        { name: 'dpo', rights: ['read', 'export'], sites: null },
      ]);
      const { lines: counted } = await store.statistics({});
      expect(counted.reduce((sum, { records: one }) => sum + one, 0)).toBe(13);
      expect(counted[0]?.noticeVersion).toBe('2026-11-01');

      // It goes on: a retry is known, and the next record follows.
      for (const [record, outcome] of [
        [records[2], 'known'],
        [gone, 'known'],
        [sampleRecord(), 'stored'],
      ] as const) {
        const checked = checkRecord(JSON.stringify(record));
        if (Array.isArray(checked)) throw new Error('not a record');
        expect((await store.append(checked)).outcome).toBe(outcome);
      }
      expect(await verify(store)).toMatchObject({ valid: true, checked: 14 });
      await store.close();

      expect(await first.isWritable()).toBe(false);
      const again = await openStore(url);
      expect(await verify(again)).toMatchObject({ valid: true, checked: 14 });
      await again.close();
      if (kind === 'SQLite') expect(readdirSync(folder.path).join()).not.toContain('.new');
      else expect(await postgres.rows(url, 'SELECT * FROM keksi_first.records')).toHaveLength(13);
    });

    test('a chain that ends elsewhere stops it, and nothing is changed', async () => {
      const url = await newUrl();
      const first = await firstDatabase(url, postgres);
      await first.add(sampleRecord());
      const wrong = `UPDATE chains SET hash = '${'0'.repeat(64)}'`;
      if (kind !== 'SQLite') await postgres.query(url, wrong);
      else {
        const { default: Database } = await import('libsql');
        const file = new Database(url.slice(5));
        file.exec(wrong);
        file.close();
      }
      await expect(openStore(url)).rejects.toThrow('Nothing was changed');
      expect(await first.isWritable()).toBe(true);
    });
  },
);
