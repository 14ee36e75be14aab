import { type AddressInfo, createServer } from 'node:net';
import { type RunningCli, startCli } from '../../register/test/cli';
import { SITE } from '../kit/site';

const TOKEN = 'hallinnoija-testissa';

/** A record as the register tells it to its administrator; what the tests look at. */
export interface Told {
  id: string;
  subject: string;
  action: string;
  time: string;
  choices: { diagnostic: boolean; marketing: boolean };
  site: { path: string };
}

/** A register in a process of its own, which can die and comes back at the same address. */
export interface Instance {
  readonly url: string;
  readonly pid: number | undefined;
  /** Ends it at once (`kill -9`). */
  kill(): Promise<void>;
  /** Starts it, again or for the first time. */
  start(): Promise<void>;
  /** Answers a browser; `Response.error()` where nobody does. */
  answer(request: Request): Promise<Response>;
  /** Everything it has, and whether its hash chain holds. */
  tell(): Promise<{ records: Told[]; verified: { valid: boolean; checked: number } }>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a register over a database. */
export async function startInstance(
  database: string,
  environment: Record<string, string> = {},
): Promise<Instance> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let process: RunningCli | undefined;
  const ask = (path: string) =>
    fetch(url + path, { headers: { authorization: `Bearer ${TOKEN}` } });
  const instance: Instance = {
    url,
    get pid() {
      return process?.child.pid;
    },
    async kill() {
      await process?.kill();
    },
    async start() {
      process = await startCli({
        KEKSI_DATABASE_URL: database,
        KEKSI_ADMIN_TOKEN: TOKEN,
        KEKSI_ALLOWED_ORIGINS: SITE.https,
        PORT: String(port),
        ...environment,
      });
    },
    async answer(request) {
      const { method, headers } = request;
      const body = method === 'POST' ? await request.text() : undefined;
      const kept = Object.fromEntries(
        ['origin', 'content-type', 'access-control-request-method'].flatMap((name) => {
          const value = headers.get(name);
          return value === null ? [] : [[name, value]];
        }),
      );
      try {
        const { pathname } = new URL(request.url);
        const answered = await fetch(url + pathname, { method, headers: kept, body });
        const text = await answered.text();
        const { status } = answered;
        return new Response(status === 204 ? null : text, { status, headers: answered.headers });
      } catch {
        return Response.error();
      }
    },
    async tell() {
      const [lines, verified] = await Promise.all([ask('/records.ndjson'), ask('/verify')]);
      const text = (await lines.text()).trim();
      return {
        records: text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as Told),
        verified: (await verified.json()) as { valid: boolean; checked: number },
      };
    },
  };
  await instance.start();
  return instance;
}
