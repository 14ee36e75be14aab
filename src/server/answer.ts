/**
 * What is answered to a refusal that was posted without any script. Nothing but a refusal is ever taken in this way: what
 * raises consent is an act in the page, of which a record is made.
 */
import { shortChecksum } from '../consent/checksum';
import { decide } from '../consent/decision';
import { toUrl } from '../page/url';
import type { Config } from '../settings/settings';
import { domainIn } from '../settings/values';
import { isOwn } from './own-origin';
import { fieldsOf, headerOf, type Posted } from './posted';
import { pathOf } from './question';
import { setCookieOf } from './set-cookie';
import { siteOf, stateOf } from './site';

/** What to answer, for any framework. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** In English, for developers; empty where the visitor is led back. */
  readonly body: string;
}

/** What an answer is made with. */
export interface AnswerOptions {
  /** The site's own origin, where the server does not see it in `Host`: `https://www.esimerkki.fi`. */
  readonly origin?: string;
  /** The moment of the answer: for tests. */
  readonly now?: number;
}

const FORM = 'application/x-www-form-urlencoded';

const refused = (status: number, body: string, headers = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  body,
});

/** The cookie of a refusal, as the browser would write it: the same decision, and no identifier. */
function refusal(config: Config, request: Posted, origin: URL | null, now: number): string {
  const site = siteOf(config);
  const state = stateOf(site, headerOf(request, 'cookie'), now);
  const { settings, services, wrong } = site;
  const decision = decide(
    { action: 'reject-all', source: 'banner', asked: state.asked },
    {
      now,
      days: settings.days,
      refusalDays: settings.refusalDays,
      notice: state.notice,
      services: services.filter(({ id }) => !wrong.has(id)).map(({ id }) => shortChecksum(id)),
      record: '',
      subject: '',
      registered: false,
      previous: state.decision,
    },
  );
  return setCookieOf(decision, {
    // `auto` is found by probing, which no server can: this host only.
    domain: domainIn(config.domain, origin?.hostname ?? ''),
    secure: origin?.protocol !== 'http:',
  });
}

/** The origin that the visitor is on. @param given what the site says itself. */
function originOf(request: Posted, given: string | undefined): URL | null {
  if (given) return toUrl(given);
  // Of a page that hides where it is, the host is known all the same.
  return toUrl(headerOf(request, 'origin')) ?? toUrl(`https://${headerOf(request, 'host')}`);
}

/**
 * Answers the refusal that the question of `renderQuestion` posts: sets the cookie, and leads back to the page. What another
 * site has posted is refused (403), and so is everything that is no refusal.
 *
 * No script runs, so no record of it is made: what was refused holds no identifier, and nothing has run.
 *
 * @param request the `Request` of the web, Node's, or Express's.
 * @example
 * const { status, headers, body } = await answerQuestion(request, SETTINGS);
 * return new Response(body, { status, headers });
 */
export async function answerQuestion(
  request: Posted,
  config: Config,
  { origin, now = Date.now() }: AnswerOptions = {},
): Promise<Answer> {
  if (request.method !== 'POST') {
    return refused(405, 'Allowed: POST.', { Allow: 'POST' });
  }
  if (!isOwn(request, origin)) {
    return refused(403, 'Allowed: the pages of this site.');
  }
  if (headerOf(request, 'content-type').split(';')[0]?.trim().toLowerCase() !== FORM) {
    return refused(415, `Allowed: ${FORM}.`);
  }
  const fields = await fieldsOf(request);
  if (!fields) return refused(413, 'Allowed: at most 8192 bytes.');
  if (fields.get('keksi') !== 'reject-all') {
    return refused(400, 'Allowed: keksi=reject-all.');
  }
  return {
    status: 303,
    headers: {
      Location: pathOf(fields.get('back') ?? '/'),
      'Set-Cookie': refusal(config, request, originOf(request, origin), now),
      'Cache-Control': 'no-store',
    },
    body: '',
  };
}
