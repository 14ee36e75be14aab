import type { Answer } from './answer.js';
import { problemAnswer } from './problem.js';

/** A record with its notice is a few kilobytes; browsers' `keepalive` allows 64 KiB in all. */
export const largestBody = 64 * 1024;

/** A request with a body, as each kind of server can tell of it. */
export interface Sent {
  header(name: string): string | undefined;
  /** The body; undefined as soon as it turns out longer than `most`. */
  bytes(most: number): Promise<Uint8Array | undefined>;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

const contentType = /^(application\/json|text\/plain)\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Reads a body as text, or answers why it cannot be taken. */
export async function readBody(sent: Sent): Promise<string | Answer> {
  const type = sent.header('content-type') ?? '';
  if (!contentType.test(type)) {
    return problemAnswer(
      415,
      `Content-Type must be application/json or text/plain in UTF-8; it was ${type || 'missing'}`,
    );
  }
  const encoding = sent.header('content-encoding');
  if (encoding !== undefined && encoding !== 'identity') {
    return problemAnswer(
      415,
      `Content-Encoding ${encoding} is not accepted; send the body as it is`,
    );
  }
  const bytes = await sent.bytes(largestBody);
  if (bytes === undefined) {
    return problemAnswer(413, `The body must be at most ${largestBody} bytes`, {
      connection: 'close',
    });
  }
  try {
    return utf8.decode(bytes);
  } catch {
    return problemAnswer(400, [{ field: '', detail: 'the body must be UTF-8' }]);
  }
}
