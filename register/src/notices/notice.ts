import canonicalize from 'canonicalize';
import type { Fault } from '../http/problem.js';
import { sha256 } from '../records/digest.js';
import { namesIn } from '../records/json.js';
import type { NoticeText } from '../records/record.js';
import { checkText } from '../records/text.js';

/** The text of a notice in canonical JSON, under the hash by which records refer to it. */
export interface Notice {
  sha256: string;
  canonical: string;
  /** How many names stand in it. */
  names: number;
}

// A site shows the same few texts to every visitor: remembering them saves most of a record's hashing.
const remembered = new Map<string, Notice>();
const mostRemembered = 200;

/**
 * Hashes the text a visitor saw, the same way the browser does (SHA-256 over RFC 8785); or names what
 * in it is not text.
 */
export function noticeOf(text: NoticeText): Notice | Fault {
  const spelling = JSON.stringify(text);
  const known = remembered.get(spelling);
  if (known !== undefined) return known;
  const fault = checkText(text);
  if (fault !== undefined) return fault;
  const canonical = canonicalize(text) ?? '{}';
  const notice = { sha256: sha256(canonical), canonical, names: namesIn(text) };
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(spelling, notice);
  return notice;
}
