import { parseArgs } from 'node:util';
import { eraseUnneeded } from '../notices/documents.js';
import { notePurge } from '../operation/runs.js';
import { countPurged, purge as purgeStore, termOf } from '../retention/purge.js';
import { retentionDaysOf } from '../settings.js';
import { noteCommand } from './as-command.js';
import { withSites } from './with-store.js';

/** `keksi-register purge`: erases what is older than its site allows, or tells how much that would be. */
export async function purge(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { 'dry-run': { type: 'boolean' } } });
  const days = retentionDaysOf(process.env);
  await withSites(async (store, sites) => {
    const term = termOf(sites, days);
    if (values['dry-run']) {
      console.log(`${await countPurged(store, term)} records are old enough and would be erased`);
    } else {
      await noteCommand(store, 'purge');
      const erased = await purgeStore(store, term);
      await eraseUnneeded(store, (origin) => sites.find(origin)?.origins ?? [origin]);
      await notePurge(store.small, erased);
      console.log(`${erased} records were old enough and were erased`);
    }
  });
}
