import type { Log } from '../operation/log.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { beginning, type Cursor, readCursor, writeCursor } from './cursor.js';
import { eventsAfter, type OutgoingEvent, settling } from './events.js';
import { readProgress, saveProgress } from './progress.js';
import { post } from './target.js';
import {
  buryLetter,
  deadLetters,
  forgetLetter,
  letterId,
  readWebhooks,
  signed,
  targetOf,
  type Webhook,
} from './webhooks.js';

/** How many events one letter holds. */
const inOne = 100;
/** How many letters one origin gets at a stretch, before others have their turn. */
const atAStretch = 50;
/** After a failure it is tried again, ever more rarely: over a day in all. */
const pauses = [10, 30, 60, 300, 900, 3600, 3600, 7200, 14_400, 28_800, 28_800].map(
  (seconds) => seconds * 1000,
);

/** What delivering takes. */
export interface Delivering {
  store: Store;
  sites: Sites;
  log: Log;
  allowsPrivate: boolean;
  now?: () => number;
  /** See `events.ts`. */
  settled?: number;
}

/**
 * Sends every webhook what it has not heard yet; tells how many letters were taken.
 *
 * @example
 * await deliverAll({ store, sites, log, allowsPrivate: false });
 */
export async function deliverAll(delivering: Delivering, signal?: AbortSignal): Promise<number> {
  const { store, sites } = delivering;
  const origins = await store.origins();
  let taken = 0;
  for (const webhook of await readWebhooks(store.small)) {
    for (const origin of origins) {
      if (signal?.aborted) return taken;
      const site = sites.find(origin)?.origin ?? origin;
      if (webhook.sites !== null && !webhook.sites.includes(site)) continue;
      taken += await deliver(delivering, webhook, origin);
    }
  }
  return taken;
}

async function deliver(delivering: Delivering, webhook: Webhook, origin: string): Promise<number> {
  const { store, now = () => Date.now(), settled = settling } = delivering;
  const target = targetOf(webhook.name);
  let { cursor, failures, nextAt } = await readProgress(store.small, target, origin);
  if (nextAt > now()) return 0;
  for (let taken = 0; ; taken++) {
    if (taken === atAStretch) return taken;
    const told = await eventsAfter(store, origin, cursor, inOne, {
      before: now() - settled,
    });
    if (told.events.length === 0) return taken;
    const reason = await send(delivering, webhook, origin, cursor, told.events);
    if (reason === undefined) {
      failures = 0;
      cursor = told.cursor;
      await store.small.run(saveProgress(target, origin, { cursor, failures, nextAt: 0 }));
      continue;
    }
    delivering.log.warn(
      { webhook: webhook.name, reason, failures: failures + 1 },
      'webhook failed',
    );
    const pause = pauses[failures];
    if (pause !== undefined) {
      const progress = { cursor, failures: failures + 1, nextAt: now() + pause };
      await store.small.run(saveProgress(target, origin, progress));
      return taken;
    }
    const letter = { webhook: webhook.name, origin, reason, at: new Date(now()).toISOString() };
    const [after, through] = [writeCursor(cursor), writeCursor(told.cursor)];
    await store.small.run(
      buryLetter({ ...letter, after, through }),
      saveProgress(target, origin, { cursor: told.cursor, failures: 0, nextAt: 0 }),
    );
    return taken;
  }
}

/** Sends one letter; tells why it was not taken. */
async function send(
  { allowsPrivate, now = () => Date.now() }: Delivering,
  { name, url, secret }: Webhook,
  origin: string,
  after: Cursor,
  events: readonly OutgoingEvent[],
): Promise<string | undefined> {
  const body = JSON.stringify({ origin, events });
  const id = letterId(name, origin, writeCursor(after));
  try {
    const status = await post(url, body, signed(secret, id, body, now()), allowsPrivate);
    return status >= 200 && status < 300 ? undefined : `they answered ${status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Sends letters again that nobody took. What was erased meanwhile does not stand in them any more.
 *
 * @returns How many were taken, and how many are left.
 * @example
 * const { taken, left } = await retryDead(delivering, 'crm');
 */
export async function retryDead(
  delivering: Delivering,
  name: string,
): Promise<{ taken: number; left: number }> {
  const { small } = delivering.store;
  const webhook = (await readWebhooks(small)).find((one) => one.name === name);
  if (webhook === undefined) throw new Error(`There is no webhook named ${name}`);
  let [taken, left] = [0, 0];
  for (const letter of await deadLetters(small, name)) {
    const after = readCursor(letter.after) ?? beginning;
    const through = readCursor(letter.through) ?? beginning;
    const events = await between(delivering, letter.origin, after, through);
    const reason =
      events.length === 0
        ? undefined
        : await send(delivering, webhook, letter.origin, after, events);
    if (reason === undefined) {
      await forgetLetter(small, letter.id);
      taken += 1;
    } else left += 1;
  }
  return { taken, left };
}

/** What happened between two cursors, as it can be told today. */
async function between(
  { store }: Delivering,
  origin: string,
  after: Cursor,
  through: Cursor,
): Promise<OutgoingEvent[]> {
  // More than one letter held: what it held is told whole.
  const { events } = await eventsAfter(store, origin, after, 3 * inOne, {
    before: through.erasedAt,
    through: through.position,
  });
  return events;
}
