import type { StoredRecord } from './record.js';

const day = 86_400_000;

/**
 * What an administrator should know when reading a record: `clock` when the visitor's clock was so far
 * off that only `receivedAt` tells when the choice was made. A record may wait in a browser's queue for
 * months, but cannot come from tomorrow.
 */
export function flagsOf({
  time,
  receivedAt,
}: Pick<StoredRecord, 'time' | 'receivedAt'>): 'clock'[] {
  const ahead = Date.parse(time) - Date.parse(receivedAt);
  return ahead > day || ahead < -366 * day ? ['clock'] : [];
}
