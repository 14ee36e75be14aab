import type { Context } from 'hono';
import { problem } from './problem.js';

/** A record with its notice is a few kilobytes; browsers' `keepalive` allows 64 KiB in all. */
export const largestBody = 64 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

const contentType = /^(application\/json|text\/plain)\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Reads a body as text, or answers why it cannot be taken. */
export async function readBody(c: Context): Promise<string | Response> {
  const type = c.req.header('content-type') ?? '';
  if (!contentType.test(type)) {
    return problem(
      415,
      `Content-Type must be application/json or text/plain in UTF-8; it was ${type || 'missing'}`,
    );
  }
  const encoding = c.req.header('content-encoding');
  if (encoding !== undefined && encoding !== 'identity') {
    return problem(415, `Content-Encoding ${encoding} is not accepted; send the body as it is`);
  }
  const bytes = await readBytes(c);
  if (bytes === undefined) {
    return problem(413, `The body must be at most ${largestBody} bytes`, { connection: 'close' });
  }
  try {
    return utf8.decode(bytes);
  } catch {
    return problem(400, [{ field: '', detail: 'the body must be UTF-8' }]);
  }
}

/** The body's bytes; undefined when it is too large, of which no more than the limit is read. */
async function readBytes(c: Context): Promise<Uint8Array | undefined> {
  const declared = c.req.header('content-length');
  if (declared !== undefined) {
    return Number(declared) > largestBody ? undefined : new Uint8Array(await c.req.arrayBuffer());
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Node's streams can be iterated; the DOM's types do not know it yet.
  const body = c.req.raw.body as unknown as AsyncIterable<Uint8Array> | null;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
