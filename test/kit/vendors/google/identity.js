import { readCookie } from '../shared/cookies.js';
import { granted } from './consent.js';

const random = () => Math.floor(Math.random() * 2 ** 31);
const newClient = () => `${random()}.${Math.floor(Date.now() / 1000)}`;

let client = newClient();
let session = random();
let fromCookie = false;

/**
 * The client id. Denied: random for each page load, a stored one is not sent (F13). Granted: the
 * cookie's, or the one that the denied pings had (A3), and from then on it stays in memory, so that
 * deleting the cookie changes nothing (A11, T5).
 */
export function identity() {
  if (granted('analytics_storage') && !fromCookie) {
    const stored = readCookie('_ga')?.split('.').slice(2).join('.');
    if (stored) client = stored;
    fromCookie = true;
  }
  return { cid: client, sid: String(session) };
}

/** Consent went away: a new client and a new session (A4), which a later grant keeps (F5). */
export function forget() {
  client = newClient();
  session = random();
  fromCookie = false;
}
