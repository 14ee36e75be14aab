import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rowsModule } from '../../build/rows';
import { toldAds, toldAnalytics, toldDemographics } from './google/told';
import { toldPixel } from './meta/told';
import { ROWS } from './rows';
import type { Told } from './service';

const ROOT = `${import.meta.dirname}/../..`;
const formatted = (text: string) =>
  execFileSync(`${ROOT}/node_modules/.bin/biome`, ['format', '--stdin-file-path=rows.ts'], {
    cwd: ROOT,
    input: text,
    encoding: 'utf8',
  });

test('the rows are what the build makes of the definitions today: npm run rows', () => {
  const written = readFileSync(`${import.meta.dirname}/rows.ts`, 'utf8');
  expect(written).toBe(formatted(rowsModule()));
});

test('a mark is four letters and digits, and each is another', () => {
  const [all = '', ids = ''] = ROWS.split('~');
  const marks = all.match(/.{1,4}/g) ?? [];
  for (const mark of marks) expect(mark).toMatch(/^[a-z0-9]{4}$/);
  expect(new Set(marks).size).toBe(marks.length);
  expect(ids.split('\n')).toHaveLength(marks.length);
});

/** All that a visitor is told of a service in its own category. */
const told = ({ cookies, ...service }: Omit<Told, 'id' | 'version'>): string =>
  JSON.stringify({
    ...service,
    cookies: cookies.filter(({ obsolete, needs }) => !obsolete && !needs),
  });

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

const SERVICES = [toldDemographics(), toldAnalytics(['G-1']), toldAds(), toldPixel()];

/**
 * A failure here says: what visitors are told of a service has changed. If the change is one they should be
 * asked about anew, give the service another version in its `told.ts`; then write the new digest here.
 */
test.each([
  ['google-demographics', 'gd01', '11281ec489ecad92'],
  ['google-analytics', 'ga01', '1c99b902403bb36c'],
  ['google-ads', 'aw01', '871395e0d680de5c'],
  ['meta-pixel', 'mp01', 'c678eb2251f71cfd'],
])('what is told of %s is still what its version %s stands for', (id, version, expected) => {
  const { id: _, version: now, ...service } = SERVICES.find((own) => own.id === id) ?? {};
  expect(now).toBe(version);
  expect(digest(told(service as Told))).toBe(expected);
});
