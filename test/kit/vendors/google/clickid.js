import { writeCookie } from '../shared/cookies.js';
import { granted } from './consent.js';

const NINETY_DAYS = 7_776_000;
const landed = new URLSearchParams(location.search).get('gclid');

/** The click id: in memory for as long as the page lives, and in `_gcl_ls` beyond it (F11). */
export function clickId() {
  if (landed) return landed;
  try {
    return JSON.parse(localStorage.getItem('_gcl_ls') ?? '{}').gclid;
  } catch {
    return undefined;
  }
}

/** Ads stores nothing unless all three consents stand (G7). */
export function mayStore() {
  return ['ad_storage', 'ad_user_data', 'ad_personalization'].every(granted);
}

/** Writes `_gcl_aw` and `_gcl_ls` when the visitor came by an advertisement (B1, F12c). */
export function storeClickId() {
  const gclid = clickId();
  if (!gclid || !mayStore()) return;
  writeCookie('_gcl_aw', `GCL.${Date.now()}.${gclid}`, { seconds: NINETY_DAYS });
  localStorage.setItem('_gcl_ls', JSON.stringify({ gclid }));
}

let auid;

/** What the browser was named when the page first wrote it: kept in memory, whatever becomes of the cookie (K6). */
export const browserId = () => auid;

/** Writes `_gcl_au`, which names the browser to Ads. */
export function storeLinker() {
  if (mayStore()) {
    const id = `${Math.floor(Math.random() * 1e9)}.${Math.floor(Date.now() / 1000)}`;
    writeCookie('_gcl_au', `1.1.${id}`, { seconds: NINETY_DAYS });
    auid ??= id;
  }
}
