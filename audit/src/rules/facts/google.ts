import type { GoogleCommand, SeenRequest } from '../../model';

/** What Google's hits say of consent: `G1`, then advertising, then statistics. */
export interface Signal {
  readonly ads: boolean;
  readonly analytics: boolean;
}

const parameter = (text: string, name: string): string | undefined =>
  new RegExp(`(?:^|[?&;\\n])${name}=([^&;\\n]*)`).exec(text)?.[1];

/** A parameter of a request, in its address or in the lines of its body. @example `parameterOf(request, 'cid')` */
export const parameterOf = ({ url, body = '' }: SeenRequest, name: string): string | undefined =>
  parameter(url, name) ?? parameter(body, name);

const GOOGLE_HOSTS =
  /(^|\.)(google-analytics\.com|analytics\.google\.com|google\.com|doubleclick\.net|googleadservices\.com|googlesyndication\.com)$/;

const HIT =
  /\/(?:g\/collect|collect|ccm\/collect|pagead\/|viewthroughconversion|measurement\/conversion)/;

/** Whether a request is a hit of Google Analytics or Google Ads, through a host of the site's own too. @example `isGoogleHit(request)` */
export function isGoogleHit(request: SeenRequest): boolean {
  if (!HIT.test(request.url)) return false;
  return GOOGLE_HOSTS.test(request.host) || /^(G|AW)-/.test(parameterOf(request, 'tid') ?? '');
}

/** What a hit says of consent; undefined where it says nothing. @example `signalOf(request)?.ads` */
export function signalOf(request: SeenRequest): Signal | undefined {
  const [, ads, analytics] = /^G1([01-])([01-])$/.exec(parameterOf(request, 'gcs') ?? '') ?? [];
  return ads === undefined ? undefined : { ads: ads === '1', analytics: analytics === '1' };
}

/** Whether a hit says that all is denied: Google's advanced mode. @example `isDeniedPing(request)` */
export function isDeniedPing(request: SeenRequest): boolean {
  const signal = isGoogleHit(request) ? signalOf(request) : undefined;
  return signal !== undefined && !signal.ads && !signal.analytics;
}

/**
 * The letters of `gcd`, in the order advertising's storage, statistics' storage, user data, personalisation.
 * @example `letters('13r3r3r2r5l1')`
 */
export const letters = (gcd: string): string =>
  (gcd.replace(/^1[13]/, '').match(/[a-z]/g) ?? []).slice(0, 4).join('');

/** Letters of what is granted: by default (t), after a denied (r), a missing (n) and a granted default (v). */
const GRANTED = /^[trnv]$/;

/** Whether the letters say that advertising's storage is granted. @example `grantsAds('pppp')` */
export const grantsAds = ([first = '']: string): boolean => GRANTED.test(first);

/** The same of statistics' storage. @example `grantsAnalytics('ptpp')` */
export const grantsAnalytics = ([, second = '']: string): boolean => GRANTED.test(second);

/** The consent commands of a page. @example `consents(commands, 'default')` */
export const consents = (commands: readonly GoogleCommand[], kind: string): GoogleCommand[] =>
  commands.filter(({ command, args }) => command === 'consent' && args[0] === kind);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What a command says beside its kind. @example `saidIn(command).ad_storage` */
export const saidIn = ({ args }: GoogleCommand): Readonly<Record<string, unknown>> =>
  isObject(args[1]) ? args[1] : {};
