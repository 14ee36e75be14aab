import type { MiddlewareHandler } from 'hono';
import ipaddr from 'ipaddr.js';
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
    const counted = address === undefined ? undefined : networkOf(address);
    if (counted === undefined) return undefined;
    if (now() >= windowEnds) {
      counts = new Map();
      windowEnds = now() + windowSeconds * 1000;
    }
    const count = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, count);
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

/**
 * What is counted as one address; undefined for this machine. Of IPv6 it is the first 64 bits, which is
 * what one customer of a network gets (RFC 6177); the rest they choose themselves.
 */
export function networkOf(address: string): string | undefined {
  const plain = withoutPort(address);
  if (!ipaddr.isValid(plain)) return 'not an address';
  const parsed = ipaddr.process(plain);
  if (parsed.range() === 'loopback') return undefined;
  return parsed instanceof ipaddr.IPv6
    ? parsed.parts.slice(0, 4).join(':')
    : parsed.toNormalizedString();
}

/** Some proxies write the sender's port too: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
  const [, bracketed] = /^\[([^\]]*)\](?::\d+)?$/.exec(address) ?? [];
  return bracketed ?? address.replace(/^([^:]+):\d+$/, '$1').replace(/%.*$/, '');
}
