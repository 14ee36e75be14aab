import { choicesOf } from '../consent/choices';
import type { Decision } from '../consent/decision';

/** Name of the cookie that remembers the choice. */
export const COOKIE = 'keksi';

/** In localStorage while something may be stored here by consent: when the choice's cookie is gone, it tells that there was one. */
export const ALLOWED = 'keksi-allowed';

/** Where focus was, in sessionStorage, while strict mode loads a page again; taken by the page that comes. */
export const RENEWED = 'keksi-renewed';

/**
 * The cookie's value, version 1: eight parts between dots, ASCII, at most 400 bytes with its name.
 *
 *     1.d1m0.1795342312.184.k3x9.1f0a8cq2.c8a0b6b0-….019a0b6f-…
 *     │ │    │          │   │    │        │          └ latest record (empty after a refusal, and without a register)
 *     │ │    │          │   │    │        └ subject of the records (likewise)
 *     │ │    │          │   └────┴ notice versions: diagnostic, marketing (notice-versions.ts)
 *     │ │    │          └ validity in days
 *     │ │    └ time of the choice, seconds since 1970
 *     │ └ diagnostic allowed, marketing refused
 *     └ version of this format
 *
 * A ninth part follows where services are switched off one by one, a tenth where some are allowed one by one:
 * four characters of the checksum of each one's id, ten services at most.
 */
export const formatCookie = (decision: Decision): string => {
  const { choices, refused, granted, time, days, notice, subject, record } = decision;
  return [
    1,
    `d${+choices.diagnostic}m${+choices.marketing}`,
    Math.floor(time / 1000),
    days,
    notice.diagnostic,
    notice.marketing,
    subject ?? '',
    record ?? '',
    ...(refused.length || granted.length ? [refused.join('')] : []),
    ...(granted.length ? [granted.join('')] : []),
  ].join('.');
};

const VALUE =
  /^1\.d([01])m([01])\.([1-9]\d{8,10})\.([1-9]\d{0,2})\.(-[a-z0-9]{1,8}|(?:[a-z0-9]{4}){0,20})\.(-[a-z0-9]{1,8}|(?:[a-z0-9]{4}){0,20})\.((?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?)\.((?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?)(?:\.(?!$)((?:[a-z0-9]{4}){0,10})(?:\.((?:[a-z0-9]{4}){1,10}))?)?$/;

const byFour = (text = ''): string[] => text.match(/.{4}/g) ?? [];

/** Reads one value of the cookie; anything but a whole value of a known version is no decision. */
export function parseCookie(value: string): Decision | null {
  const parts = VALUE.exec(value);
  if (!parts || Number(parts[4]) > 365) return null;
  const [, d, m, seconds, days, diagnostic = '', marketing = '', subject, record, off, on] = parts;
  return {
    choices: choicesOf({ diagnostic: d === '1', marketing: m === '1' }),
    refused: byFour(off),
    granted: byFour(on),
    time: Number(seconds) * 1000,
    days: Number(days),
    notice: { diagnostic, marketing },
    subject: subject || null,
    record: record || null,
  };
}

/**
 * Every decision in a `Cookie` header or in `document.cookie`. There can be several: of the host and of its domain,
 * or one that a sibling host has planted; js-cookie would tell of one of them only.
 */
export const decisionsIn = (cookies: string): Decision[] =>
  cookies.split(';').flatMap((pair) => {
    const [name, value = ''] = pair.trim().split('=', 2);
    return name === COOKIE ? (parseCookie(value) ?? []) : [];
  });
