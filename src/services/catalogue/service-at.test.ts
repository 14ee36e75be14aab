// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { serviceAt } from '.';

test.each([
  ['https://script.hotjar.com/x.js', 'hotjar', 'diagnostic', 'data-services="hotjar:1234567"'],
  ['https://www.youtube.com/embed/x', 'youtube', 'marketing', 'data-services="youtube"'],
  ['https://esimerkki.matomo.cloud/matomo.php', 'matomo', 'diagnostic', '"use": "matomo"'],
  ['https://region1.google-analytics.com/g/collect', 'google-analytics', 'diagnostic', 'data-ga'],
  ['https://www.facebook.com/tr/?id=1', 'meta-pixel', 'marketing', 'data-pixel'],
  ['https://connect.facebook.net/en_US/fbevents.js', 'meta-pixel', 'marketing', 'data-pixel'],
])('%s is %s', (address, service, category, how) => {
  const known = serviceAt(new URL(address));
  expect(known).toMatchObject({ service, category });
  expect(known?.how).toContain(how);
});

test.each(['https://www.eikukaan.example/', 'https://www.facebook.com/esimerkki'])(
  '%s is nobody that a site could name',
  (address) => {
    expect(serviceAt(new URL(address))).toBeUndefined();
  },
);
