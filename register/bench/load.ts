import { connect, type Socket } from 'node:net';

/** What a round of load saw. */
export interface Seen {
  requests: number;
  failed: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** What every request of a round is made of. */
export interface Shape {
  path: string;
  headers: Record<string, string>;
  /** The body's fixed pieces; the others are made anew for each request, always of the same length. */
  body: (string | (() => string))[];
}

/**
 * Posts over a number of connections, each sending the next request when the last was answered. On bare
 * sockets, because a generator that shares two cores with what it measures must cost little itself.
 */
export async function load(
  port: number,
  { path, headers, body }: Shape,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Seen> {
  const length = body.reduce<number>(
    (sum, piece) => sum + Buffer.byteLength(typeof piece === 'string' ? piece : piece()),
    0,
  );
  const head = Object.entries({
    host: `127.0.0.1:${port}`,
    'content-type': 'application/json',
    ...headers,
    'content-length': String(length),
  })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  const pieces = [`POST ${path} HTTP/1.1\r\n${head}\r\n`, ...body];
  const next = () => pieces.map((piece) => (typeof piece === 'string' ? piece : piece())).join('');

  const times: number[] = [];
  let failed = 0;
  const start = performance.now();
  const end = start + seconds * 1000;

  const work = async () => {
    const socket = connect(port, '127.0.0.1').setNoDelay();
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    while (performance.now() < end) {
      const sent = performance.now();
      const status = await exchange(socket, next());
      if (status === 200 || status === 201) times.push(performance.now() - sent);
      else failed += 1;
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: connections }, work));
  const elapsed = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return {
    requests: times.length,
    failed,
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p99: at(0.99),
  };
}

/** Sends one request and resolves with the status when the whole answer is there. */
function exchange(socket: Socket, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const onData = (chunk: Buffer) => {
      answer += chunk.toString('latin1');
      const headEnd = answer.indexOf('\r\n\r\n');
      if (headEnd === -1) return;
      const head = answer.slice(0, headEnd).toLowerCase();
      const [, length] = /content-length: (\d+)/.exec(head) ?? [];
      const isWhole =
        length === undefined
          ? answer.endsWith('0\r\n\r\n')
          : answer.length >= headEnd + 4 + Number(length);
      if (!isWhole) return;
      socket.off('data', onData).off('error', reject);
      resolve(Number(answer.slice(9, 12)));
    };
    socket.on('data', onData).once('error', reject);
    socket.write(request);
  });
}
