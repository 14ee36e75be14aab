import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import type { Small } from '../store/small.js';
import type { Store } from '../store/store.js';
import type { NoticeDocument } from './document.js';

/** A notice document that was put. */
export interface PutDocument {
  /** The site's main origin when it was put. */
  origin: string;
  /** The notice that it is of, by the hash of its text. */
  sha256: string;
  version: string;
  document: NoticeDocument;
  putAt: string;
}

interface DocumentRow {
  origin: string;
  sha256: string;
  version: string;
  document: string;
  put_at: string;
}

/** Keeps a document, in place of an earlier one of the same notice; tells whether there was one. */
export async function putDocument(
  small: Small,
  { origin, sha256, version, document, putAt }: PutDocument,
): Promise<boolean> {
  const [replaced] = await small.run(
    sql`DELETE FROM notice_documents WHERE origin = ${origin} AND sha256 = ${sha256} RETURNING origin`,
    sql`INSERT INTO notice_documents (origin, sha256, version, document, put_at)
      VALUES (${origin}, ${sha256}, ${version}, ${canonicalize(document) ?? ''}, ${putAt})`,
  );
  return (replaced ?? []).length > 0;
}

/** The documents of the notices of some origins, those put last first. */
export async function readDocuments(
  small: Small,
  origins: readonly string[],
): Promise<PutDocument[]> {
  if (origins.length === 0) return [];
  const rows = await small.query(
    sql<DocumentRow>`SELECT * FROM notice_documents WHERE origin IN (${sql.join([...origins])})
      ORDER BY put_at DESC, sha256`,
  );
  return rows.map(({ put_at, document, ...row }) => ({
    ...row,
    document: JSON.parse(document) as NoticeDocument,
    putAt: put_at,
  }));
}

/**
 * The document of a notice: the one that was put for its text, or else the newest of its version. A version is
 * shown in many texts, in each language and by banner and settings, and one document tells of all of them.
 */
export const documentFor = (
  documents: readonly PutDocument[],
  notice: { sha256: string; version: string },
): PutDocument | undefined =>
  documents.find(({ sha256 }) => sha256 === notice.sha256) ??
  documents.find(({ version }) => version === notice.version);

/** For how long a document waits for the first record of its notice, in milliseconds. */
const patience = 30 * 86_400_000;

/** Erases documents whose notice no living record was made with, and tells how many. */
export async function eraseUnneeded(
  { small, noticesInUse }: Pick<Store, 'small' | 'noticesInUse'>,
  originsOf: (origin: string) => readonly string[],
  now = Date.now(),
): Promise<number> {
  const owners = await small.query(
    sql<{ origin: string }>`SELECT DISTINCT origin FROM notice_documents`,
  );
  let erased = 0;
  for (const { origin } of owners) {
    const used = await noticesInUse(originsOf(origin));
    for (const { sha256, version, putAt } of await readDocuments(small, [origin])) {
      if (Date.parse(putAt) > now - patience) continue;
      if (used.some((one) => one.sha256 === sha256 || one.version === version)) continue;
      await small.run(
        sql`DELETE FROM notice_documents WHERE origin = ${origin} AND sha256 = ${sha256}`,
      );
      erased += 1;
    }
  }
  return erased;
}
