import { Compile } from 'typebox/compile';
import type { Fault } from '../http/problem.js';
import { type Notice, noticeOf } from '../notices/notice.js';
import { canonicalRecord } from './canonical.js';
import { sha256 } from './digest.js';
import { faultsOf } from './faults.js';
import { type Measured, measure, namesIn } from './json.js';
import { type ConsentRecord, recordSchema } from './record.js';
import { checkStrings, deepest, tooDeep } from './text.js';
import { isRealTime } from './time.js';

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
  const measured = measure(json);
  // Asked before anything walks the value: a walk goes as deep as the value does.
  if (measured.depth > deepest + 2) return [tooDeep('')];
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
    return faultsOf(recordSchema, value, (few) => validator.Errors(few));
  }
  const notice = noticeOf(value.notice.text);
  if ('field' in notice) return [notice];
  const faults = hasRepeatedName(value, notice, measured) ? [repeatedName] : [];
  faults.push(...contradictions(value, notice));
  if (faults.length > 0) return faults;
  return { record: value, notice, digest: sha256(canonicalRecord(value, notice.canonical)) };
}

/** Which of two values counts is up to the reader (RFC 8259, 4), so that such a record proves nothing. */
const repeatedName: Fault = {
  field: '',
  detail: 'the body must have each name once in an object; one of them stands twice',
};

function hasRepeatedName(record: ConsentRecord, notice: Notice, { names }: Measured): boolean {
  const withoutText = { ...record, notice: { ...record.notice, text: {} } };
  return namesIn(withoutText) + notice.names !== names;
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
