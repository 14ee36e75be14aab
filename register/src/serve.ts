import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { createRegister } from './register.js';
import type { Settings } from './settings.js';
import { openStore } from './store/open.js';

/** A register that is listening. */
export interface Served {
  port: number;
  /** Takes no more connections, finishes what it has accepted, closes the database. */
  stop(): Promise<void>;
}

/** Opens the database and listens. */
export async function serve(settings: Settings): Promise<Served> {
  const store = await openStore(settings.databaseUrl);
  const register = createRegister({ store, allowedOrigins: settings.allowedOrigins });
  const server = listen({ fetch: register.fetch, port: settings.port });
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
}
