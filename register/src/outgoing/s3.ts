import { AwsClient } from 'aws4fetch';
import { linesOf } from '../export/ndjson.js';
import { besideVisitors, type Traffic } from '../operation/pace.js';
import type { Store } from '../store/store.js';
import { type Cursor, writeCursor } from './cursor.js';
import { eventsAfter, settling } from './events.js';
import { readProgress, saveProgress } from './progress.js';

/** A place for objects that speaks as S3 does. */
export interface S3Options {
  /** The address of the bucket, and a folder in it: `https://s3.example/bucket/keksi`. */
  url: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

/** The name under which its progress stands. */
const target = 's3';
/** Lines of one object. */
const inOne = 10_000;
const patience = 60_000;

/** How it is exported. */
export interface Exporting {
  signal?: AbortSignal;
  /** See `events.ts`. */
  settled?: number;
  /** What visitors ask meanwhile, for whom it makes way. */
  traffic?: Traffic;
}

/**
 * Writes what happened since the last time as NDJSON, an object for up to ten thousand lines of one origin.
 * The name of an object tells where it begins, so that one that is written again replaces itself.
 *
 * @returns How many lines were written.
 * @example
 * await exportToS3(store, { url: 'https://s3.example/bucket/keksi', ...keys });
 */
export async function exportToS3(
  store: Store,
  options: S3Options,
  { signal, settled = settling, traffic = { posts: 0 } }: Exporting = {},
): Promise<number> {
  const { accessKeyId, secretAccessKey, region } = options;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  let lines = 0;
  for (const origin of await store.origins()) {
    let { cursor } = await readProgress(store.small, target, origin);
    while (!signal?.aborted) {
      const told = await eventsAfter(store, origin, cursor, inOne, {
        before: Date.now() - settled,
        // Anew for each object: the time that it is on its way is no work of ours.
        pace: besideVisitors(traffic),
      });
      if (told.events.length === 0) break;
      let body = '';
      for await (const lines of linesOf(told.events)) body += lines;
      await put(client, `${options.url.replace(/\/$/, '')}/${nameOf(origin, cursor)}`, body);
      cursor = told.cursor;
      await store.small.run(saveProgress(target, origin, { cursor, failures: 0, nextAt: 0 }));
      lines += told.events.length;
    }
  }
  return lines;
}

async function put(client: AwsClient, url: string, body: string): Promise<void> {
  const response = await client.fetch(url, {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/x-ndjson' },
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`${url}: the storage answered ${response.status}`);
}

/** Objects of an origin lie in the order in which things happened. */
function nameOf(origin: string, cursor: Cursor): string {
  const host = new URL(origin).host.replace(':', '-');
  return `${host}/${String(cursor.position).padStart(12, '0')}-${writeCursor(cursor)}.ndjson`;
}
