import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../demo/server/demo';
import { Site } from './site.kit';

let demo: Demo;
const adminToken = randomUUID();
beforeAll(async () => {
  const databaseUrl = `file:${join(tmpdir(), `keksi-audit-${randomUUID()}.db`)}`;
  demo = await startDemo({ port: 0, databaseUrl, adminToken });
});
afterAll(() => demo.stop());

test('the demo is clean after a refusal and after a withdrawal, and its register heard nothing', {
  timeout: 120_000,
}, async () => {
  const site = await Site.open({});
  const urls = [`${demo.origin}/`];
  const audit = await site.audit('/', ['refused', 'withdrawn'], { urls });
  site.close();
  const [page] = audit.pages;
  expect(page?.keksi?.by).toBe('tag');
  expect(page?.banner?.foundBy).toBe('keksi');
  expect(page?.phases.map(({ phase, played }) => [phase, played])).toEqual([
    ['refused', true],
    ['withdrawn', true],
  ]);
  const posts = page?.phases
    .flatMap(({ requests }) => requests)
    .filter(({ method }) => method === 'POST');
  expect(posts?.map(({ answeredByAudit }) => answeredByAudit)).toEqual([true, true, true]);
  const headers = { authorization: `Bearer ${adminToken}` };
  const records = await fetch(`${demo.origin}/register/records.ndjson`, { headers });
  expect([records.status, await records.text()]).toEqual([200, '']);
  // Not before the choice, not after the refusal, not after the withdrawal; what was granted is another matter.
  const bad = audit.findings.filter(({ severity }) => severity === 'high');
  expect(bad).toEqual([]);
});
