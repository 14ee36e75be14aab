import { readCookie, writeCookie } from '../shared/cookies.js';

const NINETY_DAYS = 7_776_000;
const clickId = new URLSearchParams(location.search).get('fbclid');

function cookieValue(tail) {
  return `fb.${location.hostname.split('.').length - 1}.${Date.now()}.${tail}`;
}

/** Writes `_fbp`, and `_fbc` for a click; every event does it again (D1, D3). */
export function store() {
  const browser = readCookie('_fbp') ?? cookieValue(Math.floor(Math.random() * 1e17));
  writeCookie('_fbp', browser, { seconds: NINETY_DAYS });
  if (clickId) writeCookie('_fbc', cookieValue(clickId), { seconds: NINETY_DAYS });
  return { fbp: readCookie('_fbp') ?? '', fbc: readCookie('_fbc') ?? '' };
}

/** Writes the localStorage keys that stay behind when only cookies are deleted. */
export function storeKeys() {
  localStorage.setItem('lastExternalReferrer', document.referrer || 'empty');
  localStorage.setItem('lastExternalReferrerTime', String(Date.now()));
  localStorage.setItem('topicsLastReferenceTime', String(Date.now()));
  if (clickId) localStorage.setItem('multiFbc', JSON.stringify([clickId]));
}
