import { expect, test } from 'vitest';
import { audit, item, PAGE, page, phase, request, withKeksi } from '../example.test.kit';
import type { ConsentState } from '../model';
import { wrongCategory } from './category';
import { tryRules } from './table.test.kit';

const PIXEL = 'https://www.facebook.com/tr?id=1';
const HIT = 'https://region1.google-analytics.com/g/collect?tid=G-1ABC&gcs=G101';
const after = { moment: 'after' } as const;

const state = (
  decided: boolean,
  marketing: boolean,
  moment: ConsentState['moment'],
): ConsentState => ({
  moment,
  page: PAGE,
  keksi: {
    decided,
    choices: { necessary: true, diagnostic: marketing, marketing },
    allowed: {},
    services: [],
  },
});

const measuring = (category: string) => ({
  config: {
    services: [
      {
        id: 'counter',
        category,
        name: 'Laskuri',
        provider: 'Laskuri Oy',
        purpose: { fi: 'Laskee käynnit.', en: 'Counts visits.', sv: 'Räknar besök.' },
        policy: 'https://laskuri.example/',
        transfers: [],
        cookies: [],
        hosts: ['laskuri.example'],
      },
    ],
  },
});

tryRules({
  'wrong-category': {
    wrong: audit([page({ phases: [phase('diagnostic', { requests: [request(PIXEL, after)] })] })]),
    right: audit([
      page({
        phases: [
          phase('diagnostic', {
            requests: [request(HIT, after)],
            storage: [item('_ga', { at: 'after' })],
          }),
          phase('marketing', { requests: [request(PIXEL, after)] }),
        ],
      }),
    ]),
  },
  'gpc-ignored': {
    wrong: audit([page({ phases: [phase('gpc', { states: [state(false, true, 'before')] })] })]),
    right: audit([page({ phases: [phase('gpc', { states: [state(false, false, 'before')] })] })]),
  },
  'choice-not-kept': {
    wrong: audit([
      page({ phases: [phase('refused', { states: [state(true, true, 'next-page')] })] }),
    ]),
    right: audit([
      page({
        phases: [
          phase('refused', { states: [state(true, false, 'next-page')] }),
          phase('accepted', { states: [state(true, true, 'next-page')] }),
        ],
      }),
    ]),
  },
  'declared-necessary': {
    wrong: audit([
      withKeksi({}, { keksi: { by: 'tag', attributes: {}, ...necessaryHotjar('necessary') } }),
    ]),
    right: audit([
      withKeksi({}, { keksi: { by: 'tag', attributes: {}, ...measuring('diagnostic') } }),
    ]),
  },
});

function necessaryHotjar(category: string) {
  const { config } = measuring(category);
  return {
    config: { services: config.services.map((one) => ({ ...one, hosts: ['*.hotjar.com'] })) },
  };
}

test('the consent to statistics does not allow Google’s advertising, whose hosts Analytics talks to as well', () => {
  const hit = request('https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1/', after);
  const GA = { 'data-ga': 'G-1ABCDEFGHI' };
  const seen = (name: 'diagnostic' | 'accepted') =>
    audit([withKeksi(GA, { phases: [phase(name, { requests: [hit] })] })]);
  expect(wrongCategory.judge(seen('diagnostic'))).toMatchObject([{ severity: 'high' }]);
  expect(wrongCategory.judge(seen('accepted'))).toEqual([]);
});
