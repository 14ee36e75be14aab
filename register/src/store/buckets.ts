import { sha256 } from '../records/digest.js';

/** How many buckets there are. It stands in every key, so that it can never change. */
export const bucketCount = 16;

/** Every bucket. */
export const buckets: readonly number[] = Array.from({ length: bucketCount }, (_, n) => n);

const remembered = new Map<string, number>();
const mostRemembered = 20_000;

/**
 * The bucket of an origin: a small hash of it that stands in front of every key. Everything of one origin
 * lies in one bucket, which one transaction at a time writes, on one node of a distributed database; few
 * buckets let records of many sites share a transaction all the same.
 */
export function bucketOf(origin: string): number {
  const known = remembered.get(origin);
  if (known !== undefined) return known;
  const bucket = Number.parseInt(sha256(origin).slice(0, 4), 16) % bucketCount;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(origin, bucket);
  return bucket;
}
