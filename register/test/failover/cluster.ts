import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { findPrograms } from '../postgres.js';
import { findProgram, nobody } from '../programs.js';
import type { Machine } from './network.js';

/** The programs of the recipe, each from Debian's package. */
const programs = {
  etcd: () => findProgram('etcd', 'etcd-server'),
  patroni: () => findProgram('patroni', 'patroni'),
  pgbouncer: () => findProgram('pgbouncer', 'pgbouncer'),
  haproxy: () => findProgram('haproxy', 'haproxy'),
};

/** A machine with a database: etcd, Patroni with its PostgreSQL, and pgbouncer before it. */
export interface DatabaseMachine {
  machine: Machine;
  /** Starts what runs on it, for the first time or again. */
  start(): void;
  /** What Patroni says of it: `primary`, `standby`, or nothing when it does not answer. */
  role(): Promise<string | undefined>;
  /** Whether another machine has everything that it acknowledges, and may take over from it. */
  isFollowed(): Promise<boolean>;
  /** The address of a database on its own PostgreSQL. */
  url(database: string): string;
}

/** A name, a folder of its own and a way to start programs in it as nobody. */
function workplace(folder: string, machine: Machine) {
  const place = join(folder, machine.name);
  mkdirSync(place, { recursive: true });
  chownSync(place, nobody, nobody);
  const asNobody = (program: string, ...args: string[]) =>
    machine.run(
      'setpriv',
      ['--reuid=65534', '--regid=65534', '--clear-groups', program, ...args],
      join(place, 'log'),
      { PATH: process.env.PATH, HOME: place },
    );
  const file = (name: string, text: string) => {
    const path = join(place, name);
    writeFileSync(path, text);
    chownSync(path, nobody, nobody);
    return path;
  };
  return { place, asNobody, file };
}

/** Starts etcd on a machine. */
export function startEtcd(folder: string, machine: Machine, members: Machine[]): void {
  const { place, asNobody } = workplace(folder, machine);
  const peers = members.map(({ name, address }) => `${name}=http://${address}:2380`).join(',');
  asNobody(
    programs.etcd(),
    ...['--name', machine.name, '--data-dir', join(place, 'etcd'), '--log-level', 'error'],
    ...['--listen-peer-urls', `http://${machine.address}:2380`],
    ...['--initial-advertise-peer-urls', `http://${machine.address}:2380`],
    ...['--listen-client-urls', `http://${machine.address}:2379`],
    ...['--advertise-client-urls', `http://${machine.address}:2379`],
    ...['--initial-cluster', peers, '--initial-cluster-state', 'new'],
  );
}

/** Makes a machine with a database. */
export function databaseMachine(
  folder: string,
  machine: Machine,
  members: Machine[],
): DatabaseMachine {
  const { place, asNobody, file } = workplace(folder, machine);
  const patroniFile = file('patroni.yml', patroniSettings(machine, members, place, folder));
  const users = file('users', '"postgres" ""\n');
  const pgbouncerFile = file('pgbouncer.ini', pgbouncerSettings(machine, users));
  const ask = (path: string) =>
    fetch(`http://${machine.address}:8008${path}`, { signal: AbortSignal.timeout(1500) }).catch(
      () => undefined,
    );
  const isSo = async (path: string) => (await ask(path))?.status === 200;
  return {
    machine,
    start() {
      startEtcd(folder, machine, members);
      asNobody(programs.patroni(), patroniFile);
      asNobody(programs.pgbouncer(), pgbouncerFile);
    },
    async role() {
      // As HAProxy asks: what PostgreSQL believes of itself does not count, only who holds the lock.
      if (await isSo('/primary')) return 'primary';
      return (await isSo('/replica')) ? 'standby' : undefined;
    },
    async isFollowed() {
      const cluster = (await (await ask('/cluster'))?.json()) as Cluster | undefined;
      const mayTakeOver = cluster?.members.some(({ role }) => role === 'sync_standby') ?? false;
      // Patroni tells what it saw a while ago; the database tells what is.
      return mayTakeOver && (await isStreaming(machine));
    },
    url: (database) => `postgres://postgres@${machine.address}:5432/${database}`,
  };
}

interface Cluster {
  members: { role: string }[];
}

/** Whether a standby streams from a database that waits for it. */
async function isStreaming({ address }: Machine): Promise<boolean> {
  const client = new pg.Client({
    connectionString: `postgres://postgres@${address}:5432/postgres`,
    connectionTimeoutMillis: 1500,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync' AND state = 'streaming'",
    );
    return rows.length > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Patroni's settings: the shortest times that it allows, and a standby that is waited for. */
const patroniSettings = (
  { name, address }: Machine,
  members: Machine[],
  place: string,
  folder: string,
) => `scope: register
name: ${name}
restapi: { listen: '${address}:8008', connect_address: '${address}:8008' }
etcd3: { hosts: [${members.map((one) => `'${one.address}:2379'`).join(', ')}] }
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 5
    retry_timeout: 5
    synchronous_mode: true
    postgresql:
      use_pg_rewind: true
      parameters: { max_connections: 100, wal_sender_timeout: 5s, wal_receiver_timeout: 5s }
  initdb: [encoding: UTF8, locale: C, data-checksums]
postgresql:
  listen: '${address}:5432'
  connect_address: '${address}:5432'
  data_dir: ${place}/data
  bin_dir: ${findPrograms(folder)}
  pgpass: ${place}/pgpass
  pg_hba: [host all all 0.0.0.0/0 trust, host replication all 0.0.0.0/0 trust]
  authentication:
    superuser: { username: postgres, password: postgres }
    replication: { username: replicator, password: replicator }
  parameters: { unix_socket_directories: '${place}' }
`;

const pgbouncerSettings = ({ address }: Machine, users: string) => `[databases]
* = host=${address} port=5432
[pgbouncer]
listen_addr = ${address}
listen_port = 6432
unix_socket_dir =
auth_type = trust
auth_file = ${users}
pool_mode = transaction
default_pool_size = 20
max_client_conn = 500
server_connect_timeout = 3
query_wait_timeout = 10
`;

/** Starts HAProxy on a machine, which leads port 5000 to the pgbouncer beside the primary. */
export function startHaproxy(folder: string, machine: Machine, databases: Machine[]): void {
  const { asNobody, file } = workplace(folder, machine);
  const servers = databases.map(
    ({ name, address }) => `  server ${name} ${address}:6432 check port 8008`,
  );
  const settings = file(
    'haproxy.cfg',
    `defaults
  mode tcp
  timeout connect 2s
  timeout check 2s
  timeout client 1h
  timeout server 1h
listen primary
  bind 127.0.0.1:5000
  option httpchk OPTIONS /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${servers.join('\n')}
`,
  );
  asNobody(programs.haproxy(), '-f', settings);
}
