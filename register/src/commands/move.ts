import { parseArgs } from 'node:util';
import { verify } from '../chain/verify.js';
import { copySmall } from '../store/small-copy.js';
import type { Store } from '../store/store.js';
import { report } from './verify.js';
import { withStore } from './with-store.js';

const pageSize = 500;

/** `keksi-register move --to URL`: copies everything into another, empty store and checks the copy. */
export async function move(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { to: { type: 'string' } } });
  const to = values.to ?? process.env.KEKSI_MOVE_TO;
  if (to === undefined) throw new Error('Say where to: --to URL, or KEKSI_MOVE_TO=URL');
  await withStore(async (source, progress) => {
    await withStore(async (target) => {
      const copied = await copy(source, target, (count) => progress(`${count} records copied`));
      const { heads, valid, broken, ...counts } = await verify(source);
      if (!valid) {
        console.error('The source itself is broken:');
        return report({ heads, valid, broken, ...counts });
      }
      // The heads of the source prove that the copy ends where the source does.
      const found = await verify(target, heads);
      report(found);
      if (found.valid) console.log(`${copied} records moved`);
    }, to);
  });
}

/** Copies rows, notices, statistics, sites, tokens and the audit log as they are. */
export async function copy(
  source: Store,
  target: Store,
  onProgress: (copied: number) => void = () => {},
): Promise<number> {
  const there = await target.origins();
  if (there.length > 0) {
    throw new Error(`The target must be empty; it has records of ${there.join(', ')}`);
  }
  let copied = 0;
  for (const origin of await source.origins()) {
    for (let position = 0; ; ) {
      const entries = await source.entries(origin, position, pageSize);
      if (entries.length > 0) await target.takeEntries(entries);
      copied += entries.length;
      onProgress(copied);
      position = entries.at(-1)?.position ?? position;
      if (entries.length < pageSize) break;
    }
  }
  let after: string | undefined;
  do {
    const { lines, next } = await source.statistics({}, { limit: pageSize, after });
    await target.takeStatistics(lines);
    after = next;
  } while (after !== undefined);
  await copySmall(source.small, target.small);
  return copied;
}
