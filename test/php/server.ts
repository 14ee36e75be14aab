import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { findProgram } from '../../register/test/programs';

/** What a server answered. A `Set-Cookie` stands under its own name. */
export interface Answered {
  readonly status: number;
  readonly headers: Record<string, string | undefined>;
  readonly body: string;
}

/** What it is asked. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string | undefined>;
  readonly body?: string;
}

/** PHP's own server over a folder. */
export interface Php {
  ask(path: string, asked?: Asked): Promise<Answered>;
  stop(): void;
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Asks with any `Host` and `Origin`, which `fetch` does not let one say. */
function askAt(port: number, path: string, { method = 'GET', headers = {}, body }: Asked) {
  const said = Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return new Promise<Answered>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: said }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => {
        const pairs = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(pairs),
          body: text,
        });
      });
    });
    sent.on('error', reject).end(body);
  });
}

/** Until it says that it listens. */
function started(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
      if (/Development Server .* started/.test(said)) resolve();
    });
    server.on('exit', () => reject(new Error(`PHP did not start: ${said}`)));
  });
}

/**
 * Starts PHP, which is installed if there is none.
 *
 * @example
 * const php = await startPhp('/tmp/site');
 * (await php.ask('/page.php')).status; // 200
 */
export async function startPhp(folder: string): Promise<Php> {
  const port = await freePort();
  const server = spawn(findProgram('php', 'php-cli'), ['-S', `127.0.0.1:${port}`, '-t', folder]);
  await started(server);
  return {
    ask: (path, asked = {}) => askAt(port, path, asked),
    stop: () => void server.kill(),
  };
}
