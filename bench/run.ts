import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../test/kit/browser.js';
import { DEVICE, turnsPerMillisecond } from './browser.js';
import { chart } from './chart.js';
import { measureGrowth } from './growth.js';
import { heightTable, look } from './heights.js';
import { managers } from './managers/index.js';
import { versionOf } from './managers/manager.js';
import { type Figures, measure } from './measure.js';
import { resolver, serve } from './server.js';
import { judge, type Line, medians, table } from './table.js';

// `npm run bench -- --rounds 5 --only keksi,klaro`: all on one machine in one run. Without --only it
// writes RESULTS.md and chart.svg.
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    growth: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const rounds = Number(values.rounds);
const only = values.only.split(',').filter(Boolean);
const unknown = only.filter((id) => !managers.some((manager) => manager.id === id));
if (unknown.length || !(rounds >= 1)) {
  console.error(
    `--only takes ${managers.map(({ id }) => id).join(', ')}, separated by commas; --rounds a number from 1.`,
  );
  process.exit(1);
}
const chosen = managers.filter(({ id }) => !only.length || only.includes(id));
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

if (chosen.some((manager) => manager.package && versionOf(manager.package) === 'not installed')) {
  execFileSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: file('.'),
    stdio: 'inherit',
  });
}
if (!existsSync(file('../dist/keksi.js'))) throw new Error('npm run build:library comes first.');
for (const manager of chosen) manager.prepare?.();

const load = () => loadavg()[0] ?? 0;
const before = load();
// One peer shows no banner to a browser that says it is driven by a program.
const browser = await launchBrowser([resolver, '--disable-blink-features=AutomationControlled']);
const server = await serve(chosen);
try {
  const turns = await turnsPerMillisecond(browser);
  const work = { light: Math.round(15 * turns), heavy: Math.round(100 * turns) };
  const measured = new Map<string, Figures[]>(chosen.map(({ id }) => [id, []]));
  // In turn, so that a slow minute of the machine does not fall on one of them alone.
  for (let round = 1; round <= rounds; round++) {
    for (const manager of chosen) {
      console.error(`round ${round} of ${rounds}: ${manager.id}`);
      measured.get(manager.id)?.push(await measure(browser, server, manager, work));
    }
  }
  const lines: Line[] = chosen.map((manager) => ({
    manager,
    version: manager.package ? versionOf(manager.package) : '',
    figures: medians(measured.get(manager.id) ?? []),
  }));
  console.error('heights');
  const heights = heightTable(await look(browser, server, chosen));
  console.error('growth');
  const growth = values.growth ? await measureGrowth(browser, rounds) : undefined;
  const isWhole = !only.length && growth;
  const verdict = isWhole ? judge(lines, growth) : '';
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, Chromium ${browser.version()}`;
  const notes = chosen
    .filter(({ note }) => note)
    .map(({ name, note }) => `- ${name.replaceAll('*', '')}: ${note}`);
  const text = `# Measured

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}; medians of ${rounds} rounds, taken in turn. Load of
the machine before it began: ${before.toFixed(1)}, at its end: ${load().toFixed(1)} (the browser's own share is about 1). Where it says
more, something else was running, and the times tell of that too. Compare within the table only.

The same page for all (text, one image), in a window of ${DEVICE.width} × ${DEVICE.height}, processor slowed down ${DEVICE.slowdown} times, ${DEVICE.latency} ms and
${DEVICE.bitsPerSecond / 1e6} Mbit/s, brotli at its best, no cache but where it says “warm”. Each manager stands on it as its documentation says, with a statistics and
a marketing category and English texts; each category grants a stand-in tag of about 15 ms of work, for the click of 100 ms.

${table(lines)}

Bytes and requests: scripts, styles and configuration files of the consent manager, without headers. Banner seen: the
button that allows everything is on the screen, half opaque at least. Blocking: what long tasks took beyond 50 ms each.
Click to paint: from the press to the frame after it (Event Timing, in steps of 8 ms). A return visit is one after
everything was allowed; its tags run, and do no work. Refused: a visit after everything was refused, with nothing in the cache
(cold) and with all of it (warm). Timers and idle script: on that page at rest, in two seconds.

${notes.join('\n')}
- Not measured: silktide's, which is not on npm; fides-js, which is not on npm and is served by its own server.

${verdict}

How high the banner is, in points and as a part of the screen:

${heights}
${growth ? `\nStart and click with 3 services and 5 waiting elements ${growth.startSmall.toFixed(0)} and ${growth.clickSmall.toFixed(0)} ms, with 100 and 500 ${growth.startLarge.toFixed(0)} and ${growth.clickLarge.toFixed(0)} ms; 10,000 elements inserted and painted with ${growth.insertWhole.toFixed(1)} ms of the processor where all of Keksi watches, ${growth.insertFirst.toFixed(1)} ms where its first file does, ${growth.insertWithout.toFixed(1)} ms where nothing does (medians, not slowed down).\n` : ''}`;
  if (isWhole) {
    writeFileSync(file('RESULTS.md'), text);
    writeFileSync(file('chart.svg'), chart(lines));
  }
  console.log(text);
} finally {
  await browser.close();
  await server.close();
}
