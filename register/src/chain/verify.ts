import { type Pace, unhurried } from '../operation/pace.js';
import { digestOf } from '../records/digest.js';
import type { ConsentRecord, StoredRecord } from '../records/record.js';
import type { Entry, Store } from '../store/store.js';
import { type Head, linkHash } from './link.js';

/** The first place where a chain does not hold. */
export interface BrokenLink {
  origin: string;
  position: number;
  /** The id of the record that stands there; null when none does. */
  id: string | null;
  reason: string;
}

/** The newest link of a site, to be kept elsewhere and compared later. */
export interface ChainHead extends Head {
  origin: string;
}

/** What a verification found. */
export interface Verification {
  valid: boolean;
  /** Links that were checked. */
  checked: number;
  /** How many of them hold a record whose content has been erased. */
  erased: number;
  /** How many hold a record of which less was kept than was posted: its content cannot be checked. */
  reduced: number;
  heads: ChainHead[];
  broken: BrokenLink | null;
}

/** Who watches a verification. */
export interface Watching {
  /** Hears how many links have been checked. */
  onProgress?(checked: number): void;
  /** Only the chains of these origins. */
  origins?: readonly string[] | undefined;
  /** Ends it: whoever asked has gone. It then fails with the signal's reason. */
  signal?: AbortSignal;
  /** How much it works at a time, and how it rests. */
  pace?: Pace;
}

/**
 * Recomputes every link of every chain, a page at a time, while the register goes on. It stops at the
 * first link that does not hold. `kept` are heads that were printed earlier and kept elsewhere: whoever
 * rewrites a whole chain, its head included, cannot rewrite those.
 */
export async function verify(
  store: Store,
  kept: readonly ChainHead[] = [],
  watching: Watching = {},
): Promise<Verification> {
  const found: Verification = {
    valid: true,
    checked: 0,
    erased: 0,
    reduced: 0,
    heads: [],
    broken: null,
  };
  const origins = new Set([
    ...(watching.origins ?? (await store.origins())),
    ...kept.map(({ origin }) => origin),
  ]);
  for (const origin of [...origins].sort()) {
    // In this order: a link added meanwhile moves the head on, never behind the last record.
    const last = await store.lastPosition(origin);
    const head = await store.head(origin);
    const keptHeads = kept.filter((one) => one.origin === origin);
    found.broken = await verifyChain(store, origin, { last, head, keptHeads }, found, watching);
    if (found.broken !== null) return { ...found, valid: false };
    if (head !== undefined) found.heads.push({ origin, ...head });
  }
  return found;
}

interface Ends {
  last: number;
  head: Head | undefined;
  keptHeads: readonly ChainHead[];
}

async function verifyChain(
  store: Store,
  origin: string,
  { last, head, keptHeads }: Ends,
  found: Verification,
  { onProgress, signal, pace = unhurried }: Watching,
): Promise<BrokenLink | null> {
  const broken = (position: number, reason: string, id: string | null = null) => ({
    origin,
    position,
    id,
    reason,
  });
  const end = head?.position ?? 0;
  let before: { position: number; hash: string | null } = { position: 0, hash: null };
  while (before.position < end) {
    signal?.throwIfAborted();
    const size = pace.size();
    const entries = await store.entries(origin, before.position, size);
    for (const entry of entries) {
      if (entry.position > end) break;
      const reason = brokenBy(entry, before);
      if (reason === missing) return broken(before.position + 1, reason);
      if (reason !== null) return broken(entry.position, reason, entry.id);
      found.checked += 1;
      if (entry.record === null) found.erased += 1;
      if (entry.reduced) found.reduced += 1;
      before = entry;
      const keptHead = keptHeads.find(({ position }) => position === entry.position);
      if (keptHead !== undefined && keptHead.hash !== entry.hash) {
        return broken(entry.position, 'the link is not the one that was kept elsewhere', entry.id);
      }
    }
    onProgress?.(found.checked);
    await pace.rest();
    if (entries.length < size && before.position < end) return broken(before.position + 1, missing);
  }
  if (head !== undefined && before.hash !== (head.hash || null)) {
    return broken(end, 'the last link is not the noted head of the chain');
  }
  if (last > end) return broken(end + 1, 'a record stands behind the noted head of the chain');
  const furthest = keptHeads.find(({ position }) => position > end);
  if (furthest !== undefined) {
    return broken(end + 1, `${missing}: a link up to ${furthest.position} was kept elsewhere`);
  }
  return null;
}

const missing = 'no record stands here';

function brokenBy(entry: Entry, before: { position: number; hash: string | null }): string | null {
  if (entry.position !== before.position + 1) return missing;
  const { origin, position, digest, receivedAt, record, erasedAt } = entry;
  if (record === null && erasedAt === null) return 'the content is gone, and no erasure is noted';
  if (record !== null && !entry.reduced && digestOf(postedOf(record)) !== digest) {
    return 'the record is not the one that was received';
  }
  const hash = linkHash({ origin, position, digest, receivedAt }, before.hash);
  return hash === entry.hash ? null : 'the link does not follow from the one before it';
}

/** The record as it was posted. */
const postedOf = ({ receivedAt: _, ...record }: StoredRecord): ConsentRecord => record;
