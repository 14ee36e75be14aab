import { expect, test } from 'vitest';
import { item, phase, request, visit } from '../example.test.kit';
import { requestBeforeChoice, thirdPartyBeforeChoice } from './before';
import { tryRules } from './table.test.kit';

const PIXEL = 'https://www.facebook.com/tr?id=1';

tryRules({
  'request-before-choice': {
    wrong: visit(phase('untouched', { requests: [request(PIXEL)] })),
    right: visit(
      phase('untouched', { requests: [request('https://cdn.esimerkki.fi/a.js')] }),
      phase('accepted', { requests: [request(PIXEL, { moment: 'after' })] }),
    ),
  },
  'third-party-before-choice': {
    wrong: visit(phase('untouched', { requests: [request('https://tracker.example/x.js')] })),
    right: visit(
      phase('accepted', {
        requests: [request('https://tracker.example/x.js', { moment: 'after' })],
      }),
    ),
  },
  'stored-before-choice': {
    wrong: visit(phase('untouched', { storage: [item('_ga')] })),
    right: visit(
      phase('untouched', { storage: [item('keksi'), item('CookieConsent')] }),
      phase('accepted', { storage: [item('_ga', { at: 'after' })] }),
    ),
  },
  'unexplained-before-choice': {
    wrong: visit(phase('untouched', { storage: [item('who_is_this')] })),
    right: visit(phase('untouched', { storage: [item('PHPSESSID', { lifetimeDays: 0 })] })),
  },
});

test('a map may be necessary, so it weighs less', () => {
  const seen = visit(
    phase('untouched', { requests: [request('https://maps.googleapis.com/maps/api/js')] }),
  );
  expect(requestBeforeChoice.judge(seen)).toMatchObject([{ severity: 'medium' }]);
});

test('a font of another host is asked about, gently', () => {
  const seen = visit(
    phase('untouched', { requests: [request('https://fonts.example/a.woff2', { type: 'font' })] }),
  );
  expect(thirdPartyBeforeChoice.judge(seen)).toMatchObject([{ severity: 'low' }]);
});

test('what every phase begins with is told once', () => {
  const seen = visit(
    phase('untouched', { requests: [request(PIXEL)] }),
    phase('refused', { requests: [request(PIXEL)] }),
    phase('accepted', { requests: [request(PIXEL)] }),
  );
  expect(requestBeforeChoice.judge(seen)).toMatchObject([{ phase: 'untouched' }]);
});

test('Google’s hits through a host of the site’s own are known by their shape', () => {
  const seen = visit(
    phase('untouched', {
      requests: [request('https://metrics.esimerkki.fi/g/collect?v=2&tid=G-1ABC')],
    }),
  );
  expect(requestBeforeChoice.judge(seen)).toMatchObject([
    { title: expect.stringContaining('Google Analytics') },
  ]);
});
