import { sql } from 'kysely';
import type { Head } from '../chain/link.js';
import { type Pace, unhurried } from '../operation/pace.js';
import type { Small } from '../store/small.js';
import { auditHash, entryOf } from './log.js';

/** What a verification of the audit log found. */
export interface AuditVerification {
  checked: number;
  head: Head | null;
  /** The first place that does not hold, and why. */
  broken: { position: number; reason: string } | null;
}

/**
 * Recomputes the chain of the audit log.
 *
 * @param kept Heads that were printed earlier and kept elsewhere.
 * @param watching.pace How much is read at a time, and how long it rests in between.
 * @example
 * const { broken } = await verifyAudit(store.small);
 */
export async function verifyAudit(
  small: Small,
  kept: readonly Head[] = [],
  { signal, pace = unhurried }: { signal?: AbortSignal; pace?: Pace } = {},
): Promise<AuditVerification> {
  let head: Head | null = null;
  const failed = (position: number, reason: string) => ({
    ...{ checked: position - 1, head, broken: { position, reason } },
  });
  for (;;) {
    signal?.throwIfAborted();
    const size = pace.size();
    const after: number = head?.position ?? 0;
    const rows = await small.query(
      sql<Parameters<typeof entryOf>[0]>`SELECT * FROM audit WHERE position > ${after}
        ORDER BY position LIMIT ${size}`,
    );
    for (const entry of rows.map(entryOf)) {
      const { position, hash } = entry;
      const expected: number = (head?.position ?? 0) + 1;
      if (position !== expected) return failed(expected, 'no entry stands here');
      if (auditHash(entry, head?.hash ?? null) !== hash) {
        return failed(position, 'the entry does not follow from the one before it');
      }
      if (kept.some((one) => one.position === position && one.hash !== hash)) {
        return failed(position, 'the entry is not the one that was kept elsewhere');
      }
      head = { position, hash };
    }
    await pace.rest();
    if (rows.length < size) break;
  }
  const end: number = head === null ? 0 : (head as Head).position;
  const furthest = kept.find(({ position }) => position > end);
  if (furthest !== undefined) {
    return failed(end + 1, `entries up to ${furthest.position} were kept elsewhere`);
  }
  return { checked: end, head, broken: null };
}
