import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { purge } from '../../src/retention/purge.js';
import { openStore } from '../../src/store/open.js';
import { monthOf, startOfMonth } from '../../src/store/tables.js';
import { temporaryFolder } from '../../test/folder.js';
import { startPostgres } from '../../test/postgres.js';
import { load } from '../load.js';
import { peakMemory } from '../process.js';
import { writeSection } from '../report.js';
import { recordShape } from '../shapes.js';
import { type Beside, besideCalls, exportAll } from './calls.js';
import { fill, months } from './fill.js';
import { type Database, startRegister } from './server.js';
import { compareSites } from './sites.js';

// `npm run bench:large --workspace register`: what a large database is like; --rows, --seconds, --rounds.
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '5000000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
  },
});
const rows = Number(values.rows);
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const token = randomUUID();
const folder = temporaryFolder(true);
const postgres = await startPostgres({ durable: true });
const kinds: [name: string, newDatabase: () => Promise<Database>][] = [
  ['SQLite', async () => `file:${folder.path}/${randomUUID()}.db`],
  ['PostgreSQL', () => postgres.createDatabase()],
];

/** What was measured of one database. */
interface Measured {
  bytesARecord: number;
  insertRatio: number;
  alone: Beside;
  beside: Beside[];
  exported: { lines: number; perSecond: number };
  exportMemory: number;
  purged: { records: number; seconds: number };
  sites: { one: number; many: number };
}

async function measure(newDatabase: () => Promise<Database>): Promise<Measured> {
  const large = await newDatabase();
  console.error('filling');
  const { bytesARecord } = await fill(large, rows);
  console.error('bytes a record', bytesARecord);
  const insertRatio = await compareInserts(large, await newDatabase());
  console.error('insert ratio', insertRatio);
  const server = await startRegister(large, { KEKSI_ADMIN_TOKEN: token });
  const { alone, beside } = await besideCalls(server, token, seconds);
  await server.stop();
  const exporter = await startRegister(large, { KEKSI_ADMIN_TOKEN: token });
  const exported = await exportAll(exporter.port, token);
  const exportMemory = peakMemory(exporter.pid);
  await exporter.stop();
  console.error('export', exported, exportMemory);
  const purged = await purgeMonth(large);
  console.error('purge', purged);
  const sites = await compareSites(folder.path, newDatabase, seconds, rounds);
  console.error('sites', sites);
  return { bytesARecord, insertRatio, alone, beside, exported, exportMemory, purged, sites };
}

/** Posts a second to the large database, as a part of those to an empty one. */
async function compareInserts(large: Database, empty: Database): Promise<number> {
  const servers = await Promise.all([large, empty].map((database) => startRegister(database)));
  const rates: number[][] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    for (const [n, { port }] of servers.entries()) {
      const { perSecond } = await load(port, recordShape(), { connections: 64, seconds });
      // The first round is for the compiler.
      if (round > 0) rates[n]?.push(perSecond);
    }
  }
  await Promise.all(servers.map((server) => server.stop()));
  const [ofLarge = [], ofEmpty = []] = rates;
  return Math.max(...ofLarge) / Math.max(...ofEmpty);
}

/** Erases the oldest month of copies, and the few records before it. */
async function purgeMonth(database: Database) {
  const store = await openStore(database);
  const start = performance.now();
  const before = startOfMonth(monthOf(Date.now()) - months + 1);
  const records = await purge(store, new Date(before).toISOString());
  await store.close();
  return { records, seconds: (performance.now() - start) / 1000 };
}

const whole = (number: number) => Math.round(number).toLocaleString('en');
const verdict = (isMet: boolean) => (isMet ? 'met' : '**missed**');

function goals(name: string, one: Measured): string[] {
  const worst = Math.max(...one.beside.map(({ p99 }) => p99 / one.alone.p99));
  const lines: [string, string, string, boolean][] = [
    ['bytes a record', 'at most 300', whole(one.bytesARecord), one.bytesARecord <= 300],
    [
      `insert rate against an empty database`,
      'at least 0.9×',
      `${one.insertRatio.toFixed(2)}×`,
      one.insertRatio >= 0.9,
    ],
    [
      'posts’ p99 beside the worst call, against none',
      'at most 2×',
      `${worst.toFixed(1)}×`,
      worst <= 2,
    ],
    [
      'lines a second of an export',
      'at least 30,000',
      whole(one.exported.perSecond),
      one.exported.perSecond >= 30_000,
    ],
    [
      `memory of that export of ${whole(one.exported.lines)} lines`,
      'at most 150 MB',
      `${whole(one.exportMemory)} MB`,
      one.exportMemory <= 150,
    ],
    [
      'rate with 10,000 sites against one',
      'at least 0.9×',
      `${(one.sites.many / one.sites.one).toFixed(2)}×`,
      one.sites.many / one.sites.one >= 0.9,
    ],
  ];
  return lines.map(
    ([goal, wanted, measured, isMet]) =>
      `| ${name}: ${goal} | ${wanted} | ${measured} | ${verdict(isMet)} |`,
  );
}

function besideTable(name: string, { alone, beside }: Measured): string {
  const lines = [alone, ...beside].map(
    (one) =>
      `| ${one.name} | ${one.p99.toFixed(1)} | ${(one.p99 / alone.p99).toFixed(1)}× | ${whole(one.perSecond)} | ${one.took === undefined ? '' : whole(one.took)} |`,
  );
  return `${name}, 64 connections that post, beside one administrator who makes the call again and again:

| Call | posts’ p99, ms | against none | posts a second | the call takes, ms |
| --- | --- | --- | --- | --- |
${lines.join('\n')}`;
}

try {
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  const measured: [string, Measured][] = [];
  for (const [name, newDatabase] of kinds) {
    console.error(name);
    measured.push([name, await measure(newDatabase)]);
  }
  const text = `Databases of ${whole(rows)} records, ${seconds} s a figure. Load of the machine before it began: ${busy}; above 1,
something else was running, and the figures tell of that too.

| Goal | wanted | measured | |
| --- | --- | --- | --- |
${measured.flatMap(([name, one]) => goals(name, one)).join('\n')}

${measured.map(([name, one]) => `Purging a month on ${name}: ${whole(one.purged.records)} records in ${one.purged.seconds.toFixed(2)} s.`).join('\n')}

${measured.map(([name, one]) => besideTable(name, one)).join('\n\n')}`;
  writeSection('Large', 'npm run bench:large --workspace register', text);
  console.log(text);
} finally {
  await postgres.remove();
  folder.remove();
}
