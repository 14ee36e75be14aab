import { parseArgs } from 'node:util';
import { oldest, purge as purgeStore } from '../retention/purge.js';
import { retentionDaysOf } from '../settings.js';
import { withStore } from './with-store.js';

/** `keksi-register purge`: erases what is older than `KEKSI_RETENTION_DAYS`, or tells how much it would. */
export async function purge(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { 'dry-run': { type: 'boolean' } } });
  const before = oldest(retentionDaysOf(process.env));
  await withStore(async (store) => {
    if (values['dry-run']) {
      console.log(
        `${await store.countOlder(before)} records received before ${before} would be erased`,
      );
    } else {
      console.log(
        `${await purgeStore(store, before)} records received before ${before} were erased`,
      );
    }
  });
}
