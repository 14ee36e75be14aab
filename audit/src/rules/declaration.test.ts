import { expect, test } from 'vitest';
import { audit, item, phase, request, withKeksi } from '../example.test.kit';
import { undeclaredHost } from './declaration';
import { tryRules } from './table.test.kit';

const HIT = 'https://region1.google-analytics.com/g/collect?tid=G-1ABCDEFGHI';
const GA = { 'data-ga': 'G-1ABCDEFGHI' };
const after = { moment: 'after' } as const;

const accepted = (...urls: string[]) => [
  phase('accepted', { requests: urls.map((url) => request(url, after)) }),
];

tryRules({
  'declared-never-seen': {
    wrong: audit([withKeksi(GA, { phases: accepted() })]),
    right: audit([withKeksi(GA, { phases: accepted(HIT) })]),
  },
  'undeclared-host': {
    wrong: audit([
      withKeksi(GA, { phases: accepted(HIT, 'https://static.hotjar.com/c/hotjar-1.js') }),
    ]),
    right: audit([withKeksi(GA, { phases: accepted(HIT) })]),
  },
  'undeclared-storage': {
    wrong: audit([
      withKeksi(GA, {
        phases: [phase('accepted', { storage: [item('mystery', { at: 'after' })] })],
      }),
    ]),
    right: audit([
      withKeksi(
        { ...GA, 'data-known': 'PHPSESSID, cart*' },
        {
          phases: [
            phase('accepted', {
              storage: [
                item('_ga', { at: 'after' }),
                item('PHPSESSID'),
                item('cart_1'),
                item('keksi'),
              ],
            }),
          ],
        },
      ),
    ]),
  },
  'configuration-wrong': {
    wrong: audit([withKeksi({ 'data-ga': 'UA-1-1' })]),
    right: audit([withKeksi(GA)]),
  },
});

test('a service of the catalogue comes as an entry that a site can paste', () => {
  const seen = audit([
    withKeksi(GA, { phases: accepted('https://static.hotjar.com/c/hotjar-1.js') }),
  ]);
  expect(undeclaredHost.judge(seen)).toMatchObject([{ entry: { use: 'hotjar', id: '…' } }]);
});

test('of a host that nobody knows, a draft says what was seen and leaves the rest open', () => {
  const phases = [
    phase('accepted', {
      requests: [request('https://a.tracker.example/x.js', after)],
      storage: [
        item('tr', {
          at: 'after',
          writer: { how: 'script', url: 'https://a.tracker.example/x.js', stack: [] },
        }),
      ],
    }),
  ];
  expect(undeclaredHost.judge(audit([withKeksi(GA, { phases })]))).toMatchObject([
    {
      entry: {
        id: 'a-tracker-example',
        category: '…',
        provider: '…',
        cookies: [{ name: 'tr', lifetime: { amount: 180, unit: 'day' }, party: 'first' }],
        hosts: ['a.tracker.example'],
      },
    },
  ]);
});
