import type { MiddlewareHandler } from 'hono';
import { type Answer, toResponse } from './answer.js';
import { problemAnswer } from './problem.js';

const windowSeconds = 60;

/** Counts a request of an address, and refuses it when there were too many. */
export type Limit = (address: string | undefined) => Answer | undefined;

/**
 * Limits how many requests one address may make a minute. Addresses are counted in memory only and all
 * forgotten together each minute. Requests from this machine itself are not limited: they come from its
 * reverse proxy, so that limiting them would limit everybody at once; see `KEKSI_TRUST_PROXY`.
 */
export function createLimit(perMinute: number, now = () => Date.now()): Limit {
  let counts = new Map<string, number>();
  let windowEnds = 0;
  return (address) => {
    if (address === undefined || isLoopback(address)) return undefined;
    if (now() >= windowEnds) {
      counts = new Map();
      windowEnds = now() + windowSeconds * 1000;
    }
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    if (count <= perMinute) return undefined;
    return problemAnswer(
      429,
      `At most ${perMinute} requests a minute are answered to one address`,
      {
        'retry-after': String(Math.ceil((windowEnds - now()) / 1000)),
      },
    );
  };
}

/** The limit for calls that Hono serves. */
export const limited =
  (limit: Limit): MiddlewareHandler =>
  async (c, next) => {
    const refused = limit(c.env?.address);
    return refused === undefined ? next() : toResponse(refused);
  };

const isLoopback = (address: string) => /^(::1$|127\.|::ffff:127\.)/.test(address);
