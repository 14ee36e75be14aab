import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { sampleRecord } from '../test/sample.js';
import { startServer } from './process.js';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Milliseconds from starting the process, on an empty database, to the first 201: the median of five. */
export async function measureColdStart(folder: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    const server = await startServer(['node', cli], {
      PORT: '0',
      HOST: '127.0.0.1',
      KEKSI_DATABASE_URL: `file:${folder}/${randomUUID()}.db`,
      KEKSI_ALLOWED_ORIGINS: 'https://www.esimerkki.fi',
    });
    const response = await fetch(`http://127.0.0.1:${server.port}/records`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sampleRecord()),
    });
    if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
    times.push(performance.now() - start);
    await server.stop();
  }
  return times.sort((a, b) => a - b)[2] as number;
}
