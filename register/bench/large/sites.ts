import { writeFileSync } from 'node:fs';
import { load, type Shape } from '../load.js';
import { recordShape } from '../shapes.js';
import { type Database, startRegister } from './server.js';

/** How many sites a large agency's register has. */
export const manySites = 10_000;

const origin = (n: number) => `https://sivusto-${String(n).padStart(5, '0')}.example`;

/** Posts a second with one site, and with ten thousand that are posted to in turn. */
export async function compareSites(
  folder: string,
  newDatabase: () => Promise<Database>,
  seconds: number,
  rounds: number,
): Promise<{ one: number; many: number }> {
  const file = `${folder}/sites.json`;
  const sites = Array.from({ length: manySites }, (_, n) => ({ origin: origin(n) }));
  writeFileSync(file, JSON.stringify(sites));
  const rates: { one: number[]; many: number[] } = { one: [], many: [] };
  // In turn, so that a slow minute of the machine falls on both.
  for (let round = 0; round < rounds; round++) {
    for (const kind of ['one', 'many'] as const) {
      const server = await startRegister(await newDatabase(), { KEKSI_SITES: file });
      const shape = shapeOf(kind === 'one' ? 1 : manySites);
      await load(server.port, shape, { connections: 64, seconds: 3 });
      rates[kind].push((await load(server.port, shape, { connections: 64, seconds })).perSecond);
      await server.stop();
    }
  }
  return { one: Math.max(...rates.one), many: Math.max(...rates.many) };
}

/** Records of sites in turn; without the header that names one, as a server posts them. */
function shapeOf(sites: number): Shape {
  const { body, path } = recordShape();
  const place = JSON.stringify('https://www.esimerkki.fi');
  let turn = 0;
  const next = () => JSON.stringify(origin(turn++ % sites));
  const pieces = body.flatMap((piece) => {
    if (typeof piece !== 'string' || !piece.includes(place)) return [piece];
    const [before = '', after = ''] = piece.split(place);
    return [before, next, after];
  });
  return { path, headers: {}, body: pieces };
}
