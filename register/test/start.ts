import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { vi } from 'vitest';
import { createNodeServer } from '../src/http/node.js';
import { type Caller, createRegister, openStore, type RegisterOptions } from '../src/index.js';
import { createNodeRegister } from '../src/register.js';
import { temporaryFolder } from './folder.js';

// A busy machine is slow; a test that hangs still ends.
vi.setConfig({ testTimeout: 60_000 });

/** The token of the administrator of every register that a test starts. */
export const adminToken = 'correct-horse-battery-staple';

/** What an administrator sends along. */
export const asAdministrator = { authorization: `Bearer ${adminToken}` };

/**
 * A register on a port of its own, over real HTTP, with a new database: behind the server that
 * `keksi-register` starts or, when a caller is given, as the Fetch handler that others mount.
 */
export async function startRegister(options: Partial<RegisterOptions> = {}, caller?: Caller) {
  const folder = temporaryFolder();
  const store = options.store ?? (await openStore(`file:${folder.path}/register.db`));
  const parts = { allowedOrigins: ['https://www.esimerkki.fi'], adminToken, ...options, store };
  const mounted = createRegister(parts);
  const server =
    caller === undefined
      ? createNodeServer(createNodeRegister(parts)).listen(0)
      : serve({ fetch: (request) => mounted.fetch(request, caller), port: 0 });
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    store,
    databasePath: `${folder.path}/register.db`,
    post: (record: unknown, headers: Record<string, string> = {}) =>
      fetch(`${url}/records`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof record === 'string' ? record : JSON.stringify(record),
      }),
    async stop() {
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      folder.remove();
    },
  };
}
