import { describe, expect, test } from 'vitest';
import { exampleService } from '../services/example.test.kit';
import type { Service } from '../services/service';
import {
  carried,
  changedCategories,
  common,
  covers,
  markOf,
  noticeVersions,
} from './notice-versions';

const statistics = exampleService({ id: 'statistics', category: 'diagnostic' });
const chat = exampleService({ id: 'chat' });
const video = exampleService({ id: 'video' });
const both = exampleService({ id: 'join', category: ['diagnostic', 'marketing'] });

/** The categories to ask again when the services change. */
const askedAgain = (then: readonly Service[], now: readonly Service[]) =>
  changedCategories(noticeVersions(then, null), noticeVersions(now, null));

const many = (count: number): Service[] =>
  Array.from({ length: count }, (_, index) => exampleService({ id: `service-${index}` }));

describe('when services change', () => {
  test('nothing is asked again while they stay the same', () => {
    expect(askedAgain([statistics, chat], [statistics, chat])).toEqual([]);
  });

  test('their order does not matter', () => {
    expect(askedAgain([chat, video], [video, chat])).toEqual([]);
  });

  test('an added service asks its own category again, and only that', () => {
    expect(askedAgain([statistics, chat], [statistics, chat, video])).toEqual(['marketing']);
  });

  test('a service that was taken away asks nothing again', () => {
    expect(askedAgain([statistics, chat, video], [statistics, chat])).toEqual([]);
  });

  test('the last service of a category may go too', () => {
    expect(askedAgain([statistics, chat], [statistics])).toEqual([]);
  });

  test('a replaced service asks again', () => {
    expect(askedAgain([chat], [video])).toEqual(['marketing']);
  });

  test('the first service of a category asks', () => {
    expect(askedAgain([chat], [chat, statistics])).toEqual(['diagnostic']);
  });

  test('a service of two categories asks both', () => {
    expect(askedAgain([statistics, chat], [statistics, chat, both])).toEqual([
      'diagnostic',
      'marketing',
    ]);
  });

  test('a necessary service asks nothing', () => {
    const basket = exampleService({ id: 'basket', category: 'necessary' });
    expect(askedAgain([chat], [chat, basket])).toEqual([]);
  });
});

describe('what makes a service another one (A24)', () => {
  test.each<[string, Partial<Service>]>([
    ['another purpose', { purpose: { fi: 'Myynti.', en: 'Sales.', sv: 'Försäljning.' } }],
    ['another recipient', { provider: 'Chat Inc.' }],
    ['a transfer', { transfers: [{ country: 'US', safeguard: 'scc' }] }],
    ['a further host', { hosts: ['chat.example', 'cdn.example'] }],
    [
      'a longer lifetime',
      { cookies: [{ name: 'chat_id', lifetime: 'persistent', party: 'first' }] },
    ],
    ['another name', { name: 'Chat 2' }],
    ['another privacy policy', { policy: 'https://chat.example/other' }],
  ])('%s', (_, change) => {
    expect(askedAgain([chat], [exampleService({ id: 'chat', ...change })])).toEqual(['marketing']);
  });

  test('another pattern for its cookies, given as a RegExp', () => {
    const storing = (pattern: RegExp) =>
      exampleService({ cookies: [{ pattern, lifetime: 'session', party: 'first' }] });
    expect(askedAgain([storing(/chat_\d+/)], [storing(/chat_.+/)])).toEqual(['marketing']);
  });

  test('its functions do not count: a new release of the site asks nobody again', () => {
    const started = exampleService({ id: 'chat', start: () => undefined, stop: () => undefined });
    expect(askedAgain([chat], [started])).toEqual([]);
  });
});

describe("the owner's own version of the notice", () => {
  const versions = (version: string | null, services = [statistics, chat]) =>
    noticeVersions(services, version);

  test('a new one asks both categories again', () => {
    expect(changedCategories(versions('1'), versions('2'))).toEqual(['diagnostic', 'marketing']);
  });

  test('while it stays the same, changed services ask nothing', () => {
    expect(changedCategories(versions('1'), versions('1', [statistics, chat, video]))).toEqual([]);
  });

  test('beginning or ceasing to number the notice asks again', () => {
    expect(changedCategories(versions(null), versions('1'))).toEqual(['diagnostic', 'marketing']);
    expect(changedCategories(versions('1'), versions(null))).toEqual(['diagnostic', 'marketing']);
  });

  test('a version of any characters becomes a few that a cookie may hold', () => {
    expect(versions('2026-11; Päivitetty = kyllä').marketing).toMatch(/^-[a-z0-9]{1,7}$/);
  });
});

