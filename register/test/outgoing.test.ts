import { afterAll, expect, test } from 'vitest';
import { runCli, startCli } from './cli.js';
import { temporaryFolder } from './folder.js';
import { startListener } from './listeners.js';
import { sampleRecord } from './sample.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('a running register tells a webhook that is added meanwhile, and stops in between', async () => {
  const environment = {
    KEKSI_DATABASE_URL: `file:${folder.path}/webhook.db`,
    KEKSI_WEBHOOKS_PRIVATE: 'true',
  };
  const listener = await startListener();
  const register = await startCli(environment);
  const added = await runCli(['webhook', 'add', 'crm', listener.url], environment);
  expect(added.output).toMatch(/^whsec_[\w+/=]{44}\n$/);
  const again = await runCli(['webhook', 'add', 'crm', listener.url], environment);
  expect(again.errors).toContain('There is a webhook named crm already');
  const record = sampleRecord();
  await fetch(`${register.url}/records`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
  });
  await expect.poll(() => listener.letters.length, { timeout: 30_000 }).toBe(1);
  expect(JSON.parse(listener.letters[0]?.body ?? '')).toMatchObject({ events: [{ record }] });
  expect(await register.stop()).toBe(0);
  expect((await runCli(['webhook', 'list'], environment)).output).toContain(`crm: ${listener.url}`);
  expect((await runCli(['webhook', 'dead'], environment)).output).toBe('');
  const inside = await runCli(['webhook', 'add', 'inside', 'https://127.0.0.1/'], {
    ...{ ...environment, KEKSI_WEBHOOKS_PRIVATE: '' },
  });
  expect(inside.errors).toContain('no public address');
  expect((await runCli(['webhook', 'remove', 'crm'], environment)).code).toBe(0);
  await listener.stop();
}, 180_000);
