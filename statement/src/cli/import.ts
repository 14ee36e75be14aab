import { contradictions } from '../check/check';
import type { Config } from '../from-keksi';
import { importStatement } from '../read/import';
import { settingsOf } from '../settings-of';
import { Failure } from './failure';
import { exists, readJson, readText, write } from './files';
import { type Terminal, told } from './terminal';

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`${title}\n${lines.map((line) => `  ${line}`).join('\n')}`] : [];

/** With it, an editor completes what is missing. */
export const SCHEMA = './node_modules/keksi/dist/statement.schema.json';

/** Makes the JSON of a statement from an old text, and tells what became of the text. @returns the exit code. */
export function importCommand(
  from: string,
  { out, config }: { readonly out?: string; readonly config?: string },
  to: Terminal,
): number {
  if (out && exists(out)) {
    throw new Failure(`--out is ${out}, which is there already. Allowed: the name of a new file.`);
  }
  const { statement, headings, unplaced, missing } = importStatement(readText(from));
  const settings = settingsOf((config ? readJson(config) : {}) as Config).settings;
  const wrong = contradictions(statement, settings, 'fi').filter(({ says }) => says !== '');
  const json = `${JSON.stringify({ $schema: SCHEMA, ...statement }, null, 2)}\n`;
  if (out) write(out, json);
  else to.print(json);
  to.complain(
    [
      ...listed(
        'Read as headings:',
        headings.map(({ heading, field }) => `${heading} → ${field}`),
      ),
      ...listed('Could not be placed:', unplaced),
      ...listed(
        'Missing:',
        missing.map(({ path, allowed }) => `${path}: ${allowed}`),
      ),
      ...listed('Wrong in the old text:', wrong.map(told)),
      ...(config
        ? []
        : ['With --config, what the services of your site contradict is told as well.']),
    ].join('\n\n'),
  );
  return 0;
}
