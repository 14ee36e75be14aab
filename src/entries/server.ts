/**
 * Reads the visitor's choice on a server, from the `Cookie` header, and draws the question into the page's first HTML:
 * Node, an edge runtime, anything that runs JavaScript. Touches no DOM.
 *
 * @module keksi/server
 */
import { shortChecksum } from '../consent/checksum';
import { type Choices, NOTHING } from '../consent/choices';
import { mayRun, readDecision } from '../server/decision';
import { type CookieOptions as RenewOptions, setCookieOf } from '../server/set-cookie';

export type { Choices } from '../consent/choices';
export { type Answer, type AnswerOptions, answerQuestion } from '../server/answer';
export type { Posted } from '../server/posted';
export {
  QUESTION_HEADERS,
  type QuestionOptions,
  questionStyleHash,
  renderQuestion,
} from '../server/question';
export type { CookieOptions as RenewOptions } from '../server/set-cookie';
export type { Config } from '../settings/settings';
export { readSnapshot, type SnapshotOptions } from './server-snapshot';

/**
 * What the visitor allows. No cookie, an expired or a damaged one: nothing but the necessary.
 *
 * The server cannot know whether the services have changed since the choice was made; the browser
 * asks again when they have.
 *
 * @example
 * if (readChoices(request.headers.get('cookie')).marketing) sendConversion();
 */
export const readChoices = (cookieHeader: string | null | undefined): Choices =>
  readDecision(cookieHeader)?.choices ?? NOTHING;

/** Whether the visitor has made a choice that is still valid. */
export const hasChosen = (cookieHeader: string | null | undefined): boolean =>
  readDecision(cookieHeader) !== null;

/**
 * Whether the visitor has switched off a service, by id, inside a category that is allowed.
 *
 * @example
 * const cookies = request.headers.get('cookie');
 * if (readChoices(cookies).marketing && !refusesService(cookies, 'meta-pixel')) sendConversion();
 */
export const refusesService = (cookieHeader: string | null | undefined, id: string): boolean =>
  readDecision(cookieHeader)?.refused.includes(shortChecksum(id)) ?? false;

/**
 * Whether a service may run: by itself ("always YouTube"), or with its category unless it was switched off there.
 * The server does not know which category a service is in, so say it.
 *
 * @param category the category or categories the service needs; without it, only what was allowed one by one counts.
 * @example
 * allowsService(request.headers.get('cookie'), 'youtube', 'marketing');
 */
export function allowsService(
  cookieHeader: string | null | undefined,
  id: string,
  ...category: ('diagnostic' | 'marketing')[]
): boolean {
  return mayRun(readDecision(cookieHeader), id, category);
}

/**
 * A value for `Set-Cookie` that keeps the choice for the rest of its life; null where there is none. Safari throws away
 * after seven days what a script has set, and keeps what the page's own server sets. Nothing is prolonged: the cookie
 * ends when the choice does.
 *
 * Only with a page itself, never with what a script asks for or a cache keeps: an answer that comes late would bring back
 * a choice that the visitor has taken back meanwhile.
 *
 * @example
 * const renewed = renewChoice(request.headers.get('cookie'));
 * if (renewed) response.headers.append('set-cookie', renewed);
 * @see https://webkit.org/blog/8613/intelligent-tracking-prevention-2-1/
 */
export function renewChoice(
  cookieHeader: string | null | undefined,
  options: RenewOptions = {},
): string | null {
  const decision = readDecision(cookieHeader);
  return decision && setCookieOf(decision, options);
}
