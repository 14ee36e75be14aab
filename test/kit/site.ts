import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { html, type PageOptions } from './page';

/** Where the site stands: one name under a plain ending, one under an ending of two parts. */
export const SITE = {
  http: 'http://www.esimerkki.example',
  https: 'https://www.esimerkki.example',
  httpCoUk: 'http://shop.esimerkki.co.uk',
  httpsCoUk: 'https://shop.esimerkki.co.uk',
} as const;

/** One of each: http and https, an ending of one part and one of two. */
export const TWO_SITES = [SITE.http, SITE.httpsCoUk];

const SITE_HOST = /(^|\.)esimerkki\.(example|co\.uk)$/;
const LIBRARY = /\/(keksi(?:-[\w.-]+)?\.js)$/;
const DIST = new URL('../../dist/', import.meta.url);

/** Whether a host is the site's own, at any depth. */
export function isSiteHost(host: string): boolean {
  return SITE_HOST.test(host);
}

async function library(name: string): Promise<Response> {
  const path = fileURLToPath(new URL(name, DIST));
  const file = await readFile(path).catch(() => undefined);
  return file
    ? new Response(new Uint8Array(file), { headers: { 'content-type': 'text/javascript' } })
    : new Response('Build the library first: npm run build:library', { status: 404 });
}

/** The site owner's web server: pages made by the tests, and the library as it was built. */
export class Site {
  readonly #pages = new Map<string, string>();
  #everywhere = html({});

  /** Puts a page on every address. */
  show(options: PageOptions): void {
    this.#pages.clear();
    this.#everywhere = html(options);
  }

  /** Puts a page on one path; the others stay as they are. */
  showAt(path: string, options: PageOptions): void {
    this.#pages.set(path, html(options));
  }

  /** Answers a browser. */
  async answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const file = LIBRARY.exec(pathname)?.[1];
    if (file) return library(file);
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    const page = this.#pages.get(pathname) ?? this.#everywhere;
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
}
