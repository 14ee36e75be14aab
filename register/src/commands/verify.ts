import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ChainHead, Verification } from '../chain/verify.js';
import { headsOf, verifyAll } from '../chain/verify-all.js';
import { readHead } from '../http/admin.js';
import { noteVerification } from '../operation/runs.js';
import type { Store } from '../store/store.js';
import { withStore } from './with-store.js';

/** `keksi-register verify`: checks every link; prints the heads, to be kept elsewhere. */
export async function verify(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { heads: { type: 'string' } } });
  const kept = values.heads === undefined ? [] : readHeads(values.heads);
  const found = await withStore((store, progress) => verifyAndNote(store, kept, progress));
  for (const { position, hash, origin } of headsOf(found))
    console.log(`${position} ${hash} ${origin}`);
  report(found);
}

async function verifyAndNote(store: Store, kept: ChainHead[], progress: (line: string) => void) {
  const found = await verifyAll(store, kept, {
    onProgress: (checked) => progress(`${checked} links checked`),
  });
  await noteVerification(store.small, found);
  return found;
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
