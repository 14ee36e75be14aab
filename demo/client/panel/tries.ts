import { cookieNames } from './storage.js';

const COOKIES = ['_ga', '_gcl_au', '_fbp'];

const HITS = [
  'https://region1.google-analytics.com/g/collect?v=2&en=demo',
  'https://www.facebook.com/tr?ev=Demo',
];

/** Writes the cookies that the vendors' scripts would write. @returns how many the browser kept. */
export function writeCookies(): { kept: number; tried: number } {
  for (const name of COOKIES) {
    // biome-ignore lint/suspicious/noDocumentCookie: vendors' scripts write them in this very way
    document.cookie = `${name}=demo.${Date.now()}; path=/; max-age=86400; samesite=lax`;
  }
  const names = cookieNames();
  return { kept: COOKIES.filter((name) => names.includes(name)).length, tried: COOKIES.length };
}

/**
 * Sends what the vendors' scripts would send. A hit that Keksi held back is answered on the page; one
 * that left is listed by the browser, even when it failed.
 */
export async function sendHits(): Promise<{ left: number; tried: number }> {
  const since = performance.now();
  const send = (address: string) =>
    fetch(address, { mode: 'no-cors', credentials: 'omit' }).catch(() => null);
  await Promise.all(HITS.map(send));
  // The browser lists a request a moment after it has answered.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const left = performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => startTime >= since && HITS.includes(name));
  return { left: left.length, tried: HITS.length };
}
