import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Certificate } from './certificate';

/** Answers a request; its body has been read and is passed beside it. */
export type Handler = (request: Request, body: string) => Response | Promise<Response>;

/** A listening server: its port, and how to stop it. */
export interface Listening {
  port: number;
  close(): Promise<void>;
}

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function toRequest(message: IncomingMessage, scheme: string, body: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) headers.set(name, String(value));
  const { method = 'GET', url = '/' } = message;
  const withBody = body !== '' && method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, `${scheme}://${message.headers.host}`), {
    method,
    headers,
    ...(withBody ? { body } : {}),
  });
}

/** Sends an answer; `Response.error()` is a server that hangs up without one. */
async function send(response: Response, to: ServerResponse): Promise<void> {
  if (response.type === 'error') {
    to.destroy();
    return;
  }
  to.writeHead(response.status, [...response.headers].flat());
  to.end(Buffer.from(await response.arrayBuffer()));
}

function listener(scheme: string, handler: Handler) {
  return async (message: IncomingMessage, to: ServerResponse): Promise<void> => {
    try {
      const body = await readBody(message);
      await send(await handler(toRequest(message, scheme, body), body), to);
    } catch (error) {
      // A page that goes away in the middle of its own request is what several tests are about.
      if (message.complete) console.error(error);
      to.destroy();
    }
  };
}

/**
 * A proxy that leads to no network: whatever host a browser asks for, over http or https, the handler
 * answers in its place.
 *
 * So pages have real-looking addresses on the default ports, and a browser with a proxy of its own
 * can be told from every other, also while its pages unload.
 *
 * @param refuses whether a host takes no connections at the moment.
 */
export async function serve(
  { key, cert }: Certificate,
  handler: Handler,
  refuses: (host: string) => boolean = () => false,
): Promise<Listening> {
  const sockets = new Set<Socket>();
  const secure = createHttps({ key, cert }, listener('https', handler));
  const front = createHttp(listener('http', handler));
  front.on('connect', ({ url = '' }, socket: Socket) => {
    if (refuses(url.replace(/:\d+$/, ''))) {
      socket.destroy();
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secure.emit('connection', socket);
  });
  front.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((listening) => front.listen(0, '127.0.0.1', listening));

  return {
    port: (front.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        front.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
