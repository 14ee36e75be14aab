import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** What a round of load saw. */
export interface Seen {
  requests: number;
  failed: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** What every request of a round is made of; the ids are put in where these stand. */
export interface Shape {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** Stand in a body where each request gets a time-ordered id and a random subject of its own. */
export const idPlace = '00000000-0000-7000-8000-00000000000a';
export const subjectPlace = '00000000-0000-4000-8000-00000000000b';

/**
 * Posts over a number of connections, each sending the next request when the last was answered. On bare
 * sockets, because a generator that shares two cores with what it measures must cost little itself.
 */
export async function load(
  port: number,
  { path, headers, body }: Shape,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Seen> {
  const head = Object.entries({
    host: `127.0.0.1:${port}`,
    'content-type': 'application/json',
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
  })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  const pieces = `POST ${path} HTTP/1.1\r\n${head}\r\n${body}`.split(
    new RegExp(`(${idPlace}|${subjectPlace})`),
  );
  const next = () =>
    pieces
      .map((piece) => (piece === idPlace ? uuid7() : piece === subjectPlace ? randomUUID() : piece))
      .join('');

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

/** A UUID of version 7, as the browser makes them. https://www.rfc-editor.org/rfc/rfc9562#section-5.7 */
function uuid7(): string {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
