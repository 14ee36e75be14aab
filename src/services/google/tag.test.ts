// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/silmat?laake=timololi&utm_source=kirje#hinta" }
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../../consent/choices';
import { cleanPlace } from '../../permissions/page-address';
import type { Grant, Service } from '../service';
import { exampleNames } from './example.test.kit';

const load = vi.fn();
const grant: Grant = { choices: choicesOf({ diagnostic: true }), seconds: 15_552_000, load };

let analytics: Service;
let ads: Service;
let makeAds: typeof import('../whole')['googleAds'];
let demographics: Service;

const said = () => (window.dataLayer ?? []).map((item) => Array.from(item as ArrayLike<unknown>));
const configured = (id: string) =>
  said().filter(([name, target]) => name === 'config' && target === id);
const disabled = (id: string) => (window as unknown as Record<string, unknown>)[`ga-disable-${id}`];

beforeEach(async () => {
  delete window.dataLayer;
  delete window.gtag;
  load.mockReset();
  vi.resetModules();
  const { googleAds, googleAnalytics, googleDemographics } = await import('../whole');
  analytics = googleAnalytics(['G-1', 'G-2'], {
    names: exampleNames({
      first: () => cleanPlace(location, ['utm_source']),
      referrer: () => 'https://haku.example/',
    }),
  });
  makeAds = googleAds;
  ads = makeAds(['AW-1']);
  demographics = googleDemographics();
});

test('preparing loads and says nothing, and switches Google Analytics off', () => {
  analytics.prepare?.();
  ads.prepare?.();
  demographics.prepare?.();
  expect(load).not.toHaveBeenCalled();
  expect(said()).toEqual([]);
  expect(disabled('G-1')).toBe(true);
  expect(disabled('G-2')).toBe(true);
});

describe('Google Analytics', () => {
  beforeEach(() => {
    analytics.prepare?.();
    analytics.start?.(grant);
  });

  test('loads one script, and says js before the first configuration', () => {
    expect(load.mock.calls).toEqual([['https://www.googletagmanager.com/gtag/js?id=G-1']]);
    expect(said().map(([name, target]) => (name === 'config' ? target : name))).toEqual([
      'set',
      'js',
      'G-1',
      'G-2',
    ]);
    expect(said()[1]?.[1]).toBeInstanceOf(Date);
    expect(disabled('G-1')).toBe(false);
  });

  test('keeps no identifier longer than the consent, and no visit prolongs it (B15)', () => {
    expect(configured('G-1')[0]?.[2]).toMatchObject({
      cookie_expires: 15_552_000,
      cookie_update: false,
      cookie_flags: 'SameSite=Lax;Secure',
    });
  });

  test('hears the page’s address without what the visitor looked for (A30)', () => {
    expect(said()[0]?.[1]).toEqual({
      page_location: 'https://www.esimerkki.example/silmat?utm_source=kirje',
      page_referrer: 'https://haku.example/',
    });
  });

  test('is switched off at once, and its calls are dropped', () => {
    analytics.stop?.();
    expect(disabled('G-1')).toBe(true);
    expect(disabled('G-2')).toBe(true);
    const before = said().length;
    window.gtag?.('event', 'late');
    expect(said()).toHaveLength(before);
  });

  test('is configured once, however often it starts', () => {
    analytics.stop?.();
    analytics.start?.(grant);
    expect(disabled('G-1')).toBe(false);
    expect(configured('G-1')).toHaveLength(1);
    expect(load).toHaveBeenCalledOnce();
    window.gtag?.('event', 'again');
    expect(said().at(-1)).toEqual(['event', 'again']);
  });
});

test('on a page without https Google Analytics is asked for no Secure cookie', () => {
  vi.stubGlobal('location', new URL('http://www.esimerkki.example/'));
  analytics.start?.(grant);
  vi.unstubAllGlobals();
  expect(configured('G-1')[0]?.[2]).toMatchObject({ cookie_flags: 'SameSite=Lax' });
});

test('before there is a choice (advanced mode) cookies are asked to live as long as a choice would', () => {
  const undecided = { ...grant, seconds: 0 };
  ads = makeAds(['AW-9'], { seconds: 100 });
  ads.start?.(undecided);
  expect(configured('AW-9')[0]?.[2]).toMatchObject({ cookie_expires: 100 });
});

describe('Google Ads', () => {
  test('is configured with the 90 days that visitors are told, or the life of a shorter consent', () => {
    ads.start?.(grant);
    expect(load.mock.calls).toEqual([['https://www.googletagmanager.com/gtag/js?id=AW-1']]);
    expect(configured('AW-1')[0]?.[2]).toEqual({
      cookie_expires: 7_776_000,
      cookie_update: false,
    });
  });

  test('beside Google Analytics shares its script and its js command', () => {
    analytics.start?.(grant);
    ads.start?.(grant);
    expect(load).toHaveBeenCalledOnce();
    expect(said().filter(([name]) => name === 'js')).toHaveLength(1);
    expect(configured('AW-1')).toHaveLength(1);
  });

  test('stopped, hears nothing of what Google Analytics still hears', () => {
    analytics.start?.(grant);
    ads.start?.(grant);
    ads.stop?.();
    window.gtag?.('event', 'conversion', { send_to: 'AW-1/label' });
    window.gtag?.('event', 'purchase');
    expect(said().at(-1)).toEqual(['event', 'purchase', { send_to: ['G-1', 'G-2'] }]);
    expect(JSON.stringify(said())).not.toContain('AW-1/label');
  });
});

test('Demographics turns Google signals on and off', () => {
  demographics.start?.(grant);
  expect(said()).toEqual([['set', 'allow_google_signals', true]]);
  demographics.stop?.();
  expect(said().at(-1)).toEqual(['set', 'allow_google_signals', false]);
});

test('Demographics needs both categories, Analytics diagnostic, Ads marketing', () => {
  expect(demographics.category).toEqual(['diagnostic', 'marketing']);
  expect(analytics.category).toBe('diagnostic');
  expect(ads.category).toBe('marketing');
});
