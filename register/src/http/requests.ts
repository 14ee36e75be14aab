import { type Context, Hono } from 'hono';
import { readNumber } from '../admin/person.js';
import { formPage, formStyle } from '../requests/form.js';
import { dayIn, type FormLanguage, formTexts } from '../requests/form-texts.js';
import {
  type Article,
  addRequest,
  answerRequest,
  articles,
  readRequests,
} from '../requests/requests.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import type { ForAdministrators } from './administrators.js';
import { problem } from './problem.js';
import type { Limit } from './rate.js';
import type { Only } from './sites.js';

const largest = 16 * 1024;
const policy = [
  ...["default-src 'none'", "style-src 'self'", "form-action 'self'", "base-uri 'none'"],
  "frame-ancestors 'none'",
].join('; ');

interface FromAddress {
  Bindings: { address?: string | undefined };
}

/**
 * `/request`: the page on which visitors ask for what the law gives them (GDPR 15 to 22).
 *
 * @example
 * app.route('/', requestForm(store, sites, createLimit(5)));
 */
export function requestForm({ small }: Store, sites: Sites, limit: Limit): Hono<FromAddress> {
  const app = new Hono<FromAddress>();
  const show = (c: Context, page: ReturnType<typeof formPage>, status: 200 | 400 | 429 = 200) =>
    c.html(page, status, { 'content-security-policy': policy, 'cache-control': 'no-store' });
  const siteOf = async (origin: string | undefined) => {
    const waiting = sites.current(origin);
    if (waiting !== undefined) await waiting;
    return origin === undefined ? undefined : sites.find(origin);
  };
  const noSite = () =>
    problem(404, 'There is no such site; the address of this page names one: /request?site=ORIGIN');

  app.get('/request.css', (c) =>
    c.body(formStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );

  app.get('/request', async (c) => {
    const site = await siteOf(c.req.query('site'));
    if (site === undefined) return noSite();
    return show(c, formPage({ site, language: languageOf(c, c.req.query('lang')) }));
  });

  app.post('/request', async (c) => {
    const bytes = await c.req.arrayBuffer();
    if (bytes.byteLength > largest) return problem(413, 'The request is too long');
    const written = Object.fromEntries(new URLSearchParams(new TextDecoder().decode(bytes)));
    const site = await siteOf(written.site);
    if (site === undefined) return noSite();
    const language = languageOf(c, written.lang);
    const texts = formTexts[language];
    const again = (message: string, status: 400 | 429) =>
      show(c, formPage({ site, language, written, message }), status);

    if (limit(c.env?.address) !== undefined) return again(texts.busy, 429);
    const article = articles.find((one) => one === written.article);
    const contact = textOf(written.contact, 200);
    if (article === undefined || contact === '') return again(texts.wrong, 400);
    const quoted = textOf(written.number, 60);
    const number = quoted === '' ? null : readNumber(quoted);
    if (number === undefined) return again(texts.wrongNumber, 400);
    const asked = { site: site.origin, article: article as Article, contact, number };
    const { due } = await addRequest(small, { ...asked, message: textOf(written.message, 2000) });
    const message = texts.sent.replace('{due}', dayIn(language, due));
    return show(c, formPage({ site, language, message, isDone: true }));
  });

  return app;
}

/**
 * `/requests`: the requests of visitors, with the day until which each must be answered.
 *
 * @example
 * app.route('/', requestCalls(only, store));
 */
export function requestCalls(only: Only, { small }: Store): Hono<ForAdministrators> {
  const app = new Hono<ForAdministrators>();

  app.get('/requests', only('read'), async (c) => {
    await c.get('note')('requests');
    return c.json(await readRequests(small, c.get('administrator').sites));
  });

  app.post('/requests/:id/answer', only('erase'), async (c) => {
    const { name, sites } = c.get('administrator');
    const id = c.req.param('id');
    await c.get('note')('request.answer', { filter: { id } });
    if (await answerRequest(small, id, name, sites)) return c.body(null, 204);
    return problem(404, 'There is no such request that waits for an answer');
  });

  return app;
}

/** The language that was chosen, or the first that the browser asks for and that there is. */
function languageOf(c: Context, chosen: string | undefined): FormLanguage {
  const known = (text: string | undefined): text is FormLanguage =>
    text !== undefined && Object.hasOwn(formTexts, text);
  if (known(chosen)) return chosen;
  const asked = (c.req.header('accept-language') ?? '').split(',').map((one) => one.trim());
  return asked.map((one) => one.slice(0, 2)).find(known) ?? 'fi';
}

/** A text of the form: without signs that no store keeps, and not longer than the form allows. */
const textOf = (text: string | undefined, most: number): string =>
  [...(text ?? '').replaceAll('\0', '').trim()].slice(0, most).join('');
