import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { noticeVersions } from '../consent/notice-versions';
import { readPlain } from '../early/plain';
import { marksOf, versionsOf } from '../early/versions';
import { googleAds } from './google/ads';
import { googleAnalytics } from './google/analytics';
import { googleDemographics } from './google/demographics';
import { ADS, ANALYTICS, DEMOGRAPHICS, type Identity, PIXEL } from './identities';
import { metaPixel } from './meta/pixel';
import type { Service } from './service';

const SERVICES: [Identity, Service][] = [
  [DEMOGRAPHICS, googleDemographics()],
  [ANALYTICS, googleAnalytics(['G-1'], { query: [], referrer: () => '' })],
  [ADS, googleAds(['AW-1'])],
  [PIXEL, metaPixel(['12345'])],
];

/** All that a visitor is told of a service in its own category. */
const told = ({ id, version, cookies, ...service }: Service): string =>
  JSON.stringify({
    ...service,
    cookies: cookies.filter(({ obsolete, needs }) => !obsolete && !needs),
  });

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * A failure here says: what visitors are told of a service has changed. If the change is one they should be
 * asked about anew, give the service another version in `identities.ts`; then write the new digest here.
 */
test.each([
  ['google-demographics', 'gd01', '83f4d3d3ce96a579'],
  ['google-analytics', 'ga01', '7f9202567e83fc90'],
  ['google-ads', 'aw01', 'f265d76030c4960b'],
  ['meta-pixel', 'mp01', '47425e1c0767bbc4'],
])('what is told of %s is still what its version %s stands for', (id, version, expected) => {
  const service = SERVICES.map(([, own]) => own).find((own) => own.id === id);
  expect(service?.version).toBe(version);
  expect(service && digest(told(service))).toBe(expected);
});

test('a version is four letters and digits, and each is another', () => {
  const versions = SERVICES.map(([{ version }]) => version);
  for (const version of versions) expect(version).toMatch(/^[a-z0-9]{4}$/);
  expect(new Set(versions).size).toBe(versions.length);
});

test.each([undefined, '2026-11'])(
  'the first file and the whole library compare a choice with the same (notice %s)',
  (notice) => {
    const services = SERVICES.map(([, own]) => own);
    const written = { ga: 'G-1', ads: 'AW-1', pixel: '12345', demographics: true };
    const marks = marksOf(readPlain(written));
    expect(versionsOf(marks, notice)).toEqual(noticeVersions(services, notice ?? null));
  },
);
