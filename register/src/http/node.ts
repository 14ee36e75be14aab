import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { NodeRegister } from '../register.js';
import type { Post } from './records.js';

/** How long a request may take to arrive, in milliseconds, and how often that is looked at: 30 s in all. */
const slowest = {
  requestTimeout: 25_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
};

/**
 * Node's own server for a register. `POST /records`, which is nearly all that a register is ever asked,
 * is read and answered on Node's own objects: making a `Request` and a `Response` of each costs as much
 * as checking the record. Everything else goes through the Fetch handler.
 */
export function createNodeServer(
  register: Pick<NodeRegister, 'fetch' | 'receive'>,
  trustProxy = false,
  patience = slowest,
): Server {
  const others = getRequestListener((request, { incoming }) =>
    register.fetch(request, { address: addressOf(incoming as IncomingMessage, trustProxy) }),
  );
  const listener: RequestListener = (incoming, outgoing) => {
    if (incoming.method !== 'POST' || incoming.url !== '/records') {
      return void others(incoming, outgoing);
    }
    const post = postOf(incoming, addressOf(incoming, trustProxy));
    void register.receive(post).then(({ status, headers, body }) => {
      headers.push('content-length', String(Buffer.byteLength(body)));
      outgoing.writeHead(status, headers).end(body);
    });
  };
  return createServer(patience, listener);
}

const postOf = (incoming: IncomingMessage, address: string | undefined): Post => ({
  address,
  header: (name) => incoming.headers[name]?.toString(),
  bytes: (most) => bytesOf(incoming, most),
});

function bytesOf(incoming: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    if (Number(incoming.headers['content-length'] ?? 0) > most) return resolve(undefined);
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) resolve(undefined);
      else chunks.push(chunk);
    });
    incoming.once('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    // The visitor has gone in the middle of it: nobody hears the answer.
    incoming.once('error', () => resolve(undefined)).once('close', () => resolve(undefined));
  });
}

/** Behind a proxy the last address in `X-Forwarded-For` is the one that the proxy itself saw. */
function addressOf(incoming: IncomingMessage, trustProxy: boolean): string | undefined {
  const forwarded = trustProxy ? incoming.headers['x-forwarded-for'] : undefined;
  return forwarded?.toString().split(',').at(-1)?.trim() || incoming.socket.remoteAddress;
}
