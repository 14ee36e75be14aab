import { sql } from 'kysely';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { kinds, useDatabases } from '../../test/databases.js';
import { openStore } from '../store/open.js';
import { Taken } from '../store/small.js';
import type { Store } from '../store/store.js';
import { addSite, changeSite, moveSite, readRows } from './rows.js';
import { plainSite } from './site.js';
import { Sites } from './sites.js';

vi.setConfig({ testTimeout: 60_000 });
const databases = useDatabases();

const www = 'https://www.esimerkki.fi';
const shop = 'https://kauppa.esimerkki.fi';
const other = 'https://toinen.example';

describe.each(kinds)('sites in %s', (kind) => {
  let url: string;
  let store: Store;
  beforeEach(async () => {
    url = await databases.create(kind);
    store = await openStore(url);
    return () => store.close();
  });

  test('come back as they were written', async () => {
    const site = {
      ...plainSite(www, shop),
      ...{ name: 'Esimerkki', owner: 'Esimerkki Oy', retentionDays: 400, recordsPerDay: 5e9 },
    };
    await addSite(store.small, site);
    await addSite(store.small, plainSite(other));
    expect(await readRows(store.small)).toEqual([plainSite(other), site]);
    const closed = { ...site, state: 'closed', retentionDays: undefined };
    const changes = { state: 'closed', retentionDays: undefined } as const;
    expect(await changeSite(store.small, www, changes)).toEqual(closed);
    expect((await readRows(store.small))[1]).toEqual(closed);
  });

  test('never share an origin, and a failure changes nothing', async () => {
    await addSite(store.small, plainSite(www, shop));
    await expect(addSite(store.small, plainSite(other, shop))).rejects.toThrow('belongs to a site');
    await addSite(store.small, plainSite(other));
    const before = await readRows(store.small);
    await expect(moveSite(store.small, www, other)).rejects.toThrow('belongs to a site');
    await expect(changeSite(store.small, shop, {})).rejects.toThrow('There is no site');
    expect(await readRows(store.small)).toEqual(before);
  });

  test('keep their old origins when they move', async () => {
    await addSite(store.small, plainSite(www, shop));
    const moved = await moveSite(store.small, www, 'https://uusi.example');
    expect(moved.origins).toEqual(['https://uusi.example', www, shop]);
    expect((await moveSite(store.small, 'https://uusi.example', shop)).origins).toEqual([
      ...[shop, 'https://uusi.example', www],
    ]);
    expect((await readRows(store.small)).map(({ origin }) => origin)).toEqual([shop]);
  });

  test('are served by an instance that was started before they came', async () => {
    let now = 0;
    const sites = new Sites([plainSite(other)], store.small, () => now);
    await sites.current();
    expect(sites.find(www)).toBeUndefined();
    // Another process adds it.
    const elsewhere = await openStore(url);
    await addSite(elsewhere.small, plainSite(www));
    expect(sites.current(www)).toBeUndefined();
    now = 501;
    await sites.current(www);
    expect(sites.find(www)?.state).toBe('open');
    // Whoever asks for what is known does not wait: the change is there soon after.
    await changeSite(elsewhere.small, www, { state: 'closed' });
    now = 5000;
    expect(sites.current(www)).toBeUndefined();
    await vi.waitUntil(() => sites.find(www)?.state === 'closed');
    // A row counts before what the settings say of the same site.
    await addSite(elsewhere.small, { ...plainSite(other), retentionDays: 7 });
    await sites.refresh();
    expect(sites.find(other)?.retentionDays).toBe(7);
    await elsewhere.close();
  });

  test('ten thousand are read within a second', async () => {
    for (let n = 0; n < 10_000; n += 1000) {
      const rows = Array.from({ length: 1000 }, (_, m) => {
        const origin = `https://site${n + m}.example`;
        return [
          sql`INSERT INTO sites VALUES (${origin}, 'x', '', NULL, 'open', NULL, '')`,
          sql`INSERT INTO site_origins VALUES (${origin}, ${origin}, 0)`,
        ];
      });
      await store.small.run(...rows.flat());
    }
    const start = performance.now();
    expect(await readRows(store.small)).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('a taken key is told apart from a mistake', async () => {
    const insert = sql`INSERT INTO marks VALUES ('x', 1)`;
    await expect(store.small.run(insert, insert)).rejects.toThrow(Taken);
    expect(await store.small.query(sql`SELECT * FROM marks WHERE name = 'x'`)).toEqual([]);
    await expect(store.small.run(sql`INSERT INTO nothing VALUES (1)`)).rejects.not.toThrow(Taken);
    expect(await store.small.run(sql`${insert} RETURNING value`)).toEqual([[{ value: 1 }]]);
  });
});
