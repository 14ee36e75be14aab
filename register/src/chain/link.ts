import { sha256 } from '../records/digest.js';

/** The newest link of one site's chain. */
export interface Head {
  position: number;
  hash: string;
}

/** What a link is made of. Nothing of it is personal, so all of it stays when a record is erased. */
export interface Link extends Head {
  origin: string;
  receivedAt: string;
  digest: string;
}

/**
 * The hash of a link: SHA-256 over the canonical JSON of the link before it, the record's digest, its
 * place and the time it was received. A record's content enters by its digest alone, which is what
 * lets the content be erased while the chain goes on verifying.
 */
export function linkHash(link: Omit<Link, 'hash'>, previous: string | null): string {
  // Written in the order RFC 8785 sorts the names, with ASCII values only: this is canonical JSON.
  const { digest, origin, position, receivedAt } = link;
  return sha256(JSON.stringify({ digest, origin, position, previous, receivedAt }));
}
