import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { font } from '../../demo/looks/font';
import { renewChoice } from '../../src/entries/server';
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
const PAGE = /^\/pages\/((?:odd\/)?[\w-]+\.(html|xhtml|js))$/;
const PAGES = new URL('../pages/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  xhtml: 'application/xhtml+xml',
  js: 'text/javascript; charset=utf-8',
};

/** Whether a host is the site's own, at any depth. */
export function isSiteHost(host: string): boolean {
  return SITE_HOST.test(host);
}

async function library(name: string, caching: string): Promise<Response> {
  const path = fileURLToPath(new URL(name, DIST));
  const file = await readFile(path).catch(() => undefined);
  return file
    ? new Response(new Uint8Array(file), {
        headers: { 'content-type': 'text/javascript', 'cache-control': caching },
      })
    : new Response('Build the library first: npm run build:library', { status: 404 });
}

/** A page that a person can open too, of `test/pages`. */
async function ownPage([, name = '', type = '']: RegExpExecArray): Promise<Response> {
  const file = await readFile(fileURLToPath(new URL(name, PAGES)));
  return new Response(new Uint8Array(file), { headers: { 'content-type': TYPES[type] ?? '' } });
}

/** The site owner's web server: pages made by the tests, and the library as it was built. */
export class Site {
  /** What browsers are told of the library's files: nothing to keep them by, unless a test says so. */
  caching = 'no-store';
  readonly #pages = new Map<string, string>();
  #everywhere = html({});
  /** Who makes the site's pages in place of the tests: a WordPress. Until the next `show`. */
  server: ((request: Request) => Promise<Response>) | undefined;
  /** Whether the server renews the choice with each page, as `keksi/server` has it. */
  renews = false;

  /** Puts a page on every address. */
  show(options: PageOptions): void {
    this.#pages.clear();
    this.server = undefined;
    this.renews = false;
    this.#everywhere = html(options);
  }

  /** Puts a page on one path; the others stay as they are. */
  showAt(path: string, options: PageOptions): void {
    this.#pages.set(path, html(options));
  }

  /** Answers a browser. */
  async answer(request: Request): Promise<Response> {
    if (this.server) return this.server(request);
    const { pathname } = new URL(request.url);
    const file = LIBRARY.exec(pathname)?.[1];
    if (file) return library(file, this.caching);
    if (pathname === '/font.woff2') return font();
    const own = PAGE.exec(pathname);
    if (own) return ownPage(own);
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    const page = this.#pages.get(pathname) ?? this.#everywhere;
    const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
    const renewed = this.renews && renewChoice(request.headers.get('cookie'));
    if (renewed) headers.append('set-cookie', renewed);
    return new Response(page, { headers });
  }
}
