import { expect, test } from 'vitest';
import { audit, PAGE, page, phase, request } from '../example.test.kit';
import type { SeenRequest } from '../model';
import { personalInAddress } from './addresses';
import { tryRules } from './table.test.kit';

const after = { moment: 'after' } as const;
const hit = (dl: string, more: Partial<SeenRequest> = {}) =>
  request(`https://region1.google-analytics.com/g/collect?tid=G-1&dl=${encodeURIComponent(dl)}`, {
    ...after,
    ...more,
  });
const seen = (...requests: SeenRequest[]) =>
  audit([page({ phases: [phase('accepted', { requests })] })], { sensitive: ['/ajanvaraus/*'] });

tryRules({
  'sensitive-address': {
    wrong: seen(
      request('https://www.facebook.com/tr?id=1', { ...after, referrer: `${PAGE}ajanvaraus/aika` }),
    ),
    right: seen(hit(`${PAGE}tuotteet`)),
  },
  'sensitive-page': {
    wrong: seen(hit(PAGE, { page: `${PAGE}ajanvaraus` })),
    right: seen(hit(PAGE, { page: `${PAGE}tuotteet` })),
  },
  'query-in-address': {
    wrong: seen(hit(`${PAGE}haku?q=migreeni`)),
    right: seen(hit(`${PAGE}haku?utm_source=uutiskirje&gclid=1`)),
  },
  'personal-in-address': {
    wrong: seen(hit(`${PAGE}?email=elli@esimerkki.fi`)),
    right: seen(hit(PAGE), request('https://cdn.example/npm/vue@latest.min.js', after)),
  },
  'plain-request': {
    wrong: seen(request('http://tracker.example/x.gif', after)),
    right: seen(request('https://tracker.example/x.gif', after)),
  },
});

test.each([
  ['010190-123A', 1],
  ['010190A123B', 1],
  ['2026-11-29', 0],
  ['1234567890', 0],
])('an identity code in an address: %s', (value, count) => {
  const found = personalInAddress.judge(
    seen(request(`https://tracker.example/x?v=${value}`, after)),
  );
  expect(found).toHaveLength(count);
});
