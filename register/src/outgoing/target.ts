import { lookup as lookUp } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** How long somebody outside may take to answer, in milliseconds. */
const patience = 10_000;

/** The register does not send there. */
export class TargetRefused extends Error {
  override name = 'TargetRefused';
}

/**
 * Whether an address belongs to the public network. Everything else (this machine, the network around it,
 * what clouds tell their machines about themselves) is nothing that somebody outside may have us ask.
 *
 * @example
 * isPublic('169.254.169.254'); // false
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // 6to4 and NAT64 have ranges of their own; IPv4 inside IPv6 was taken out by `process`.
  return true;
}

/** Looks a name up and lets public addresses through only: what is connected to is what was looked at. */
const publicLookup: LookupFunction = (hostname, options, callback) =>
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    const wrong = addresses.find(({ address }) => !isPublic(address));
    if (wrong !== undefined) {
      return callback(new TargetRefused(`${hostname} leads to ${wrong.address}`), []);
    }
    if (options.all) return callback(null, addresses);
    const [first] = addresses;
    callback(null, first?.address ?? '', first?.family);
  });

/**
 * Why the register would not send to an address; undefined when it would. Names are looked up again when
 * something is sent.
 *
 * @example
 * whyRefused('http://localhost/', false); // 'the address must begin with https://'
 */
export function whyRefused(address: string, allowsPrivate: boolean): string | undefined {
  if (!URL.canParse(address)) return 'this is no address';
  const { protocol, hostname, username } = new URL(address);
  if (username !== '') return 'the address must hold no password';
  if (allowsPrivate)
    return /^https?:$/.test(protocol) ? undefined : 'the address must be of the web';
  if (protocol !== 'https:') return 'the address must begin with https://';
  const literal = hostname.replace(/^\[|\]$/g, '');
  const isName = !ipaddr.isValid(literal);
  if (isName && !hostname.includes('.')) return `${hostname} is a name of this network`;
  return isName || isPublic(literal) ? undefined : `${literal} is no public address`;
}

/**
 * Sends a body to somebody outside, and tells their status. Redirections are not followed: they would lead
 * past the check.
 *
 * @throws TargetRefused when the address is, or leads to, one inside the network.
 * @example
 * const status = await post('https://example.fi/hook', '{}', {}, false);
 */
export function post(
  address: string,
  body: string,
  headers: Record<string, string>,
  allowsPrivate: boolean,
): Promise<number> {
  const refusal = whyRefused(address, allowsPrivate);
  if (refusal !== undefined) return Promise.reject(new TargetRefused(refusal));
  const send = address.startsWith('https:') ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(address, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(patience),
      ...(!allowsPrivate && { lookup: publicLookup }),
    });
    request.once('response', (response) => {
      // Nothing that they say is of interest.
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    request.once('error', reject);
    request.end(body);
  });
}
