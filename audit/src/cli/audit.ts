import { Failure } from '../failure';
import type { Audit, ReportName, Severity } from '../model';
import { changes, reports, summary } from '../reports';
import { run } from '../run/run';
import { checkWritable, writeWhole } from './files';
import { json, read, type Wanted } from './options';
import { pagesOf } from './sitemap';
import { USAGE } from './usage';

/** Where the command writes what it says. @example `{ print: (text) => process.stdout.write(text), complain: console.error }` */
export interface Terminal {
  print(text: string): void;
  complain(text: string): void;
}

const ORDER: readonly Severity[] = ['high', 'medium', 'low', 'info'];

/** Whether there is a finding at least as bad as one asked to be told of. @example `fails(audit, 'high')` */
export const fails = ({ findings }: Audit, failOn: Severity): boolean =>
  findings.some(({ severity }) => ORDER.indexOf(severity) <= ORDER.indexOf(failOn));

async function urlsOf({ sitemap, most, run: { urls, headers } }: Wanted): Promise<string[]> {
  const listed = sitemap === undefined ? [] : await pagesOf(sitemap, most, headers);
  const all = [...new Set([...urls, ...listed])];
  if (all.length === 0) throw new Failure(`No page is named.\n\n${USAGE}`);
  return all;
}

function earlier(path: string | undefined): Audit | undefined {
  const before = json('baseline', path) as Audit | undefined;
  if (before !== undefined && before?.schema !== 'keksi.audit/1') {
    throw new Failure(`--baseline is ${path}, which is no audit of the schema keksi.audit/1.`);
  }
  return before;
}

async function audit(wanted: Wanted, to: Terminal): Promise<number> {
  for (const [name, path] of Object.entries(wanted.reports)) checkWritable(name, path);
  const before = earlier(wanted.baseline);
  const urls = await urlsOf(wanted);
  const made = await run({ ...wanted.run, urls }, { say: (line) => to.complain(line.trimEnd()) });
  // All texts first: if one cannot be made, none is written.
  const texts = Object.entries(wanted.reports).map(
    ([name, path]) => [path, reports[name as ReportName](made)] as const,
  );
  for (const [path, text] of texts) writeWhole(path, text);
  to.print(summary(made));
  if (before) to.print(changes(made, before).text);
  const unseen = made.pages.flatMap(({ faults }) => faults.filter(({ fatal }) => fatal));
  if (made.pages.every(({ phases }) => phases.every(({ played }) => !played))) {
    to.complain(unseen.map(({ text }) => text).join('\n') || 'No phase could be played.');
    return 2;
  }
  return fails(made, wanted.run.failOn) || unseen.length > 0 ? 1 : 0;
}

/** The command `keksi audit`. @returns the exit code @example `process.exitCode = await auditCommand(args, terminal)` */
export async function auditCommand(args: readonly string[], to: Terminal): Promise<number> {
  try {
    const wanted = read(args);
    if (!wanted.help) return await audit(wanted, to);
    to.print(USAGE);
    return 0;
  } catch (error) {
    if (error instanceof Failure) to.complain(error.message);
    else to.complain(`The audit could not run: ${error instanceof Error ? error.stack : error}`);
    return 2;
  }
}
