import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ChainHead, type Verification, verify as verifyStore } from '../chain/verify.js';
import { readHead } from '../http/admin.js';
import { withStore } from './with-store.js';

/** `keksi-register verify`: checks every link; prints the heads, to be kept elsewhere. */
export async function verify(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { heads: { type: 'string' } } });
  const kept = values.heads === undefined ? [] : readHeads(values.heads);
  const found = await withStore((store, progress) =>
    verifyStore(store, kept, {
      onProgress: (checked) => progress(`${checked} links checked`),
    }),
  );
  for (const { position, hash, origin } of found.heads)
    console.log(`${position} ${hash} ${origin}`);
  report(found);
}

/** Says what was found; a broken chain ends the command with 1. */
export function report({ valid, checked, erased, broken }: Verification): void {
  if (valid) {
    console.error(`Valid: ${checked} links, ${erased} of them of erased records`);
    return;
  }
  const { origin, position, id, reason } = broken ?? {};
  console.error(`Broken: ${origin}, position ${position}, record ${id ?? 'none'}: ${reason}`);
  process.exitCode = 1;
}

function readHeads(path: string): ChainHead[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const head = readHead(line);
    if (head === undefined) throw new Error(`${path}: not a head as verify prints it: ${line}`);
    return head;
  });
}
