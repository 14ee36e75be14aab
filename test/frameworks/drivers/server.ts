import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { eventually } from '../../kit/eventually';
import type { Built, Sent } from './driver';

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Hands a request on to an app's own server, as a proxy in front of it does. */
const forward =
  (port: number, { headers = {}, edit = (page) => page }: Sent) =>
  async (request: Request): Promise<Response> => {
    const { pathname, search, host, protocol } = new URL(request.url);
    const asked = new Headers(request.headers);
    for (const name of ['connection', 'accept-encoding', 'content-length']) asked.delete(name);
    asked.set('x-forwarded-host', host);
    asked.set('x-forwarded-proto', protocol.slice(0, -1));
    const hasBody = !['GET', 'HEAD'].includes(request.method);
    const answer = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
      method: request.method,
      headers: asked,
      redirect: 'manual',
      ...(hasBody && { body: await request.arrayBuffer() }),
    });
    const told = new Headers(answer.headers);
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection']) {
      told.delete(name);
    }
    const isPage = told.get('content-type')?.startsWith('text/html');
    if (isPage) for (const [name, value] of Object.entries(headers)) told.set(name, value);
    const isEmpty = [204, 304].includes(answer.status);
    const body = isPage ? edit(await answer.text()) : await answer.arrayBuffer();
    return new Response(isEmpty ? null : body, { status: answer.status, headers: told });
  };

/** What starts an app's own server. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** On top of `PORT` and `HOST`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts an app's own server, and waits until it answers. */
export async function served({ command, args, cwd, env = {} }: Start): Promise<Built> {
  const port = await freePort();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: `${port}`, HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // With what it starts itself, so that all of it ends.
    detached: true,
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      log += String(chunk);
    });
  }
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      ({ status }) => status,
      () => `${child.exitCode ?? 'not yet'} ${log}`,
    );
  await eventually(answers).toBe(200);
  return {
    show(site, sent = {}) {
      site.server = forward(port, sent);
    },
    async stop() {
      if (child.exitCode !== null || !child.pid) return;
      const gone = once(child, 'exit');
      process.kill(-child.pid, 'SIGTERM');
      await gone;
    },
  };
}
