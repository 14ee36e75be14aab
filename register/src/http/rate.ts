import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.js';

const windowSeconds = 60;

/**
 * Limits how many requests one address may make a minute. Addresses are counted in memory only and all
 * forgotten together each minute. Requests from this machine itself are not limited: they come from its
 * reverse proxy, so that limiting them would limit everybody at once; see `KEKSI_TRUST_PROXY`.
 */
export function rateLimit(perMinute: number, now = () => Date.now()): MiddlewareHandler {
  let counts = new Map<string, number>();
  let windowEnds = 0;
  return async (c, next) => {
    const address: string | undefined = c.env?.address;
    if (address === undefined || isLoopback(address)) return next();
    if (now() >= windowEnds) {
      counts = new Map();
      windowEnds = now() + windowSeconds * 1000;
    }
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    if (count <= perMinute) return next();
    return problem(429, `At most ${perMinute} requests a minute are answered to one address`, {
      'retry-after': String(Math.ceil((windowEnds - now()) / 1000)),
    });
  };
}

const isLoopback = (address: string) => /^(::1$|127\.|::ffff:127\.)/.test(address);
