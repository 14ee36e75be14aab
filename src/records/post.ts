import { bare } from '../page/bare';
import { plainJson } from './plain-json';
import type { ConsentRecord } from './record';

/** What every request to the register has: it outlives the page, and tells nothing of the visitor. */
export const QUIETLY = {
  keepalive: true,
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
} as const;

/** How long one request may take: a register that never answers must not hold what is behind it. */
const TIMEOUT = 30_000;

/** A request's end, however slow the register is; none where the browser cannot set one. */
export const limited = (): RequestInit => ({ signal: AbortSignal.timeout?.(TIMEOUT) });

/** The browser's own way out, as it is now: the valve comes later, and must never hold back a record. */
export function ownFetch(): typeof fetch {
  const { fetch } = window;
  // A page may have taken it away; then sending fails, and nothing else.
  return async (...request) => fetch(...request);
}

/** Where a subject's records are, beside the address that records are posted to. */
export const subjectUrl = (register: string, subject: string, tail = ''): string =>
  new URL(`subjects/${subject}${tail}`, register).href;

/** Posts a record. @param request the browser's own `fetch`. */
export const postRecord = (
  request: typeof fetch,
  register: string,
  record: ConsentRecord,
  more: RequestInit = {},
): Promise<Response> =>
  request(
    register,
    bare({
      ...QUIETLY,
      ...more,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: plainJson(record),
    }),
  );
