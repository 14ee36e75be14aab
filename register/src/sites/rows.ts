import { sql } from 'kysely';
import type { Small } from '../store/small.js';
import { Taken } from '../store/small.js';
import type { Site } from './site.js';

/** A site as it lies in the database. */
interface SiteRow {
  origin: string;
  name: string;
  owner: string;
  retention_days: number | null;
  state: string;
  records_per_day: number | null;
}

/** What of a site can be changed. */
export type SiteChanges = Partial<Omit<Site, 'origin'>>;

/** A wish about sites that cannot be fulfilled, in words for whoever wished it. */
export class SiteError extends Error {
  override name = 'SiteError';
}

/** Tells every instance that it has to read the sites again. */
const changed = () => sql`UPDATE marks SET value = value + 1 WHERE name = 'sites'`;

/**
 * A number that grows whenever a site is added or changed.
 *
 * @example
 * const before = await sitesMark(store.small);
 */
export async function sitesMark(small: Small): Promise<number> {
  const [row] = await small.query(
    sql<{ value: number }>`SELECT value FROM marks WHERE name = 'sites'`,
  );
  return Number(row?.value ?? 0);
}

/**
 * The sites that stand in the database, by origin.
 *
 * @example
 * const sites = new Sites(await readRows(store.small));
 */
export async function readRows(small: Small): Promise<Site[]> {
  const [rows, origins] = await Promise.all([
    small.query(sql<SiteRow>`SELECT * FROM sites ORDER BY origin`),
    small.query(
      sql<{ origin: string; site: string }>`SELECT origin, site FROM site_origins
        ORDER BY site, place`,
    ),
  ]);
  const own = new Map<string, string[]>();
  for (const { origin, site } of origins) own.set(site, [...(own.get(site) ?? []), origin]);
  return rows.map((row) => ({
    origin: row.origin,
    origins: own.get(row.origin) ?? [row.origin],
    name: row.name,
    owner: row.owner,
    retentionDays: row.retention_days ?? undefined,
    state: row.state === 'closed' ? 'closed' : 'open',
    recordsPerDay: row.records_per_day === null ? undefined : Number(row.records_per_day),
  }));
}

const originRows = ({ origin, origins }: Pick<Site, 'origin' | 'origins'>) =>
  origins.map((one, place) => sql`INSERT INTO site_origins VALUES (${one}, ${origin}, ${place})`);

const siteRow = (site: Site, now: Date) =>
  sql`INSERT INTO sites VALUES (${site.origin}, ${site.name}, ${site.owner},
    ${site.retentionDays ?? null}, ${site.state}, ${site.recordsPerDay ?? null},
    ${now.toISOString()})`;

/**
 * Adds a site; running registers serve it within seconds.
 *
 * @throws SiteError when one of its origins belongs to a site already.
 * @example
 * await addSite(store.small, plainSite('https://www.esimerkki.fi', 'https://kauppa.esimerkki.fi'));
 */
export async function addSite(small: Small, site: Site, now = new Date()): Promise<void> {
  await explained(site, small.run(siteRow(site, now), ...originRows(site), changed()));
}

/**
 * Changes a site of the database and tells what it is like now.
 *
 * @throws SiteError when there is no such site, or a new origin of it belongs to another one.
 * @example
 * await changeSite(store.small, 'https://www.esimerkki.fi', { state: 'closed' });
 */
export async function changeSite(
  small: Small,
  origin: string,
  changes: SiteChanges,
  now = new Date(),
): Promise<Site> {
  const before = await siteOf(small, origin);
  return replace(small, before, { ...before, ...changes }, now);
}

/**
 * Moves a site to a new main origin. Its old origins stay its own: their records, chains and the rights of
 * their visitors go on.
 *
 * @throws SiteError when there is no such site, or the new origin belongs to another one.
 * @example
 * await moveSite(store.small, 'https://vanha.example', 'https://uusi.example');
 */
export async function moveSite(
  small: Small,
  from: string,
  to: string,
  now = new Date(),
): Promise<Site> {
  const before = await siteOf(small, from);
  const origins = [to, ...before.origins.filter((one) => one !== to)];
  return replace(small, before, { ...before, origin: to, origins }, now);
}

async function siteOf(small: Small, origin: string): Promise<Site> {
  const site = (await readRows(small)).find((one) => one.origin === origin);
  if (site !== undefined) return site;
  throw new SiteError(`There is no site ${origin} in the database; the settings may name one`);
}

/** Writes a site anew in the place of another. */
async function replace(small: Small, before: Site, after: Site, now: Date): Promise<Site> {
  await explained(
    after,
    small.run(
      sql`DELETE FROM site_origins WHERE site = ${before.origin}`,
      sql`DELETE FROM sites WHERE origin = ${before.origin}`,
      siteRow(after, now),
      ...originRows(after),
      changed(),
    ),
  );
  return after;
}

async function explained({ origins }: Site, running: Promise<unknown>): Promise<void> {
  try {
    await running;
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    throw new SiteError(`One of ${origins.join(', ')} belongs to a site already`);
  }
}
