import { load } from '../load.js';
import type { Server } from '../process.js';
import { recordShape } from '../shapes.js';
import { largeSite } from './fill.js';

/** An administrator's call that may be under way while visitors post. */
interface Call {
  name: string;
  path: string;
}

const large = encodeURIComponent(largeSite);

/** What administrators and their page ask, the dear ones above all. */
const calls: Call[] = [
  { name: 'the newest records', path: '/records?limit=100' },
  { name: 'a page of the large site', path: `/records?origin=${large}&limit=1000` },
  {
    name: 'a filter that lets few through',
    path: '/records?language=sv&action=withdraw&limit=1000',
  },
  { name: 'a site that is unknown', path: '/records?origin=https://unknown.example' },
  { name: 'a language that nobody has', path: '/records?language=de' },
  { name: 'a record by its id', path: '/records?id=00000000-0000-7000-8000-00000000000a' },
  { name: 'all statistics', path: '/statistics?from=2000-01-01' },
  { name: 'export as NDJSON', path: '/records.ndjson' },
  { name: 'export as CSV', path: '/records.csv' },
  { name: 'verification', path: '/verify' },
];

/** How visitors fared beside a call, and how long it took. */
export interface Beside {
  name: string;
  p99: number;
  perSecond: number;
  /** The median time of the call, in milliseconds; undefined when it did not end. */
  took: number | undefined;
}

/** Measures posts alone, then beside each call that one administrator makes again and again. */
export async function besideCalls(
  server: Server,
  token: string,
  seconds: number,
): Promise<{ alone: Beside; beside: Beside[] }> {
  const post = () => load(server.port, recordShape(), { connections: 64, seconds });
  await post();
  const beside: Beside[] = [];
  const alone = [await post()];
  for (const { name, path } of calls) {
    const leaving = new AbortController();
    const times: number[] = [];
    const asking = askAgain(`http://127.0.0.1:${server.port}${path}`, token, leaving.signal, times);
    const { p99, perSecond } = await post();
    leaving.abort();
    await asking;
    times.sort((a, b) => a - b);
    beside.push({ name, p99, perSecond, took: times[Math.floor(times.length / 2)] });
    console.error(name, Math.round(p99 * 10) / 10, Math.round(perSecond), beside.at(-1)?.took);
  }
  alone.push(await post());
  // A slow minute of the machine falls on one of the two at most.
  const [best] = alone.sort((a, b) => a.p99 - b.p99);
  if (best === undefined) throw new Error('nothing was posted');
  return { alone: { name: 'no call', ...best, took: undefined }, beside };
}

async function askAgain(url: string, token: string, signal: AbortSignal, times: number[]) {
  while (!signal.aborted) {
    const start = performance.now();
    try {
      const response = await fetch(url, { signal, headers: { authorization: `Bearer ${token}` } });
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      for await (const _ of response.body as unknown as AsyncIterable<Uint8Array>);
      times.push(performance.now() - start);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}

/** Lines a second of an export of everything, and the most memory that it took. */
export async function exportAll(port: number, token: string) {
  const start = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/records.ndjson`, {
    headers: { authorization: `Bearer ${token}` },
  });
  let lines = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    for (const byte of chunk) if (byte === 10) lines += 1;
  }
  return { lines, perSecond: lines / ((performance.now() - start) / 1000) };
}
