import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleRecord } from '../../test/sample.js';
import { asAdministrator, startRegister } from '../../test/start.js';
import { Quota } from './quota.js';
import { plainSite } from './site.js';
import { Sites } from './sites.js';

const [www, shop, free] = [
  ...['https://www.a.example', 'https://shop.a.example', 'https://b.example'],
] as [string, string, string];
let register: Awaited<ReturnType<typeof startRegister>>;
beforeAll(async () => {
  const sites = new Sites([{ ...plainSite(www, shop), recordsPerDay: 3 }, plainSite(free)]);
  register = await startRegister({ sites });
});
afterAll(() => register.stop());

const record = (origin: string) => sampleRecord({ site: { origin, path: '/' } });

test('a site stores as much a day as it may, over all its origins, and no other site less', async () => {
  const kept = record(www);
  expect((await register.post(kept)).status).toBe(201);
  // The same record again is nothing more.
  expect((await register.post(kept)).status).toBe(200);
  expect((await register.post(record(shop))).status).toBe(201);
  expect((await register.post(record(www))).status).toBe(201);
  const refused = await register.post(record(shop));
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({
    detail: expect.stringContaining('3 records a day'),
  });
  // The browser keeps it, and comes again when the next day has begun.
  const midnight = new Date();
  midnight.setUTCHours(24, 0, 0, 0);
  const wait = Number(refused.headers.get('retry-after'));
  expect(Math.abs(wait - (midnight.getTime() - Date.now()) / 1000)).toBeLessThan(5);
  expect((await register.post(record(free))).status).toBe(201);
});

test('another instance on the same database counts along', async () => {
  const sites = new Sites([{ ...plainSite(www, shop), recordsPerDay: 3 }]);
  const other = await startRegister({ sites, store: { ...register.store, close: async () => {} } });
  expect((await other.post(record(www))).status).toBe(429);
  await other.stop();
});

test('what administrators search does not make the first post of a day wait', async () => {
  const statistics = () => new Promise<never>(() => {});
  const store = { ...register.store, statistics };
  const quota = new Quota(store);
  const site = { ...plainSite(www, shop), recordsPerDay: 3 };
  expect(await quota.exhausted(site)).toBeGreaterThan(0);
  expect(await quota.exhausted({ ...site, origin: 'https://x.example', recordsPerDay: 4 })).toBe(
    undefined,
  );
});

test('metrics tell of each site by its main origin', async () => {
  const response = await fetch(`${register.url}/metrics`, { headers: asAdministrator });
  const metrics = await response.text();
  expect(metrics).toContain(`keksi_site_records_total{site="${www}",outcome="stored"} 3`);
  expect(metrics).toContain(`keksi_site_records_total{site="${www}",outcome="known"} 1`);
  expect(metrics).toContain(`keksi_site_records_total{site="${www}",outcome="over quota"} 1`);
  expect(metrics).toContain(`keksi_site_records_total{site="${free}",outcome="stored"} 1`);
});
