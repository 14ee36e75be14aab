import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { openStore } from '../src/index.js';
import { temporaryFolder } from '../test/folder.js';
import { load } from './load.js';
import { type Server, startServer } from './process.js';
import { recordShape } from './shapes.js';

// `npx tsx register/bench/sites.ts`: the rate with one site of the settings beside that with ten thousand of the
// database, in turns on one machine, because others may use it meanwhile.
const count = 10_000;
const rounds = 5;
const seconds = 5;
const connections = 64;
const folder = temporaryFolder(true);
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

const start = (url: string, origins: string): Promise<Server> =>
  startServer(['node', cli], {
    ...{ PORT: '0', HOST: '127.0.0.1', KEKSI_DATABASE_URL: url, KEKSI_LOG_LEVEL: 'info' },
    ...{ KEKSI_ALLOWED_ORIGINS: origins, KEKSI_RETENTION_DAYS: '3650' },
  });

async function withManySites(): Promise<string> {
  const url = `file:${folder.path}/${randomUUID()}.db`;
  const store = await openStore(url);
  const origins = Array.from({ length: count }, (_, n) =>
    n === 0 ? 'https://www.esimerkki.fi' : `https://site${n}.example`,
  );
  for (let from = 0; from < count; from += 500) {
    const rows = origins
      .slice(from, from + 500)
      .flatMap((origin) => [
        sql`INSERT INTO sites VALUES (${origin}, ${origin}, '', NULL, 'open', NULL, '')`,
        sql`INSERT INTO site_origins VALUES (${origin}, ${origin}, 0)`,
      ]);
    await store.small.run(...rows);
  }
  await store.small.run(sql`UPDATE marks SET value = value + 1 WHERE name = 'sites'`);
  await store.close();
  return url;
}

const one = await start(`file:${folder.path}/${randomUUID()}.db`, 'https://www.esimerkki.fi');
const many = await start(await withManySites(), '');
const shape = recordShape();
const measure = async ({ port }: Server) =>
  (await load(port, shape, { connections, seconds })).perSecond;

const shares: number[] = [];
for (const server of [one, many]) await load(server.port, shape, { connections, seconds: 3 });
for (let round = 0; round < rounds; round++) {
  const rates = round % 2 === 0 ? [await measure(one), await measure(many)] : [];
  if (rates.length === 0) rates.unshift(await measure(many), await measure(one));
  const [first = 0, second = 0] = round % 2 === 0 ? rates : [...rates].reverse();
  shares.push(second / first);
  console.log(`one site ${Math.round(first)}/s, ${count} sites ${Math.round(second)}/s`);
}
shares.sort((a, b) => a - b);
console.log(`${count} sites: ${shares[Math.floor(rounds / 2)]?.toFixed(2)} of the rate with one`);
await Promise.all([one.stop(), many.stop()]);
folder.remove();
