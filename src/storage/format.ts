import { choicesOf } from '../consent/choices';
import type { Decision } from '../consent/decision';

/** Name of the cookie that remembers the choice. */
export const COOKIE = 'keksi';

/**
 * The cookie's value, version 1: eight parts between dots, ASCII, at most 200 bytes with its name.
 *
 *     1.d1m0.1795342312.180.k3x9.1f0a8cq2.c8a0b6b0-….019a0b6f-…
 *     │ │    │          │   │    │        │          └ latest record (empty after a refusal)
 *     │ │    │          │   │    │        └ subject of the records (empty after a refusal)
 *     │ │    │          │   └────┴ notice versions: diagnostic, marketing (notice-versions.ts)
 *     │ │    │          └ validity in days
 *     │ │    └ time of the choice, seconds since 1970
 *     │ └ diagnostic allowed, marketing refused
 *     └ version of this format
 *
 * A ninth part follows where services are switched off one by one: four characters of the checksum of
 * each one's id, seven services at most.
 */
export const formatCookie = ({
  choices,
  refused,
  time,
  days,
  notice,
  subject,
  record,
}: Decision): string =>
  [
    1,
    `d${+choices.diagnostic}m${+choices.marketing}`,
    Math.floor(time / 1000),
    days,
    notice.diagnostic,
    notice.marketing,
    subject ?? '',
    record ?? '',
    ...(refused.length ? [refused.join('')] : []),
  ].join('.');

const VALUE =
  /^1\.d[01]m[01]\.[1-9]\d{8,10}\.[1-9]\d{0,2}(\.-?[a-z0-9]{0,32}){2}(\.([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?){2}(\.([a-z0-9]{4}){1,7})?$/;

/** Reads one value of the cookie; anything but a whole value of a known version is no decision. */
export function parseCookie(value: string): Decision | null {
  const [, flags = '', seconds, days, diagnostic = '', marketing = '', subject, record, off] =
    value.split('.');
  if (!VALUE.test(value) || Number(days) > 365) return null;
  return {
    choices: choicesOf({ diagnostic: flags[1] === '1', marketing: flags[3] === '1' }),
    refused: off?.match(/.{4}/g) ?? [],
    time: Number(seconds) * 1000,
    days: Number(days),
    notice: { diagnostic, marketing },
    subject: subject || null,
    record: record || null,
  };
}

/**
 * The latest decision in a `Cookie` header or in `document.cookie`. A site that has moved between a
 * host-only and a shared cookie can hold two: the newer one counts.
 */
export function latestDecision(cookies: string): Decision | null {
  let latest: Decision | null = null;
  for (const pair of cookies.split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    const decision = name === COOKIE ? parseCookie(value) : null;
    if (decision && (!latest || decision.time >= latest.time)) latest = decision;
  }
  return latest;
}
