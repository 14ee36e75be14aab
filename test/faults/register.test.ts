import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../register/test/folder';
import { type PostgresServer, startPostgres } from '../../register/test/postgres';
import { launchBrowser } from '../kit/browser';
import { type Certificate, makeCertificate } from '../kit/certificate';
import { Site } from '../kit/site';
import { type Answers, sendCrowd } from './crowd';
import { openLine } from './faulty-line';
import { type Instance, startInstance } from './instance';
import { planOf } from './plan';
import { keepResults } from './results';
import { makeSmallDisk } from './small-disk';
import { judge } from './verdict';
import { ELEMENTS, type Outcome, visit } from './visit';

const isLong = Boolean(process.env.KEKSI_TEST_LONG);
/** How many visitors come at least, and how many faults happen meanwhile. */
const VISITORS = isLong ? 10_000 : 1_000;
const ROUNDS = isLong ? 30 : 3;

let browser: Browser;
let certificate: Certificate;
let postgres: PostgresServer;
const folder = temporaryFolder();
const site = new Site();
site.show({
  body: `<button type="button" data-keksi="withdraw">${ELEMENTS.withdraw}</button>`,
});
const lines: string[] = [];
/** What has to be taken away at the end, also where a test has failed. */
const left: (() => unknown)[] = [];

beforeAll(async () => {
  certificate = await makeCertificate();
  browser = await launchBrowser(
    [`--ignore-certificate-errors-spki-list=${certificate.spki}`],
    'shell',
  );
  postgres = await startPostgres();
});
afterAll(async () => {
  await browser.close();
  for (const remove of left) await remove();
  await postgres.remove();
  folder.remove();
  const table = [
    '| | faults | visitors | unanswered or 5xx, sent again | browsers | lost | doubled |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n');
  console.info(table);
  if (isLong) keepResults('A register that dies, stops, fills up or does not know the time', table);
});

/** Waits until a number has grown. */
async function grows(count: () => number, by = 1): Promise<void> {
  const before = count();
  for (const end = Date.now() + 60_000; count() < before + by; ) {
    if (Date.now() > end) throw new Error(`It stays at ${count()}`);
    await new Promise((passed) => setTimeout(passed, 10));
  }
}

/** Visits of real browsers, one after another, whose pages go away in the middle of a choice. */
async function visits(instances: readonly Instance[], goOn: () => boolean): Promise<Outcome[]> {
  let asked = 0;
  const line = await openLine(certificate, site, {
    answer: async (request) =>
      instances[asked++ % instances.length]?.answer(request) ?? Response.error(),
  });
  const context = await browser.newContext({
    proxy: { server: `http://127.0.0.1:${line.port}` },
    locale: 'fi-FI',
  });
  const outcomes: Outcome[] = [];
  while (goOn() || outcomes.length < 2) {
    const plan = planOf(7, outcomes.length);
    outcomes.push(await visit(context, line, { ...plan, fault: 'up' }));
  }
  await context.close();
  await line.close();
  return outcomes;
}

/**
 * A crowd and real browsers choose while things go wrong; then everything is well again.
 *
 * @param fault lets one thing go wrong and be mended.
 */
