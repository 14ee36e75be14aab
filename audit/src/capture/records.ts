/** The requests that bring a record, or whatever else a register takes. */
const SCHEMA = /"schema"\s*:\s*"keksi\.record\/\d/;

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly postData?: string;
}

/** Whether a request would bring something into a register. @example `isRecord({ url, method: 'POST', postData })` */
export const isRecord = ({ url, method, postData }: Sent): boolean => {
  if (method === 'POST') return SCHEMA.test(postData ?? '');
  const { pathname } = new URL(url);
  if (method === 'PUT') return /\/notices\/[\da-f]{64}$/.test(pathname);
  return method === 'DELETE' && /\/subjects\/[\da-f-]{36}$/.test(pathname);
};

/** The answer that a register would give, for `Fetch.fulfillRequest`. @example `answer({ url, method: 'POST', postData })` */
export function answer({ method, postData }: Sent): object {
  let id: unknown;
  try {
    id = (JSON.parse(postData ?? '{}') as { id?: unknown }).id;
  } catch {
    // No record of ours after all; it is kept from the register all the same.
  }
  const body = JSON.stringify({ id, receivedAt: new Date().toISOString() });
  return {
    responseCode: method === 'DELETE' ? 204 : 201,
    responseHeaders: [
      { name: 'content-type', value: 'application/json' },
      { name: 'access-control-allow-origin', value: '*' },
      { name: 'cache-control', value: 'no-store' },
    ],
    ...(method !== 'DELETE' && { body: Buffer.from(body).toString('base64') }),
  };
}
