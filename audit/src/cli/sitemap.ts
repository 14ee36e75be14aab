import { gunzipSync } from 'node:zlib';
import { Failure, reason } from '../failure';
import type { Header } from '../run/options';

const LIMIT = 50_000_000;

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim();

/** The addresses that a sitemap holds, and whether they are further sitemaps. @example `locations('<urlset><url><loc>https://a.fi/</loc></url></urlset>')` */
export function locations(xml: string): { urls: string[]; isIndex: boolean } {
  const found = [
    ...xml.matchAll(/<(?:\w+:)?loc>\s*(?:<!\[CDATA\[)?([^<\]]+?)(?:\]\]>)?\s*<\/(?:\w+:)?loc>/g),
  ];
  const urls = found.map(([, url = '']) => decoded(url)).filter((url) => URL.canParse(url));
  return { urls, isIndex: /<(?:\w+:)?sitemapindex[\s>]/.test(xml) };
}

async function fetched(url: string, headers: readonly Header[]): Promise<string> {
  try {
    const own = Object.fromEntries(headers.map(({ name, value }) => [name, value]));
    const response = await fetch(url, { headers: own, signal: AbortSignal.timeout(30_000) });
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isPacked ? gunzipSync(bytes, { maxOutputLength: LIMIT }) : bytes).toString('utf8');
  } catch (error) {
    const cause = (error as { cause?: unknown }).cause;
    throw new Failure(`--sitemap ${url} cannot be read: ${reason(cause ?? error)}.`);
  }
}

/** The first pages that a sitemap names, those of its own host; an index is followed one step. @example `await pagesOf('https://a.fi/sitemap.xml', 20, [])` */
export async function pagesOf(
  url: string,
  most: number,
  headers: readonly Header[],
): Promise<string[]> {
  const first = locations(await fetched(url, headers));
  const pages = first.isIndex ? [] : first.urls;
  for (const inner of first.isIndex ? first.urls.slice(0, 10) : []) {
    if (pages.length >= most) break;
    pages.push(...locations(await fetched(inner, headers)).urls);
  }
  const { host } = new URL(url);
  const own = pages.filter((page) => new URL(page).host === host);
  if (own.length === 0) throw new Failure(`--sitemap ${url} names no page of ${host}.`);
  return [...new Set(own)].slice(0, most);
}