async function storm(
  name: string,
  instances: readonly Instance[],
  fault: (round: number, answers: Answers) => Promise<void>,
): Promise<void> {
  left.unshift(...instances.map(({ kill }) => kill));
  let isEnough = false;
  const { answers, done } = sendCrowd(
    instances.map(({ url }) => url),
    () => !isEnough,
  );
  const seen = visits(instances, () => !isEnough);
  let rounds = 0;
  try {
    while (answers.acknowledged.size < VISITORS || rounds < ROUNDS) await fault(rounds++, answers);
  } catch (error) {
    // The crowd goes home, acknowledged or not.
    answers.refused.push(String(error));
    throw error;
  } finally {
    isEnough = true;
    await Promise.allSettled([done, seen]);
  }
  const outcomes = await seen;

  const [first] = instances;
  const { records, verified } = (await first?.tell()) ?? { records: [], verified: undefined };
  const ids = records.map(({ id }) => id);
  const doubled = ids.length - new Set(ids).size;
  const known = new Set(ids);
  const lost = [...answers.acknowledged].filter((id) => !known.has(id));
  const stored = records.map(({ action, time, subject, choices, site: { path } }) => ({
    ...{ action, time, subject, path },
    diagnostic: Number(choices.diagnostic),
    marketing: Number(choices.marketing),
  }));
  const verdicts = outcomes.map((outcome) => judge(outcome, stored));
  const faulty = verdicts.filter(
    (verdict) => verdict.lost.length || verdict.doubled.length || !verdict.agrees,
  );
  lines.push(
    `| ${[name, rounds, answers.acknowledged.size, answers.failed, outcomes.length, lost.length + verdicts.flatMap((verdict) => verdict.lost).length, doubled + verdicts.flatMap((verdict) => verdict.doubled).length].join(' | ')} |`,
  );
  expect(answers.refused).toEqual([]);
  expect(faulty).toEqual([]);
  expect(lost).toEqual([]);
  expect(doubled).toBe(0);
  expect(stored.filter(({ path }) => path === '/joukko')).toHaveLength(answers.acknowledged.size);
  expect(answers.created).toBeLessThanOrEqual(answers.acknowledged.size);
  expect(verified).toMatchObject({ valid: true, checked: records.length });
  await Promise.all(instances.map((instance) => instance.kill()));
}

/** The register dies, is missed, and comes back. */
async function dieAndReturn(instance: Instance | undefined, answers: Answers): Promise<void> {
  await instance?.kill();
  await grows(() => answers.failed);
  await instance?.start();
  await grows(() => answers.acknowledged.size, 50);
}

const LONG = 1_800_000;

test(
  'the register is killed again and again',
  async () => {
    const instance = await startInstance(`file:${join(folder.path, 'killed.db')}`);
    await storm('SQLite, `kill -9`', [instance], (_, answers) => dieAndReturn(instance, answers));
  },
  LONG,
);

test(
  'two registers share a PostgreSQL: the one, the other and the database are killed in turn',
  async () => {
    const database = await postgres.createDatabase();
    const instances = [await startInstance(database), await startInstance(database)];
    await storm(
      'PostgreSQL, two registers, each and the database killed',
      instances,
      async (round, answers) => {
        if (round % 3 < 2) return dieAndReturn(instances[round % 3], answers);
        await postgres.kill();
        await grows(() => answers.failed, 10);
        await postgres.start();
        await grows(() => answers.acknowledged.size, 50);
      },
    );
  },
  LONG,
);

test(
  'the disk is full now and then',
  async () => {
    const disk = makeSmallDisk();
    left.push(disk.remove);
    const instance = await startInstance(`file:${join(disk.path, 'full.db')}`);
    await storm('SQLite, disk full', [instance], async (_, answers) => {
      disk.fill(instance.pid);
      await grows(() => answers.failed);
      disk.free(instance.pid);
      await grows(() => answers.acknowledged.size, 50);
    });
  },
  LONG,
);

test(
  "the register's clock is put forward and back",
  async () => {
    const clock = join(folder.path, 'clock');
    const module = fileURLToPath(new URL('clock.mjs', import.meta.url));
    const HOUR = 3_600_000;
    const steps = [HOUR, -24 * HOUR, 40 * 24 * HOUR, -5_000, 0];
    writeFileSync(clock, '0');
    const instance = await startInstance(`file:${join(folder.path, 'clock.db')}`, {
      NODE_OPTIONS: `--import=${module}`,
      KEKSI_TEST_CLOCK: clock,
    });
    await storm('SQLite, clock stepped', [instance], async (round, answers) => {
      writeFileSync(clock, String(steps[round % steps.length]));
      await grows(() => answers.acknowledged.size, 100);
    });
  },
  LONG,
);
