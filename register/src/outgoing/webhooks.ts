import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Small } from '../store/small.js';
import { whyRefused } from './target.js';

/** Somebody outside who hears what happens. */
export interface Webhook {
  name: string;
  url: string;
  /** What the letters are signed with: known to them and to us. */
  secret: string;
  /** Main origins of the sites that it hears of; null for all. */
  sites: readonly string[] | null;
}

interface WebhookRow {
  name: string;
  url: string;
  secret: string;
  sites: string | null;
}

/** Events that nobody took: from which cursor to which, so that no content is kept twice. */
export interface DeadLetter {
  id: string;
  webhook: string;
  origin: string;
  after: string;
  through: string;
  at: string;
  reason: string;
}

/**
 * Adds a webhook, and gives the secret that its letters are signed with.
 *
 * @throws Error when its address is inside the network, unless that is allowed; Taken when the name is.
 * @example
 * const secret = await addWebhook(store.small, { name: 'crm', url: 'https://crm.example/hook', sites: null }, false);
 */
export async function addWebhook(
  small: Small,
  { name, url, sites }: Omit<Webhook, 'secret'>,
  allowsPrivate: boolean,
): Promise<string> {
  const refusal = whyRefused(url, allowsPrivate);
  if (refusal !== undefined) throw new Error(`${url}: ${refusal}`);
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  await small.run(
    sql`INSERT INTO webhooks VALUES (${name}, ${url}, ${secret},
      ${sites === null ? null : JSON.stringify(sites)})`,
  );
  return secret;
}

/**
 * The webhooks, by name.
 *
 * @example
 * for (const { name, url } of await readWebhooks(store.small)) console.log(name, url);
 */
export async function readWebhooks(small: Small): Promise<Webhook[]> {
  const rows = await small.query(sql<WebhookRow>`SELECT * FROM webhooks ORDER BY name`);
  return rows.map(({ sites, ...row }) => ({
    ...row,
    sites: sites === null ? null : (JSON.parse(sites) as string[]),
  }));
}

/**
 * Lets a webhook go, with what it had not taken; tells whether there was one of that name.
 *
 * @example
 * await removeWebhook(store.small, 'crm');
 */
export async function removeWebhook(small: Small, name: string): Promise<boolean> {
  const [removed] = await small.run(
    sql`DELETE FROM webhooks WHERE name = ${name} RETURNING name`,
    sql`DELETE FROM outgoing WHERE target = ${targetOf(name)}`,
    sql`DELETE FROM dead_letters WHERE webhook = ${name}`,
  );
  return removed !== undefined && removed.length > 0;
}

/**
 * The name under which the progress of a webhook stands.
 *
 * @example
 * targetOf('crm'); // 'webhook:crm'
 */
export const targetOf = (name: string): string => `webhook:${name}`;

/**
 * The letters that nobody took, the oldest first; of one webhook or of all.
 *
 * @example
 * const letters = await deadLetters(store.small, 'crm');
 */
export const deadLetters = (small: Small, webhook?: string): Promise<DeadLetter[]> =>
  small.query(
    sql<DeadLetter>`SELECT id, webhook, origin, after_cursor AS "after",
      through_cursor AS "through", at, reason FROM dead_letters
      ${webhook === undefined ? sql`` : sql`WHERE webhook = ${webhook}`} ORDER BY at, id`,
  );

/**
 * The statement that puts a letter aside that nobody took.
 *
 * @example
 * await store.small.run(buryLetter({ webhook: 'crm', origin, after, through, at, reason }));
 */
export const buryLetter = (letter: Omit<DeadLetter, 'id'>) =>
  sql`INSERT INTO dead_letters VALUES (${randomUUID()}, ${letter.webhook}, ${letter.origin},
    ${letter.after}, ${letter.through}, ${letter.at}, ${letter.reason})`;

/**
 * Forgets a letter, which somebody took after all.
 *
 * @example
 * await forgetLetter(store.small, letter.id);
 */
export const forgetLetter = (small: Small, id: string) =>
  small.run(sql`DELETE FROM dead_letters WHERE id = ${id}`);

/**
 * The headers by which whoever gets a letter knows that it is ours, new, and not the same as before.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 * @example
 * const headers = signed('whsec_…', 'msg_1', body);
 */
export function signed(
  secret: string,
  id: string,
  body: string,
  now = Date.now(),
): Record<string, string> {
  const time = String(Math.floor(now / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': time,
    'webhook-signature': `v1,${signature}`,
  };
}

/**
 * A letter has the same id however often it is sent.
 *
 * @example
 * letterId('crm', 'https://www.esimerkki.fi', '42.0.0.0');
 */
export const letterId = (webhook: string, origin: string, after: string): string =>
  `msg_${createHash('sha256').update(`${webhook}\n${origin}\n${after}`).digest('base64url').slice(0, 32)}`;
