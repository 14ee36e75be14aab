import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { font } from '../../demo/looks/font';
import { type Config, renewChoice } from '../../src/entries/server';
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

/** The question in the first HTML, as `keksi/server` has it. */
export interface FirstHtml {
  /** The settings that the server has: the page's own unless a test is about others. */
  readonly settings: Config;
  readonly language?: string;
  readonly nonce?: string;
  /** Headers of the page, on top of its own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A cache has kept the page of somebody who had not chosen. */
  readonly isStale?: boolean;
  /** Has the script's file preloaded by whoever is asked. */
  readonly hint?: string;
}

/** The package as it was built: its styles are in it. */
const packed = () =>
  import(new URL('npm/server.js', DIST).href) as Promise<typeof import('../../src/entries/server')>;

/** A page with the question in it. */
async function firstHtml(page: string, first: FirstHtml, request: Request, headers: Headers) {
  const { QUESTION_HEADERS, renderQuestion } = await packed();
  const { settings, isStale, hint, headers: more, ...options } = first;
  const cookie = isStale ? null : request.headers.get('cookie');
  const gpc = request.headers.get('sec-gpc');
  const question = renderQuestion(settings, { cookie, gpc, url: request.url, ...options });
  for (const [name, value] of Object.entries({ ...QUESTION_HEADERS, ...more })) {
    headers.set(name, value);
  }
  const preload = question && hint ? `<link rel="preload" as="script" href="${hint}">` : '';
  return page.replace('<head>', `<head>${preload}`).replace('<body>', `<body>${question}`);
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

  /** Draws the question into the first HTML, and answers who refuses without JavaScript. */
  first: FirstHtml | undefined;

  /** Puts a page on every address. */
  show(options: PageOptions): void {
    this.#pages.clear();
    this.#folder = undefined;
    this.server = undefined;
    this.renews = false;
    this.first = undefined;
    this.#everywhere = html(options);
  }

  /** Puts a page on one path; the others stay as they are. */
  showAt(path: string, options: PageOptions): void {
    this.#pages.set(path, html(options));
  }

  /** A folder that was built, and what is sent with its pages. */
  #folder:
    | { path: string; headers: Record<string, string>; edit: (html: string) => string }
    | undefined;

  /**
   * Serves a folder as web servers serve an app: its files, and its page on every other address.
   *
   * @param headers what is sent with the page, such as a policy.
   * @param edit changes the page as it is sent.
   */
  showFolder(
    path: string,
    headers: Record<string, string> = {},
    edit: (html: string) => string = (page) => page,
  ): void {
    this.#folder = { path, headers, edit };
  }

  /** A file of the folder, or its page for a browser that goes somewhere. */
  async #inFolder(request: Request): Promise<Response | undefined> {
    if (!this.#folder) return undefined;
    const { path, headers, edit } = this.#folder;
    const { pathname } = new URL(request.url);
    const name = /\.\w+$/.test(pathname) ? pathname : '/index.html';
    const file = await readFile(join(path, name)).catch(() => undefined);
    if (!file) return undefined;
    const type = TYPES[name.split('.').pop() ?? ''] ?? 'text/css';
    const page = name === '/index.html';
    return new Response(page ? edit(String(file)) : new Uint8Array(file), {
      headers: { 'content-type': type, ...(page && headers) },
    });
  }

  /** Answers a browser. */
  async answer(request: Request): Promise<Response> {
    if (this.server) return this.server(request);
    const { pathname } = new URL(request.url);
    const inFolder = await this.#inFolder(request);
    if (inFolder) return inFolder;
    const file = LIBRARY.exec(pathname)?.[1];
    if (file) return library(file, this.caching);
    if (pathname === '/font.woff2') return font();
    const own = PAGE.exec(pathname);
    if (own) return ownPage(own);
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    const { first } = this;
    if (first && pathname === '/keksi') {
      const { status, headers, body } = await (await packed()).answerQuestion(
        request,
        first.settings,
      );
      return new Response(body, { status, headers });
    }
    const page = this.#pages.get(pathname) ?? this.#everywhere;
    const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
    const renewed = this.renews && renewChoice(request.headers.get('cookie'));
    if (renewed) headers.append('set-cookie', renewed);
    return new Response(first ? await firstHtml(page, first, request, headers) : page, { headers });
  }
}
