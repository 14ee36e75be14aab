import { describe, expect, test } from 'vitest';
import { isNamed, placeOf } from '../permissions/stored-items';
import { exampleOf, NAMES } from './catalogue/example.test.kit';
import { tagOptions } from './google/tag-options';
import { toldAds, toldAnalytics, toldDemographics, toldTagManager } from './google/told';
import { keksiService } from './keksi';
import { toldPixel } from './meta/told';
import { rowOf } from './row';
import type { StoredItem, Told } from './service';

const SERVICES: readonly Told[] = [
  keksiService('Optikko', 'https://www.esimerkki.fi/', 184, true, true),
  toldDemographics(),
  toldAnalytics(['G-1'], false, 30),
  toldAds(),
  toldTagManager({ ads: true }),
  toldPixel(),
  ...NAMES.map(exampleOf),
];

const ITEMS = SERVICES.flatMap((service) =>
  service.cookies
    .filter(({ obsolete }) => !obsolete)
    .map((item) => [service.id, item.label ?? item.name ?? '', service, item] as const),
);

/** Whether the core deletes it when the consent ends: the row is what deletion goes by. */
const isDeleted = ({ id }: Told, { name, pattern, ...item }: StoredItem): boolean =>
  rowOf(id)?.cookies.some(
    (kept) =>
      kept.party === 'first' &&
      placeOf(kept) === placeOf(item) &&
      (kept.pattern === (pattern instanceof RegExp ? pattern.source : pattern) ||
        isNamed(kept, name ?? '')),
  ) === true;

test.each(ITEMS)('%s, %s: a period, or what ends it', (_, __, service, item) => {
  const { lifetime, until, party } = item;
  if (typeof lifetime === 'object') expect(lifetime.amount).toBeGreaterThan(0);
  else if (until) expect([until.fi, until.en, until.sv].every(Boolean)).toBe(true);
  else if (lifetime !== 'session') {
    // It is told that the end of the consent ends it, or, on the provider's own domain, the visitor.
    expect(party === 'third' || isDeleted(service, item)).toBe(true);
  }
});

describe('what Keksi sets is what is told', () => {
  test('the cookies of Google Analytics end with the consent', () => {
    const [, , analytics] = SERVICES;
    const told = analytics?.cookies.filter(({ name, label }) =>
      /^_ga(_\d|$)/.test(name ?? label ?? ''),
    );
    expect(told?.map(({ lifetime }) => lifetime)).toEqual([
      { amount: 30, unit: 'day' },
      { amount: 30, unit: 'day' },
    ]);
    expect(tagOptions(30 * 86_400)).toEqual({ cookie_expires: 30 * 86_400, cookie_update: false });
  });
});
