import { expect, test } from 'vitest';
import { summarise } from '../admin/statistics.js';
import { daysOf, groupBy, total } from './sums.js';

const line = (day: string, action: string, marketing: number, records: number) => ({
  ...{
    day,
    origin: 'https://www.esimerkki.fi',
    language: 'fi',
    noticeSha256: 'a',
    noticeVersion: '1',
  },
  ...{ action, diagnostic: 0, marketing, records },
});
const lines = summarise([
  line('2026-11-01', 'accept-all', 1, 3),
  line('2026-11-01', 'reject-all', 0, 2),
  line('2026-11-03', 'withdraw', 0, 1),
]);

test('sums answers over lines', () => {
  expect(total(lines, 'marketing')).toEqual({ asked: 5, accepted: 3, refused: 2, withdrew: 1 });
  expect(total([], 'marketing')).toEqual({ asked: 0, accepted: 0, refused: 0, withdrew: 0 });
});

test('groups lines in the order of their headings', () => {
  expect(groupBy([...lines].reverse(), ({ day }) => day).map(([day]) => day)).toEqual([
    '2026-11-01',
    '2026-11-03',
  ]);
});

test('fills the days on which nothing happened', () => {
  const days = (from: string, to: string) => daysOf({ from, to }, lines).map(([day]) => day);
  expect(days('', '')).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
  expect(days('2026-10-31', '2026-11-01')).toEqual(['2026-10-31', '2026-11-01']);
  expect(days('2026-11-02', '2026-11-01')).toEqual([]);
  expect(daysOf({ from: '', to: '' }, [])).toEqual([]);
});
