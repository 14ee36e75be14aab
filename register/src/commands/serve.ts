import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createNodeServer } from '../http/node.js';
import { createLog } from '../operation/log.js';
import { createMetrics } from '../operation/metrics.js';
import { createNodeRegister } from '../register.js';
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
  const register = createNodeRegister({ ...settings, store, log, metrics });
  const server = createNodeServer(register, settings.trustProxy);
  server.listen({ port: settings.port, host: settings.host });
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
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
