import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Small } from '../store/small.js';

/** The articles of the GDPR by which a visitor may ask for something. */
export const articles = ['15', '16', '17', '18', '20', '21', '22'] as const;

/** One of them. */
export type Article = (typeof articles)[number];

/** What a visitor asks for. */
export interface NewRequest {
  /** The main origin of the site that it is about. */
  site: string;
  article: Article;
  /** How they can be answered. */
  contact: string;
  message: string;
  /** The number that the settings dialog shows them, if they have one. */
  number: string | null;
}

/** A request as it stands in the list. */
export interface VisitorsRequest extends NewRequest {
  id: string;
  at: string;
  /** Until when it must be answered. */
  due: string;
  answeredAt: string | null;
  answeredBy: string | null;
}

interface RequestRow {
  id: string;
  at: string;
  due: string;
  site: string;
  article: string;
  contact: string;
  message: string;
  number: string | null;
  answered_at: string | null;
  answered_by: string | null;
}

const day = 86_400_000;
/** How long a request is kept after it was answered: until nobody can complain of the answer any more. */
export const keptDays = 365;

/**
 * The day until which a request of a time must be answered: within one month (GDPR 12(3)), which ends on the
 * day of the next month that has the same number, or on its last (Regulation 1182/71, 3). That it may end
 * later after a holiday is not counted on.
 *
 * @example
 * dueDay(new Date('2027-01-31T10:00:00Z')); // '2027-02-28'
 */
export function dueDay(at: Date): string {
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  const lastOfNext = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 1, Math.min(date, lastOfNext))).toISOString().slice(0, 10);
}

/**
 * Takes a request in, and gives its number in the list.
 *
 * @example
 * const { due } = await addRequest(store.small, { site, article: '15', contact, message: '', number: null });
 */
export async function addRequest(
  small: Small,
  { site, article, contact, message, number }: NewRequest,
  now = new Date(),
): Promise<VisitorsRequest> {
  const request = { id: randomUUID(), at: now.toISOString(), due: dueDay(now) };
  await small.run(
    sql`INSERT INTO requests VALUES (${request.id}, ${request.at}, ${request.due}, ${site},
      ${article}, ${contact}, ${message}, ${number}, NULL, NULL)`,
  );
  return {
    ...{ site, article, contact, message, number, ...request },
    ...{ answeredAt: null, answeredBy: null },
  };
}

/**
 * The requests of some sites or all: those that wait first, by their deadline.
 *
 * @example
 * const [next] = await readRequests(store.small, null);
 */
export async function readRequests(
  small: Small,
  sites: readonly string[] | null,
): Promise<VisitorsRequest[]> {
  if (sites !== null && sites.length === 0) return [];
  const rows = await small.query(
    sql<RequestRow>`SELECT * FROM requests
      ${sites === null ? sql`` : sql`WHERE site IN (${sql.join([...sites])})`}
      ORDER BY CASE WHEN answered_at IS NULL THEN 0 ELSE 1 END, due, at LIMIT 1000`,
  );
  return rows.map(({ answered_at, answered_by, article, ...row }) => ({
    ...row,
    article: article as Article,
    answeredAt: answered_at,
    answeredBy: answered_by,
  }));
}

/**
 * Notes that a request was answered; tells whether there was one that waited, of these sites.
 *
 * @example
 * await answerRequest(store.small, id, 'dpo', null);
 */
export async function answerRequest(
  small: Small,
  id: string,
  by: string,
  sites: readonly string[] | null,
  now = new Date(),
): Promise<boolean> {
  if (sites !== null && sites.length === 0) return false;
  const [answered] = await small.run(
    sql`UPDATE requests SET answered_at = ${now.toISOString()}, answered_by = ${by}
      WHERE id = ${id} AND answered_at IS NULL
      ${sites === null ? sql`` : sql`AND site IN (${sql.join([...sites])})`} RETURNING id`,
  );
  return answered !== undefined && answered.length > 0;
}

/**
 * Erases what was answered long enough ago, and tells how many.
 *
 * @example
 * const erased = await eraseAnswered(store.small);
 */
export async function eraseAnswered(small: Small, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - keptDays * day).toISOString();
  const [erased] = await small.run(
    sql`DELETE FROM requests WHERE answered_at < ${before} RETURNING id`,
  );
  return erased?.length ?? 0;
}
