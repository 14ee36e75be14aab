import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createMetricsServer } from '../http/metrics.js';
import { createNodeServer } from '../http/node.js';
import { createLog, type Log } from '../operation/log.js';
import { createMetrics } from '../operation/metrics.js';
import { startOutgoing } from '../outgoing/job.js';
import { createNodeRegister } from '../register.js';
import { startRetention } from '../retention/job.js';
import { readSettings, type Settings } from '../settings.js';
import { Sites } from '../sites/sites.js';
import { openStore } from '../store/open.js';
import { type Store, StoreUnavailable } from '../store/store.js';

/** How long a stop waits for requests that are under way, in milliseconds. */
const stopPatience = 10_000;
/** How long a start waits before it tries the database again, in milliseconds. */
const startPause = 1000;

/** A register that is listening. */
export interface Served {
  port: number;
  /** Takes no more connections, finishes what it has accepted, closes the database. */
  stop(): Promise<void>;
}

/** `keksi-register`: listens until it is told to stop. */
export async function serve(): Promise<void> {
  const stopping = new AbortController();
  const served = start(readSettings(process.env), stopping.signal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopping.abort();
      void served.then((one) => one?.stop()).then(() => process.exit(0));
    });
  }
  await served;
}

/** Opens the database, which may be away for as long as it takes, and listens. */
export async function start(
  settings: Settings,
  stopping?: AbortSignal,
): Promise<Served | undefined> {
  const log = createLog(settings.logLevel);
  const metrics = createMetrics({ process: true });
  const store = await openWhenThere(settings.databaseUrl, log, stopping);
  if (store === undefined) return undefined;
  const sites = new Sites(settings.sites, store.small);
  await sites.refresh();
  if (sites.all().length === 0) {
    log.warn('No sites are configured: every record is refused. Add one: keksi-register site add');
  }
  const ownMetricsPort = settings.metricsPort !== undefined;
  const register = createNodeRegister({ ...settings, sites, store, log, metrics, ownMetricsPort });
  const server = createNodeServer(register, settings.trustProxy);
  const port = await listen(server, settings.port, settings.host);
  log.info({ port }, `listening on http://localhost:${port}`);
  const servers = [server];
  if (settings.metricsPort !== undefined) {
    const metricsServer = createMetricsServer(metrics);
    const metricsPort = await listen(metricsServer, settings.metricsPort, settings.host);
    log.info({ metricsPort }, `metrics on http://localhost:${metricsPort}/metrics`);
    servers.push(metricsServer);
  }

  const { retentionDays } = settings;
  if (retentionDays === undefined) {
    log.warn('KEKSI_RETENTION_DAYS is not set: records are kept until someone erases them');
  }
  const retention = startRetention(store, sites, retentionDays, log, metrics);
  const outgoing = startOutgoing(store, sites, settings.outgoing, log, register.traffic);

  return {
    port,
    async stop() {
      log.info('stopping');
      const closed = Promise.all(servers.map((one) => new Promise((done) => one.close(done))));
      await Promise.race([closed, setTimeout(stopPatience, undefined, { ref: false })]);
      await Promise.all([retention.stop(), outgoing.stop()]);
      await store.close();
      log.info('stopped');
    },
  };
}

async function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  server.listen({ port, host });
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  return (server.address() as AddressInfo).port;
}

/** Opens the store; while the database is away it says so, and tries again. */
async function openWhenThere(
  databaseUrl: string,
  log: Log,
  stopping: AbortSignal | undefined,
): Promise<Store | undefined> {
  let told = '';
  while (!stopping?.aborted) {
    try {
      return await openStore(databaseUrl);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      const reason = error.cause instanceof Error ? error.cause.message : error.message;
      if (told !== reason) log.warn({ reason }, 'waiting for the database');
      told = reason;
      await setTimeout(startPause, undefined, { signal: stopping }).catch(() => {});
    }
  }
  return undefined;
}
