import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { writeSection } from '../../bench/report.js';
import { openStore, verify } from '../../src/index.js';
import { eventually } from '../eventually.js';
import { temporaryFolder } from '../folder.js';
import { type DatabaseMachine, databaseMachine, startEtcd, startHaproxy } from './cluster.js';
import { type Acknowledgement, loadedSites, startLoad } from './load.js';
import { createNetwork, type Machine } from './network.js';

// `npm run test:failover --workspace register`: the recipe of docs/CLUSTER.md on five machines that are
// namespaces of this one. Root, and Debian's packages of what the recipe names, which are installed.

if (process.getuid?.() !== 0) throw new Error('Namespaces of the network take root');
const folder = temporaryFolder();
chmodSync(folder.path, 0o755);
const network = createNetwork(['a', 'b', 'w', 'r1', 'r2']);
const [a, b, w, r1, r2] = network.machines as [Machine, Machine, Machine, Machine, Machine];
const members = [a, b, w];
const databases = [a, b].map((machine) => databaseMachine(folder.path, machine, members));
const port = 8080;
const minute = 60;

/**
 * Waits until both machines are well: one takes writes, the other follows and is waited for. A primary that
 * was cut off and does not know yet that it is none any more is no such thing.
 */
async function whole(): Promise<{ primary: DatabaseMachine; standby: DatabaseMachine }> {
  const states = await eventually(
    async () => {
      const found = await Promise.all(databases.map((one) => one.role()));
      const primary = databases[found.indexOf('primary')];
      return { found, isFollowed: (await primary?.isFollowed()) ?? false };
    },
    ({ found, isFollowed }) => isFollowed && found.includes('primary') && found.includes('standby'),
    3 * minute,
  );
  const [one, other] = databases as [DatabaseMachine, DatabaseMachine];
  const isFirst = states.found[0] === 'primary';
  return isFirst ? { primary: one, standby: other } : { primary: other, standby: one };
}

function startRegister(machine: Machine) {
  startHaproxy(folder.path, machine, [a, b]);
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  machine.run(process.execPath, [cli], join(folder.path, machine.name, 'register.log'), {
    PATH: process.env.PATH,
    PORT: String(port),
    KEKSI_DATABASE_URL: 'postgres://postgres@127.0.0.1:5000/register',
    KEKSI_ALLOWED_ORIGINS: loadedSites.join(),
    KEKSI_RECORDS_PER_MINUTE: '1000000',
  });
}

/** What is done to the machines, and how it is mended. */
interface Trouble {
  name: string;
  make(parts: { primary: DatabaseMachine; standby: DatabaseMachine }): Promise<() => void>;
  /** Whether another machine takes over. */
  changes: boolean;
}

const troubles: Trouble[] = [
  {
    name: 'the standby’s machine dies',
    changes: false,
    async make({ standby }) {
      standby.machine.kill();
      return () => revive(standby);
    },
  },
  {
    name: 'the primary’s machine dies',
    changes: true,
    async make({ primary }) {
      primary.machine.kill();
      return () => revive(primary);
    },
  },
  {
    name: 'the network between primary and standby is cut',
    changes: false,
    async make({ primary, standby }) {
      primary.machine.part(standby.machine, true);
      standby.machine.part(primary.machine, true);
      return () => {
        primary.machine.part(standby.machine, false);
        standby.machine.part(primary.machine, false);
      };
    },
  },
  {
    name: 'the primary is cut off from everybody, and lives on',
    changes: true,
    async make({ primary }) {
      primary.machine.plug(false);
      return () => primary.machine.plug(true);
    },
  },
];

function revive(one: DatabaseMachine) {
  one.machine.plug(true);
  one.start();
}

try {
  startEtcd(folder.path, w, members);
  for (const one of databases) one.start();
  const { primary } = await whole();
  const admin = new pg.Client({ connectionString: primary.url('postgres') });
  await admin.connect();
  await admin.query('CREATE DATABASE register');
  await admin.end();
  for (const machine of [r1, r2]) startRegister(machine);
  const urls = [r1, r2].map(({ address }) => `http://${address}:${port}`);
  const healthy = async (url: string) =>
    (await fetch(`${url}/healthz`).catch(() => undefined))?.status === 200;
  for (const url of urls) await eventually(() => healthy(url), Boolean, minute);

  const load = startLoad(urls, 16);
  const lines: string[] = [];
  for (const { name, make, changes } of troubles) {
    const before = await whole();
    const start = load.acknowledged.size;
    await eventually(
      async () => load.acknowledged.size,
      (now) => now > start + 1000,
      minute,
    );
    load.takeGap();
    console.error(new Date().toISOString(), name);
    const mend = await make(before);
    // Records are acknowledged again, by the machine that is to take them.
    const other = changes ? before.standby : before.primary;
    await eventually(
      () => other.role(),
      (role) => role === 'primary',
      2 * minute,
    );
    const at = load.acknowledged.size;
    await eventually(
      async () => load.acknowledged.size,
      (now) => now > at + 1000,
      2 * minute,
    );
    const gap = load.takeGap();
    mend();
    await whole();
    lines.push(`| ${name} | ${(gap / 1000).toFixed(1)} s |`);
    console.error(lines.at(-1));
  }
  await load.stop();
  await judge(load.acknowledged, load.repeated, lines);
} finally {
  network.remove();
  folder.remove();
}

/** Compares what was acknowledged with what is there, on either machine. */
async function judge(
  acknowledged: ReadonlyMap<string, Acknowledgement>,
  repeated: number,
  lines: string[],
) {
  const { primary, standby } = await whole();
  const store = await openStore(primary.url('register'));
  const found = await verify(store);
  await store.close();
  if (!found.valid) throw new Error(`A chain is broken: ${JSON.stringify(found.broken)}`);
  const [there, copied] = await Promise.all(
    [primary, standby].map(async (one) => {
      const client = new pg.Client({ connectionString: one.url('register') });
      await client.connect();
      const { rows } = await client.query<{ id: string }>('SELECT id FROM records');
      await client.end();
      return rows.map(({ id }) => id);
    }),
  );
  const ids = new Set(there);
  const lost = [...acknowledged].filter(([id]) => !ids.has(id));
  for (const [id, one] of lost.slice(0, 20)) console.error(id, one);
  if (lost.length > 0) throw new Error(`${lost.length} acknowledged records are lost`);
  for (const length of [there?.length, copied?.length]) {
    if (length === acknowledged.size) continue;
    throw new Error(`${length} records are there, and ${acknowledged.size} were posted`);
  }
  const text = `Two registers, each behind its own HAProxy; Patroni, etcd, pgbouncer and PostgreSQL from Debian, in namespaces
of one machine, with the shortest times that Patroni allows (\`ttl\` 20 s); 16 connections that post all the time, and
send again what is not answered. **${acknowledged.size.toLocaleString('en')} records were acknowledged; none is lost, none is there twice**, every chain
verifies, and primary and standby hold the same. ${repeated.toLocaleString('en')} posts were sent again. No register was restarted.

| What happens under load | longest time without an acknowledgement |
| --- | --- |
${lines.join('\n')}`;
  writeSection('Failover', 'npm run test:failover --workspace register', text);
  console.log(text);
}
