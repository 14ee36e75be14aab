import type { ConsentRecord } from './record';

/** What every request to the register has: it outlives the page, and tells nothing of the visitor. */
export const QUIETLY = {
  keepalive: true,
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
} as const;

/** Posts a record. @param request the browser's own `fetch`. */
export const postRecord = (
  request: typeof fetch,
  register: string,
  record: ConsentRecord,
  more: RequestInit = {},
): Promise<Response> =>
  request(register, {
    ...QUIETLY,
    ...more,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
  });