describe('many services', () => {
  test('twenty fit one by one: taking one away asks nothing', () => {
    expect(askedAgain(many(20), many(19))).toEqual([]);
  });

  test('a further one asks again', () => {
    expect(askedAgain(many(20), many(21))).toEqual(['marketing']);
  });

  test('as many that stay the same ask nothing', () => {
    expect(askedAgain(many(21), many(21))).toEqual([]);
  });

  test('more than twenty are told apart by one checksum: any change asks again', () => {
    expect(askedAgain(many(22), many(21))).toEqual(['marketing']);
  });

  test('however many there are, a version takes at most 80 characters', () => {
    for (let count = 0; count < 40; count++) {
      expect(noticeVersions(many(count), null).marketing).toMatch(
        /^(-[a-z0-9]{1,8}|([a-z0-9]{4}){0,20})$/,
      );
    }
  });

  test('when all of many go, nothing is left to ask', () => {
    expect(askedAgain(many(21), [])).toEqual([]);
  });
});

describe('the mark of a service', () => {
  test('is its own version where that is four letters and digits', () => {
    expect(markOf(exampleService({ version: 'ga01' }))).toBe('ga01');
  });

  test.each(['2', '2026-11', 'GA01', 'ga012'])(
    'is made of its id and its version %s',
    (version) => {
      const mark = markOf(exampleService({ version }));
      expect(mark).toMatch(/^[a-z0-9]{4}$/);
      expect(mark).not.toBe(markOf(exampleService({ id: 'other', version })));
      expect(mark).not.toBe(markOf(exampleService({ version: `${version}1` })));
      expect(mark).toBe(markOf(exampleService({ version, name: 'Another name' })));
    },
  );
});

describe('what is carried from page to page', () => {
  test.each([
    ['', '', ''],
    ['aaaa', '', 'aaaa'],
    ['', 'bbbb', 'bbbb'],
    ['aaaa', 'bbbb', 'aaaabbbb'],
    ['aaaabbbb', 'bbbbcccc', 'aaaabbbbcccc'],
    // A numbered notice says all or nothing.
    ['-k3x9', 'aaaa', '-k3x9'],
    ['aaaa', '-k3x9', 'aaaa'],
  ])('told %j now, and %j before: %j', (now, before, all) => {
    expect(carried(now, before)).toBe(all);
  });

  test('what is told now comes first where there is no room for all', () => {
    const marks = (letter: string) =>
      Array.from({ length: 15 }, (_, index) => `${letter}0${String(index).padStart(2, '0')}`).join(
        '',
      );
    const all = carried(marks('n'), marks('b'));
    expect(all).toHaveLength(80);
    expect(covers(all, marks('n'))).toBe(true);
    expect(covers(all, marks('b'))).toBe(false);
  });

  test.each([
    ['aaaabbbb', 'bbbbcccc', 'bbbb'],
    ['aaaa', 'bbbb', ''],
    ['-k3x9', '-k3x9', '-k3x9'],
    ['-k3x9', 'k3x9', ''],
  ])('%j and %j both tell of %j', (one, other, both) => {
    expect(common(one, other)).toBe(both);
  });
});

describe('comparing versions', () => {
  test.each([
    ['', '', true],
    ['aaaa', '', true],
    ['', 'aaaa', false],
    ['aaaabbbb', 'bbbb', true],
    ['aaaabbbb', 'bbbbaaaa', true],
    // Every service counts as a whole: the middle of two others is none of them.
    ['aaaabbbb', 'aabb', false],
    ['-k3x9', '-k3x9', true],
    ['-k3x9', '-k3x8', false],
    ['-k3x9', 'k3x9', false],
    ['k3x9', '-k3x9', false],
    ['-k3x9', '', true],
  ])('told %j, now %j: covered is %j', (then, now, covered) => {
    expect(covers(then, now)).toBe(covered);
  });
});
