import { Compile } from 'typebox/compile';
import type { Fault } from '../http/problem.js';
import { type Notice, noticeOf } from '../notices/notice.js';
import { canonicalRecord } from './canonical.js';
import { sha256 } from './digest.js';
import { faultsOf } from './faults.js';
import { type ConsentRecord, recordSchema } from './record.js';
import { checkStrings } from './text.js';

const validator = Compile(recordSchema);

/** A record that may be stored: checked, its notice hashed, its own digest known. */
export interface CheckedRecord {
  record: ConsentRecord;
  notice: Notice;
  /** SHA-256 over the record's canonical JSON: what makes two posts "the same record". */
  digest: string;
}

/** Checks what was posted: the record, ready to store, or every fault found in it. */
export function checkRecord(json: string): CheckedRecord | Fault[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [{ field: '', detail: 'the body must be a record in JSON; it is not JSON' }];
  }
  // Such strings can only come from an escape, so that most bodies need no second walk.
  const unsound = json.includes('\\u') ? checkStrings(value) : undefined;
  if (unsound !== undefined) return [unsound];
  if (!validator.Check(value)) {
    return faultsOf(recordSchema, value, validator.Errors(value));
  }
  const notice = noticeOf(value.notice.text);
  if ('field' in notice) return [notice];
  const faults = contradictions(value, notice);
  if (faults.length > 0) return faults;
  return { record: value, notice, digest: sha256(canonicalRecord(value, notice.canonical)) };
}

/** What a schema cannot say. */
function contradictions(record: ConsentRecord, notice: Notice): Fault[] {
  const faults: Fault[] = [];
  for (const field of ['time', 'expires'] as const) {
    if (!isRealTime(record[field])) {
      faults.push({
        field,
        detail: `${field} must be a time that exists; it was ${record[field]}`,
      });
    }
  }
  if (faults.length === 0 && Date.parse(record.expires) <= Date.parse(record.time)) {
    faults.push({ field: 'expires', detail: `expires must be after time, ${record.time}` });
  }
  if (!isOrigin(record.site.origin)) {
    faults.push({
      field: 'site.origin',
      detail: `site.origin must be an origin without a path, such as https://www.esimerkki.fi; it was ${record.site.origin}`,
    });
  }
  if (record.notice.policy !== null && !isWebAddress(record.notice.policy)) {
    faults.push({
      field: 'notice.policy',
      detail: 'notice.policy must be an http or https address, or null',
    });
  }
  if (record.notice.sha256 !== null && record.notice.sha256 !== notice.sha256) {
    faults.push({
      field: 'notice.sha256',
      detail: `notice.sha256 does not match notice.text, whose canonical JSON (RFC 8785) hashes to ${notice.sha256}`,
    });
  }
  return faults;
}

/** `Date.parse` takes 30 February for 2 March: a day that exists comes back unchanged. */
function isRealTime(time: string): boolean {
  const parsed = Date.parse(time);
  if (Number.isNaN(parsed)) return false;
  const inEveryMonth = Number(time.slice(8, 10)) <= 28 && !time.includes('T24');
  return inEveryMonth || new Date(parsed).toISOString().slice(0, 19) === time.slice(0, 19);
}

const isOrigin = (value: string) => originOf(value) === value;
const isWebAddress = (value: string) => originOf(value) !== undefined;

// The same few sites and statements come again and again, and parsing an address is slow.
const remembered = new Map<string, string | undefined>();
const mostRemembered = 200;

/** The origin of a web address; undefined when it is none. */
function originOf(value: string): string | undefined {
  if (remembered.has(value)) return remembered.get(value);
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  const origin = isWeb ? url.origin : undefined;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(value, origin);
  return origin;
}
