import { databaseUrlOf } from '../settings.js';
import { openStore } from '../store/open.js';
import { progressOn } from './progress.js';

/**
 * `keksi-register migrate`: brings a database of an earlier version to this one. A start does the same; this
 * may be run beside registers of the earlier version, which go on until the last moment.
 */
export async function migrate(): Promise<void> {
  const { show, clear } = progressOn(process.stderr);
  let records = 0;
  const store = await openStore(databaseUrlOf(process.env), (copied) => {
    records = copied;
    show(`${copied} records copied`);
  });
  clear();
  await store.close();
  console.log(
    records === 0
      ? 'The database is of this version'
      : `${records} records migrated; counts and heads of every chain are the same`,
  );
}
