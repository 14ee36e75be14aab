/**
 * Reads the visitor's choice on a server, from the `Cookie` header: Node, an edge runtime, anything
 * that runs JavaScript. Touches no DOM.
 *
 * @module keksi/server
 */
import { shortChecksum } from '../consent/checksum';
import { type Choices, NOTHING } from '../consent/choices';
import { isValid } from '../consent/decision';
import { latestDecision } from '../storage/format';

export type { Choices } from '../consent/choices';

const read = (cookieHeader: string | null | undefined) => {
  const decision = latestDecision(cookieHeader ?? '');
  return decision && isValid(decision, Date.now()) ? decision : null;
};

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
  read(cookieHeader)?.choices ?? NOTHING;

/** Whether the visitor has made a choice that is still valid. */
export const hasChosen = (cookieHeader: string | null | undefined): boolean =>
  read(cookieHeader) !== null;

/**
 * Whether the visitor has switched off a service, by id, inside a category that is allowed.
 *
 * @example
 * const cookies = request.headers.get('cookie');
 * if (readChoices(cookies).marketing && !refusesService(cookies, 'meta-pixel')) sendConversion();
 */
export const refusesService = (cookieHeader: string | null | undefined, id: string): boolean =>
  read(cookieHeader)?.refused.includes(shortChecksum(id)) ?? false;
