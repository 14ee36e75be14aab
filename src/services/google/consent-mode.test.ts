// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../../consent/choices';

type ConsentMode = typeof import('./consent-mode');

let mode: ConsentMode;
const said = () => (window.dataLayer ?? []).map((item) => Array.from(item as ArrayLike<unknown>));

beforeEach(async () => {
  delete window.dataLayer;
  vi.resetModules();
  mode = await import('./consent-mode');
});

describe('the default', () => {
  test('is the first thing Google hears, all denied, with time to wait for the update', () => {
    mode.denyByDefault();
    expect(said()[0]).toEqual([
      'consent',
      'default',
      {
        ad_storage: 'denied',
        ad_user_data: 'denied',
        ad_personalization: 'denied',
        analytics_storage: 'denied',
        functionality_storage: 'denied',
        personalization_storage: 'denied',
        security_storage: 'granted',
        wait_for_update: 500,
      },
    ]);
  });

  test('is said before what the page has said already', () => {
    window.dataLayer = [];
    (function page(..._command: unknown[]) {
      // biome-ignore lint/complexity/noArguments: that is how the snippet is written
      window.dataLayer?.push(arguments);
    })('event', 'early');
    mode.denyByDefault();
    expect(said()[0]?.slice(0, 2)).toEqual(['consent', 'default']);
  });

  test('neither passes click identifiers in addresses nor joins visits to accounts', () => {
    mode.denyByDefault();
    expect(said().slice(1)).toEqual([
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', false],
      ['set', 'allow_google_signals', false],
      ['set', 'allow_ad_personalization_signals', false],
    ]);
  });
});

describe('an update', () => {
  test.each([
    [false, false, 'denied', 'denied'],
    [true, false, 'granted', 'denied'],
    [false, true, 'denied', 'granted'],
    [true, true, 'granted', 'granted'],
  ])('diagnostic %j, marketing %j', (diagnostic, marketing, analytics, ads) => {
    mode.updateConsent(choicesOf({ diagnostic, marketing }));
    expect(said()).toEqual([
      [
        'consent',
        'update',
        {
          ad_storage: ads,
          ad_user_data: ads,
          ad_personalization: ads,
          analytics_storage: analytics,
        },
      ],
      ['set', 'allow_ad_personalization_signals', marketing],
    ]);
  });
});

test('what the site owner says of it is said to Google, region included', () => {
  mode.denyByDefault({
    wait_for_update: 2000,
    region: ['FI', 'US-CA'],
    ads_data_redaction: false,
    url_passthrough: true,
  });
  expect(said()[0]?.[2]).toMatchObject({ wait_for_update: 2000, region: ['FI', 'US-CA'] });
  expect(said().slice(1, 3)).toEqual([
    ['set', 'ads_data_redaction', false],
    ['set', 'url_passthrough', true],
  ]);
});

test('a refusal forgets the client before its cookie is deleted', async () => {
  const { isStale } = await import('./hits');
  const hit = new URL('https://region1.google-analytics.com/g/collect?gcs=G101&cid=106.179');
  vi.spyOn(Document.prototype, 'cookie', 'get').mockReturnValueOnce('_ga=GA1.1.106.179');
  mode.updateConsent(choicesOf({ marketing: true }));
  expect(isStale(hit, choicesOf({ diagnostic: true }))).toBe(true);
});
