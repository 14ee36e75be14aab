import { type AuditVerification, verifyAudit } from '../audit/verify.js';
import type { Store } from '../store/store.js';
import { type ChainHead, type Verification, verify, type Watching } from './verify.js';

/** The name under which the head of the audit log stands among those of the sites. */
export const auditName = 'audit';

/** What was found of the records' chains, and of the audit log's. */
export interface Verified extends Verification {
  audit: AuditVerification;
}

/**
 * Verifies the chains of the records and of the audit log.
 *
 * @example
 * const { valid, broken, audit } = await verifyAll(store);
 */
export async function verifyAll(
  store: Store,
  kept: readonly ChainHead[] = [],
  watching: Watching = {},
): Promise<Verified> {
  const keptOfAudit = kept.filter(({ origin }) => origin === auditName);
  const keptOfSites = kept.filter(({ origin }) => origin !== auditName);
  const audit = await verifyAudit(store.small, keptOfAudit, watching);
  const found = await verify(store, keptOfSites, watching);
  const all = { ...found, valid: found.valid && audit.broken === null, audit };
  // Every site's chain may be whole while the log is not: it is told of in the same words.
  if (found.broken !== null || audit.broken === null) return all;
  return { ...all, broken: { origin: auditName, id: null, ...audit.broken } };
}

/**
 * The heads to be kept elsewhere, the audit log's among them.
 *
 * @example
 * for (const { position, hash, origin } of headsOf(found)) console.log(position, hash, origin);
 */
export const headsOf = ({ heads, audit }: Verified): ChainHead[] =>
  audit.head === null ? heads : [...heads, { origin: auditName, ...audit.head }];
