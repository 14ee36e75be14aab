import type { Static } from 'typebox';
import type { Fault } from '../http/problem.js';
import { digestOf } from '../records/digest.js';
import { checkStrings } from '../records/text.js';
import type { Store } from '../store/store.js';
import type { NoticeDocument, putSchema } from './document.js';
import type { PutDocument } from './documents.js';
import { noticeOf } from './notice.js';

/** Why a document cannot be put. */
export class PutError extends Error {
  override name = 'PutError';
  readonly status: 400 | 404;
  readonly faults: Fault[] | string;

  /** @param status As HTTP has it. */
  constructor(status: 400 | 404, faults: Fault[] | string) {
    super(typeof faults === 'string' ? faults : faults.map(({ detail }) => detail).join('; '));
    this.status = status;
    this.faults = faults;
  }
}

/** A document that may be put, and what the audit log says of it. */
export interface Prepared {
  row: PutDocument;
  noted: { sha256: string; version: string; document: string };
}

/**
 * Checks that a document is of a notice that there is: one that records were made with, or one whose text comes
 * along and has the hash. A mistyped hash would else keep a document that no record ever finds.
 *
 * @throws PutError
 */
export async function prepared(
  { noticesInUse }: Pick<Store, 'noticesInUse'>,
  { origin, origins }: { origin: string; origins: readonly string[] },
  sha256: string,
  put: Static<typeof putSchema>,
): Promise<Prepared> {
  const unsound = checkStrings(put);
  if (unsound !== undefined) throw new PutError(400, [unsound]);
  const { text, ...document } = put;
  if (text !== undefined) mustHash(text, sha256);
  const used = (await noticesInUse(origins)).filter((one) => one.sha256 === sha256);
  if (text === undefined && used.length === 0) {
    throw new PutError(
      404,
      `No record of ${origin} was made with the notice ${sha256}; put its document when the first was, or send the notice's text along`,
    );
  }
  const versions = [...new Set(used.map(({ version }) => version))];
  if (versions.length > 0 && !versions.includes(document.version)) {
    const detail = `version must be ${versions.join(' or ')}, as records name it; it was ${document.version}`;
    throw new PutError(400, [{ field: 'version', detail }]);
  }
  const { version } = document;
  return {
    row: { ...{ origin, sha256, version, document }, putAt: new Date().toISOString() },
    noted: { sha256, version, document: digestOf(document satisfies NoticeDocument) },
  };
}

function mustHash(text: NonNullable<Static<typeof putSchema>['text']>, sha256: string): void {
  const notice = noticeOf(text);
  if ('field' in notice) throw new PutError(400, [{ ...notice, field: 'text' }]);
  if (notice.sha256 === sha256) return;
  const detail = `text does not match: its canonical JSON (RFC 8785) hashes to ${notice.sha256}`;
  throw new PutError(400, [{ field: 'text', detail }]);
}
