import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Manager } from './managers/manager.js';
import { image, page, tag, type Visit } from './page.js';

/** What left the server: whose it was, what it was, and what it weighed without its headers. */
export interface Sent {
  manager: string;
  path: string;
  kind: 'page' | 'in the page' | 'manager' | 'tag' | 'other';
  bytes: number;
}

/** The host of the tags; `resolver` leads it here. */
const TAG_HOST = 'tags.example';

/** What a browser has to be told, so that it finds the tags' host and no other. */
export const resolver = `--host-resolver-rules=MAP ${TAG_HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  bmp: 'image/bmp',
};

const weigh = (text: string) => brotliCompressSync(text).length;

/** Serves every manager on the same page, compressed as well as brotli can, and remembers what it sent. */
export async function serve(managers: Manager[]) {
  const sent: Sent[] = [];
  const packed = new Map<string, Buffer>();
  const picture = image();
  const idle = { isIdle: false };

  /** A manager's file: made from a function, or lying on the disk. */
  function file(manager: Manager, path: string): string | undefined {
    for (const [at, source] of Object.entries(manager.files)) {
      if (typeof source === 'function') {
        if (at === path) return source();
        continue;
      }
      const isFolder = at === '' || at.endsWith('/');
      if (isFolder ? !path.startsWith(at) : path !== at) continue;
      const url = isFolder ? new URL(path.slice(at.length), source) : source;
      if (existsSync(url)) return readFileSync(url, 'utf8');
    }
    return undefined;
  }

  function answer(
    manager: Manager,
    path: string,
    visit: Visit,
  ): [Sent['kind'], string | undefined] {
    if (path === '') {
      const own = manager.inPage?.(visit);
      if (own) sent.push({ manager: manager.id, path, kind: 'in the page', bytes: weigh(own) });
      return ['page', page(manager, visit)];
    }
    if (path.startsWith('tag/')) return ['tag', tag(idle.isIdle ? 0 : visit.work)];
    return ['manager', file(manager, path)];
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams, port } = new URL(
      request.url ?? '/',
      `http://${request.headers.host}`,
    );
    const [, id = '', path = ''] = /^\/([^/]*)\/(.*)$/.exec(pathname) ?? [];
    const manager = managers.find((one) => one.id === id);
    const send = (status: number, kind: Sent['kind'], type: string, body: Buffer, coding = '') => {
      sent.push({ manager: id, path, kind, bytes: body.length });
      response.writeHead(status, {
        'content-type': type,
        'content-length': body.length,
        // A page is asked for anew each time; a cold visit is one by a browser whose cache is off.
        'cache-control': kind === 'manager' ? 'public, max-age=3600' : 'no-store',
        ...(coding && { 'content-encoding': coding }),
      });
      response.end(body);
    };
    if (request.method === 'POST') {
      request.resume().on('end', () => send(201, 'other', 'application/json', Buffer.from('{}')));
      return;
    }
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    if (path === 'image.bmp') return send(200, 'other', TYPES.bmp ?? '', picture);
    const [kind, text] = manager
      ? answer(manager, path, {
          base: `http://${TAG_HOST}:${port}/${id}/`,
          work: Number(searchParams.get('work') ?? 0),
          cookies: request.headers.cookie ?? '',
        })
      : (['other', undefined] as const);
    if (text === undefined) return send(404, 'other', 'text/plain', Buffer.from(''));
    const ending = path === '' ? 'html' : (path.split('.').at(-1) ?? '');
    const type = TYPES[ending] ?? 'text/plain';
    // Browsers take brotli from https and from 127.0.0.1, but not from the tags' host.
    if (!String(request.headers['accept-encoding']).includes('br')) {
      return send(200, kind, type, Buffer.from(text));
    }
    const body = packed.get(text) ?? brotliCompressSync(text);
    packed.set(text, body);
    return send(200, kind, type, body, 'br');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    /** Whether the tags do no work, under the addresses that they have anyway. */
    idle,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A server that is listening. */
export type Server = Awaited<ReturnType<typeof serve>>;
