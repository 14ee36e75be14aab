import { expect, test } from 'vitest';
import { audit, item, page, phase, request, visit } from '../example.test.kit';
import { requestAfterRefusal } from './after-refusal';
import { tryRules } from './table.test.kit';

const HIT = 'https://region1.google-analytics.com/g/collect?tid=G-1ABC';
const after = { moment: 'after' } as const;
const granted = { moment: 'granted' } as const;

tryRules({
  'request-after-refusal': {
    wrong: visit(
      phase('refused', { requests: [request(HIT, { moment: 'leaving', atUnload: true })] }),
    ),
    right: visit(
      phase('refused', {
        requests: [request('https://www.esimerkki.fi/next', { moment: 'next-page' })],
      }),
      phase('accepted', { requests: [request(HIT, after)] }),
    ),
  },
  'stored-after-refusal': {
    wrong: visit(phase('refused', { storage: [item('_fbp', { at: 'after' })] })),
    right: visit(phase('refused', { storage: [item('keksi', { at: 'after' })] })),
  },
  'identifier-after-refusal': {
    wrong: visit(
      phase('refused', { storage: [item('CookieConsent', { at: 'after', valueLength: 140 })] }),
      phase('accepted', { storage: [item('CookieConsent', { at: 'after', valueLength: 140 })] }),
    ),
    right: visit(
      phase('refused', { storage: [item('keksi', { at: 'after', valueLength: 35 })] }),
      phase('accepted', { storage: [item('keksi', { at: 'after', valueLength: 108 })] }),
    ),
  },
  'request-after-withdrawal': {
    wrong: visit(phase('withdrawn', { requests: [request(HIT, after)] })),
    right: visit(phase('withdrawn', { requests: [request(HIT, granted)] })),
  },
  'stored-after-withdrawal': {
    wrong: visit(
      phase('withdrawn', { storage: [item('_gcl_ls', { kind: 'localStorage', at: 'granted' })] }),
    ),
    right: visit(
      phase('withdrawn', { storage: [item('_ga', { at: 'granted', left: false }), item('keksi')] }),
    ),
  },
  'old-identifier-after-withdrawal': {
    wrong: visit(
      phase('withdrawn', {
        requests: [
          request(`${HIT}&cid=1234567890.123`, granted),
          request(`${HIT}&cid=1234567890.123`, { moment: 'next-page' }),
        ],
      }),
    ),
    right: visit(
      phase('withdrawn', {
        requests: [
          request(`${HIT}&cid=1234567890.123`, granted),
          request(`${HIT}&cid=9999999999.999&gcs=G100`, after),
        ],
      }),
    ),
  },
  'granted-signal-after-withdrawal': {
    wrong: visit(phase('withdrawn', { requests: [request(`${HIT}&gcs=G111`, after)] })),
    right: visit(
      phase('withdrawn', {
        requests: [request(`${HIT}&gcs=G111`, granted), request(`${HIT}&gcs=G100`, after)],
      }),
    ),
  },
  'error-at-withdrawal': {
    wrong: visit(
      phase('withdrawn', { console: [{ level: 'exception', text: 'x is not defined', ...after }] }),
    ),
    right: visit(
      phase('withdrawn', { console: [{ level: 'exception', text: 'x', moment: 'before' }] }),
    ),
  },
});

test('a refusal that could not be pressed is not judged', () => {
  const presses = [
    {
      act: 'refuse',
      done: false,
      how: 'none',
      clicks: 0,
      names: [],
      moment: 'before',
      why: 'no button',
    },
  ] as const;
  const seen = audit([
    page({ phases: [phase('refused', { presses, requests: [request(HIT, after)] })] }),
  ]);
  expect(requestAfterRefusal.judge(seen)).toEqual([]);
});
