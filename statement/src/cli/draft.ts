import { draftFor, tradeNames } from '../draft/draft';
import { Failure } from './failure';
import { exists, write } from './files';
import { SCHEMA } from './import';
import type { Terminal } from './terminal';

/** Makes the JSON of a first draft for a trade. @returns the exit code. */
export function draftCommand(trade: string, out: string | undefined, to: Terminal): number {
  if (out && exists(out)) {
    throw new Failure(`--out is ${out}, which is there already. Allowed: the name of a new file.`);
  }
  const draft = draftFor(trade, new Date().toISOString().slice(0, 10));
  if (!draft) {
    throw new Failure(
      `--draft is "${trade}". Allowed: ${tradeNames().join(', ')}, or the same in Finnish or Swedish.`,
    );
  }
  const json = `${JSON.stringify({ $schema: SCHEMA, ...draft }, null, 2)}\n`;
  if (out) write(out, json);
  else to.print(json);
  to.complain('Read each text, mend what is otherwise with you, and take its mark off.');
  return 0;
}
