import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { serve as listen } from '@hono/node-server';
import { createLog } from '../operation/log.js';
import { createMetrics } from '../operation/metrics.js';
import { createRegister } from '../register.js';
import { startRetention } from '../retention/job.js';
import { readSettings, type Settings } from '../settings.js';
import { openStore } from '../store/open.js';

/** How long a stop waits for requests that are under way, in milliseconds. */
const stopPatience = 10_000;

/** A register that is listening. */
export interface Served {
  port: number;
  /** Takes no more connections, finishes what it has accepted, closes the database. */
  stop(): Promise<void>;
}

/** `keksi-register`: listens until it is told to stop. */
export async function serve(): Promise<void> {
  const { stop } = await start(readSettings(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
}

/** Opens the database and listens. */
export async function start(settings: Settings): Promise<Served> {
  const log = createLog(settings.logLevel);
  const metrics = createMetrics({ process: true });
  const store = await openStore(settings.databaseUrl);
  const register = createRegister({ ...settings, store, log, metrics });
  const server = listen({
    fetch: (request, { incoming }) =>
      register.fetch(request, {
        address: addressOf(incoming as IncomingMessage, settings.trustProxy),
      }),
    port: settings.port,
    ...(settings.host !== undefined && { hostname: settings.host }),
  });
  if (!server.listening) {
    await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  }
  const { port } = server.address() as AddressInfo;
  log.info({ port }, `listening on http://localhost:${port}`);

  const { retentionDays } = settings;
  if (retentionDays === undefined) {
    log.warn('KEKSI_RETENTION_DAYS is not set: records are kept until someone erases them');
  }
  const retention =
    retentionDays === undefined ? undefined : startRetention(store, retentionDays, log, metrics);

  return {
    port,
    async stop() {
      log.info('stopping');
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.race([closed, setTimeout(stopPatience, undefined, { ref: false })]);
      await retention?.stop();
      await store.close();
      log.info('stopped');
    },
  };
}

/** Behind a proxy the last address in `X-Forwarded-For` is the one that the proxy itself saw. */
function addressOf(incoming: IncomingMessage, trustProxy: boolean): string | undefined {
  const forwarded = trustProxy ? incoming.headers['x-forwarded-for'] : undefined;
  return forwarded?.toString().split(',').at(-1)?.trim() || incoming.socket.remoteAddress;
}
