import { expect, test } from 'vitest';
import { exampleService } from '../services/example.test.kit';
import type { Act } from './act';
import { MOST_SERVICES } from './decision';
import { settle } from './one-by-one';

const hotjar = exampleService({ id: 'hotjar', category: 'diagnostic' });
const matomo = exampleService({ id: 'matomo', category: 'diagnostic' });
const pixel = exampleService({ id: 'pixel', category: 'marketing' });
const join = exampleService({ id: 'join', category: ['diagnostic', 'marketing'] });
const manager = exampleService({ id: 'manager', category: join.category, needs: 'any' });
const basket = exampleService({ id: 'basket', category: 'necessary' });
const services = [basket, hotjar, matomo, pixel, join, manager];
const all = { diagnostic: true, marketing: true };

const choosing = (
  wanted: Act['wanted'],
  refused: readonly string[] = [],
  granted: readonly string[] = [],
): Act => ({ action: 'choose', source: 'settings', wanted, refused, granted });

test('only services of wanted categories are refused one by one', () => {
  const act = choosing({ diagnostic: true }, ['hotjar', 'pixel', 'basket', 'unknown']);
  expect(settle(act, services)).toEqual(choosing({ diagnostic: true }, ['hotjar']));
});

test.each<[string, Act['wanted'], string[], string[]]>([
  ['a service whose category is not wanted', { diagnostic: true }, ['pixel'], ['pixel']],
  ['none whose category is', { diagnostic: true }, ['hotjar'], []],
  ['none that is necessary, or unknown', {}, ['basket', 'unknown'], []],
  [
    'one that needs two categories, of which one is wanted',
    { diagnostic: true },
    ['join'],
    ['join'],
  ],
  ['none whose two categories are both wanted', all, ['join'], []],
  ['none that has enough in the one that is wanted', { diagnostic: true }, ['manager'], []],
])('allowed by itself is %s', (_, wanted, granted, expected) => {
  expect(settle(choosing(wanted, [], granted), services).granted).toEqual(expected);
});

test('an act that names no service stays as it is', () => {
  const accept: Act = { action: 'accept-all', source: 'banner', asked: ['marketing'] };
  expect(settle(accept, services)).toEqual({ ...accept, refused: [], granted: [] });
});

const many = Array.from({ length: MOST_SERVICES + 2 }, (_, index) =>
  exampleService({ id: `ad-${index}`, category: 'marketing' }),
);
const ids = many.map(({ id }) => id);

test('where too many are refused for the cookie, their categories are refused, and no other', () => {
  const most = ids.slice(0, MOST_SERVICES);
  expect(settle(choosing(all, most), [...services, ...many])).toEqual(choosing(all, most));
  expect(settle(choosing(all, ids), [...services, ...many])).toEqual(
    choosing({ diagnostic: true, marketing: false }),
  );
});

test('where too many are allowed by themselves, the first are', () => {
  expect(settle(choosing({}, [], ids), many).granted).toEqual(ids.slice(0, MOST_SERVICES));
});
