/** What the page has and had better have. */
import { type Finding, green, red, yellow } from '../finding';

/** An own machine, where developers try things. */
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$|\.localhost$/;

/**
 * Whether the page comes over https.
 *
 * @example
 * checkHttps(location);
 */
export function checkHttps({
  protocol,
  hostname,
}: Pick<Location, 'protocol' | 'hostname'>): readonly Finding[] {
  if (protocol === 'file:') return [red('file')];
  return protocol === 'https:' || LOCAL.test(hostname) ? [green('https-ok')] : [red('https-no')];
}

/** Whether an element can be seen, as far as the browser tells. */
const isSeen = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? true;

/**
 * Whether the visitor finds the way back to the settings.
 *
 * @param asked whether there is anything to choose.
 * @example
 * checkSettingsLink(document, true);
 */
export function checkSettingsLink(page: ParentNode, asked: boolean): readonly Finding[] {
  if (!asked) return [yellow('asks-nothing')];
  const links = [...page.querySelectorAll('[data-keksi="settings"],[data-keksi-settings]')];
  if (!links.length) return [yellow('settings-link-none')];
  return [links.some(isSeen) ? green('settings-link-ok') : yellow('settings-link-hidden')];
}

/** What was found at the statement's address: a status, or that nothing could be. */
export interface Answer {
  readonly status: number;
  /** Where it led in the end. */
  readonly url: string;
}

/**
 * Whether the link to the privacy statement works.
 *
 * @param policy its address as the site wrote it.
 * @param answer null where it could not be tried.
 * @example
 * checkStatement('/tietosuojaseloste', { status: 404, url: 'https://www.esimerkki.fi/tietosuojaseloste' });
 */
export function checkStatement(
  policy: string | null,
  base: string,
  answer: Answer | null,
): readonly Finding[] {
  if (!policy) return [red('statement-none')];
  const { origin, pathname } = new URL(policy, base);
  const address = origin === new URL(base).origin ? pathname : origin + pathname;
  if (!answer) return [yellow('statement-unread', { address })];
  const { status, url } = answer;
  if (status >= 400) return [red('statement-dead', { address, status: String(status) })];
  // Many sites lead whoever asks for what is not there to their front page.
  if (pathname !== '/' && new URL(url).pathname === '/') {
    return [yellow('statement-front', { address })];
  }
  return [green('statement-ok')];
}
