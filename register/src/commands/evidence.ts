import { readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { gather } from '../evidence/evidence.js';
import { createZip } from '../evidence/zip.js';
import { isRealTime } from '../records/time.js';
import { timeStampsOf } from '../settings.js';
import { noteCommand } from './as-command.js';
import { helps } from './help.js';
import { withSites } from './with-store.js';

const options = {
  origin: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  sample: { type: 'string' },
  report: { type: 'string' },
} as const;

/**
 * `keksi-register evidence`: what an authority asks for, in one file that can be checked without us.
 *
 * @example
 * await evidence(['--origin', origin, '--from', '2026-01-01', '--to', '2026-11-30', '--out', 'a.zip']);
 */
export async function evidence(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const { origin, from, to, out, sample, report } = values;
  if (origin === undefined || from === undefined || to === undefined || out === undefined) {
    throw new Error(helps.evidence);
  }
  for (const day of [from, to]) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isRealTime(day)) {
      throw new Error(`${day} is not a day such as 2026-11-22`);
    }
  }
  if (sample !== undefined && !/^[1-9]\d{0,8}$/.test(sample)) {
    throw new Error(`--sample must be a number of records; it was ${sample}`);
  }
  await withSites(async (store, sites, progress) => {
    const site = sites.find(origin);
    const origins = site?.origin === origin ? site.origins : [origin];
    if (!(await store.origins()).some((one) => origins.includes(one))) {
      throw new Error(`There are no records of ${origins.join(', ')}`);
    }
    await noteCommand(store, 'evidence', { site: origin, filter: { from, to } });
    const zip = await createZip(out);
    try {
      const asked = {
        ...{
          origins,
          from: startOf(from),
          to: startOf(to, 1),
          timeStamps: timeStampsOf(process.env),
        },
        sample: sample === undefined ? undefined : Number(sample),
        report: report === undefined ? undefined : reportOf(report),
      };
      const found = await gather(store, asked, zip, (links) => progress(`${links} links written`));
      console.log(
        `${out}: ${found.links} links, ${found.records} records, ${found.texts} texts` +
          (found.stamped === undefined ? '' : `; stamped ${found.stamped}`),
      );
    } catch (error) {
      // Half of the evidence is none.
      rmSync(out, { force: true });
      throw error;
    }
  });
}

const reportOf = (path: string) => ({ name: basename(path), content: readFileSync(path) });

/** The beginning of a day, or of one some days later. */
const startOf = (day: string, later = 0) =>
  new Date(Date.parse(day) + later * 86_400_000).toISOString();
