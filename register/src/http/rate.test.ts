import { expect, test } from 'vitest';
import { createLimit, networkOf } from './rate.js';

test.each([
  ['192.0.2.1', '192.0.2.1:50001'],
  ['192.0.2.1', '::ffff:192.0.2.1'],
  ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
  ['2001:db8:1:2::1', '[2001:db8:1:2::3]:443'],
  ['fe80::1', 'fe80::2%eth0'],
  ['unknown', '_hidden'],
])('%s and %s are counted together', (one, other) => {
  expect(networkOf(one)).toBe(networkOf(other));
  const limit = createLimit(1);
  expect(limit(one)).toBeUndefined();
  expect(limit(other)?.status).toBe(429);
});

test('another customer’s network is counted apart', () => {
  const limit = createLimit(1);
  for (const address of ['2001:db8:1:2::1', '2001:db8:1:3::1', '192.0.2.1', '192.0.2.2']) {
    expect(limit(address)).toBeUndefined();
  }
});

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.8.8.8:99'])('%s is this machine', (one) => {
  expect(networkOf(one)).toBeUndefined();
});

test('everything is forgotten after a minute', () => {
  let time = 0;
  const limit = createLimit(1, () => time);
  limit('192.0.2.1');
  expect(limit('192.0.2.1')?.headers).toContain('60');
  time = 60_000;
  expect(limit('192.0.2.1')).toBeUndefined();
});
