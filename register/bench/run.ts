import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../test/folder.js';
import { startPostgres } from '../test/postgres.js';
import { measureColdStart } from './cold-start.js';
import { measureGrowth } from './growth.js';
import { load, type Seen } from './load.js';
import { cpuSeconds, peakMemory } from './process.js';
import { keptSections, machine } from './report.js';
import { judge, type Line, table } from './table.js';
import { type Variant, variants } from './variants.js';

// `npm run bench:register`: everything on one machine in one run; --seconds, --rounds, --rows.
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    rows: { type: 'string', default: '200000' },
    peer: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

if (values.peer && !existsSync(file('peer/node_modules'))) {
  execFileSync('npm', ['install', '--no-package-lock', '--no-audit'], {
    cwd: file('peer'),
    stdio: 'inherit',
  });
}

const busyBefore = loadavg()[0] ?? 0;
const folder = temporaryFolder(true);
const postgres = await startPostgres({ durable: true });

async function measure(variant: Variant): Promise<Line> {
  const line: Line = { name: variant.name, runs: {}, cpu: 0, postgresCpu: 0, memory: 0 };
  for (const connections of [1, 16, 64]) {
    const servers = await variant.start();
    const share = Math.max(1, connections / servers.length);
    const run = (time: number) =>
      Promise.all(
        servers
          .slice(0, connections)
          .map(({ port }) => load(port, variant.shape, { connections: share, seconds: time })),
      );
    // Long enough for the compiler to have seen every path.
    await run(3);
    const before = [
      servers.map(({ pid }) => cpuSeconds(pid)),
      cpuSeconds(postgres.pid() ?? 0, true),
    ];
    const seen = merge(await run(seconds));
    const spent = servers.map(({ pid }, n) => cpuSeconds(pid) - ((before[0] as number[])[n] ?? 0));
    line.runs[connections] = seen;
    line.cpu = (1e6 * spent.reduce((sum, one) => sum + one, 0)) / seen.requests;
    line.postgresCpu = variant.usesPostgres
      ? (1e6 * (cpuSeconds(postgres.pid() ?? 0, true) - (before[1] as number))) / seen.requests
      : 0;
    line.memory = Math.max(...servers.map(({ pid }) => peakMemory(pid)));
    await Promise.all(servers.map((server) => server.stop()));
    if (seen.failed > 0) console.error(`${variant.name}: ${seen.failed} requests failed`);
  }
  return line;
}

/** Instances that ran side by side, as one. */
const merge = (all: Seen[]): Seen => ({
  requests: all.reduce((sum, one) => sum + one.requests, 0),
  failed: all.reduce((sum, one) => sum + one.failed, 0),
  perSecond: all.reduce((sum, one) => sum + one.perSecond, 0),
  p50: Math.max(...all.map(({ p50 }) => p50)),
  p99: Math.max(...all.map(({ p99 }) => p99)),
});

/** The round whose rate at 64 connections is in the middle. */
function median(lines: Line[]): Line {
  const sorted = [...lines].sort(
    (a, b) => (a.runs[64]?.perSecond ?? 0) - (b.runs[64]?.perSecond ?? 0),
  );
  return sorted[Math.floor(sorted.length / 2)] as Line;
}

try {
  const measured = new Map<string, Line[]>();
  // In turn, so that a slow minute of the machine does not fall on one of them alone.
  for (let round = 1; round <= rounds; round++) {
    for (const variant of variants(folder.path, postgres)) {
      console.error(`round ${round} of ${rounds}: ${variant.name}`);
      measured.set(variant.name, [...(measured.get(variant.name) ?? []), await measure(variant)]);
    }
  }
  const lines = [...measured.values()].map(median);
  console.error('cold start');
  const coldStart = await measureColdStart(folder.path);
  console.error('growth');
  const growth = await measureGrowth(folder.path, Number(values.rows));
  const text = `# Measured

Written by \`npm run bench:register\` on ${new Date().toISOString().slice(0, 10)}: ${machine}; server, load
generator and database on the same machine; ${seconds} s a figure, the median of ${rounds} rounds taken in
turn. Load of the machine before it began: ${busyBefore.toFixed(1)}; above 1, something else was running, and the figures
tell of that too (the runs themselves bring it to about 2; at the end it was ${(loadavg()[0] ?? 0).toFixed(1)}). Requests a second unless it says otherwise; compare within the table only.

${table(lines)}

${judge(lines, coldStart, growth)}

${readFileSync(file('REASONS.md'), 'utf8')}`;
  writeFileSync(file('RESULTS.md'), `${text.trimEnd()}\n\n${keptSections()}`);
  console.log(text);
} finally {
  await postgres.remove();
  folder.remove();
}
