// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf } from '../../consent/choices';
import type { Service } from '../service';
import { exampleGrant, exampleOf, NAMES } from './example.test.kit';
import { matomo } from './matomo';

/** How the page speaks to a service, and what it says. */
const SPEECH: Readonly<Record<string, { global: string; say: (global: never) => unknown }>> = {
  activecampaign: { global: 'vgo', say: (say: Say) => say('setEmail', 'page-says') },
  crisp: { global: '$crisp', say: (list: List) => list.push(['set', 'page-says']) },
  smartsupp: { global: 'smartsupp', say: (say: Say) => say('name', 'page-says') },
  tawk: {
    global: 'Tawk_API',
    say: (api: Record<string, unknown>) => Object.assign(api, { visitor: 'page-says' }),
  },
  criteo: { global: 'criteo_q', say: (list: List) => list.push({ event: 'page-says' }) },
  klaviyo: { global: 'klaviyo', say: (calls: { track: Say }) => calls.track('page-says') },
  nosto: { global: 'nostojs', say: (say: Say) => say('page-says') },
  outbrain: { global: 'obApi', say: (say: Say) => say('track', 'page-says') },
  quora: { global: 'qp', say: (say: Say) => say('track', 'page-says') },
  reddit: { global: 'rdt', say: (say: Say) => say('track', 'page-says') },
  taboola: { global: '_tfa', say: (list: List) => list.push({ name: 'page-says' }) },
  'x-pixel': { global: 'twq', say: (say: Say) => say('event', 'page-says') },
  mouseflow: { global: '_mfq', say: (list: List) => list.push(['newPageView', 'page-says']) },
  optimizely: { global: 'optimizely', say: (list: List) => list.push({ said: 'page-says' }) },
  siteimprove: { global: '_sz', say: (list: List) => list.push(['page-says']) },
  smartlook: { global: 'smartlook', say: (say: Say) => say('track', 'page-says') },
  clarity: { global: 'clarity', say: (clarity: Say) => clarity('event', 'page-says') },
  custobar: { global: 'cstbr', say: (list: List) => list.push({ said: 'page-says' }) },
  giosg: { global: '_giosg', say: (say: Say) => say('page-says') },
  hotjar: { global: 'hj', say: (hj: Say) => hj('event', 'page-says') },
  hubspot: { global: '_hsq', say: (list: List) => list.push(['page-says']) },
  intercom: { global: 'Intercom', say: (say: Say) => say('trackEvent', 'page-says') },
  linkedin: { global: 'lintrk', say: (say: Say) => say('track', { said: 'page-says' }) },
  matomo: { global: '_paq', say: (list: List) => list.push(['trackEvent', 'page-says']) },
  pinterest: { global: 'pintrk', say: (say: Say) => say('track', 'page-says') },
  plausible: { global: 'plausible', say: (say: Say) => say('page-says') },
  snapchat: { global: 'snaptr', say: (say: Say) => say('track', 'page-says') },
  tiktok: {
    global: 'ttq',
    say: (ttq: { track: Say; instance(id: string): { track: Say } }) => {
      ttq.track('page-says');
      ttq.instance('x').track('page-says');
    },
  },
  uet: { global: 'uetq', say: (list: List) => list.push('event', 'page-says') },
};

type Say = (...call: unknown[]) => void;
type List = unknown[];

/** What waits for the vendor's script once the service runs, in order. */
const SAID: Readonly<Record<string, (global: never) => unknown>> = {
  activecampaign: ({ q }: { q: unknown }) => q,
  crisp: (list: List) => list,
  smartsupp: ({ _ }: { _: unknown }) => _,
  tawk: (api: unknown) => api,
  criteo: (list: List) => list,
  klaviyo: () => globals._klOnsite,
  nosto: ({ q }: { q: unknown }) => q,
  outbrain: ({ queue }: { queue: unknown }) => queue,
  quora: ({ queue }: { queue: unknown }) => queue,
  reddit: ({ callQueue }: { callQueue: unknown }) => callQueue,
  taboola: (list: List) => list,
  'x-pixel': ({ queue }: { queue: unknown }) => queue,
  mouseflow: (list: List) => list,
  optimizely: (list: List) => list,
  siteimprove: (list: List) => list,
  smartlook: ({ api }: { api: unknown }) => api,
  clarity: ({ q }: { q: unknown }) => q,
  custobar: (list: List) => list,
  giosg: ({ _e }: { _e: unknown }) => _e,
  hotjar: ({ q }: { q: unknown }) => q,
  hubspot: (list: List) => list,
  intercom: ({ q }: { q: unknown }) => q,
  linkedin: ({ q }: { q: unknown }) => q,
  matomo: (list: List) => list,
  pinterest: ({ queue }: { queue: unknown }) => queue,
  plausible: ({ q, o }: { q: unknown; o: unknown }) => [q, o],
  snapchat: ({ queue }: { queue: unknown }) => queue,
  // While it is shut there is no list to copy; copied without the calls that hang on it.
  tiktok: (list: List) => (Array.isArray(list) ? [...list] : list),
  uet: (list: List) => list,
};

const EXPECTED: Readonly<Record<string, readonly [said: unknown, loaded: readonly string[]]>> = {
  activecampaign: [
    [
      ['setAccount', '123456789'],
      ['setTrackByDefault', false],
      ['process'],
      ['process', 'allowTracking'],
    ],
    ['https://diffuser-cdn.app-us1.com/diffuser/diffuser.js'],
  ],
  crisp: [[], ['https://client.crisp.chat/l.js']],
  smartsupp: [
    [
      ['analyticsConsent', true],
      ['marketingConsent', true],
    ],
    ['https://www.smartsuppchat.com/loader.js'],
  ],
  tawk: [{}, ['https://embed.tawk.to/0123456789abcdef01234567/default']],
  zendesk: [undefined, []],
  criteo: [
    [{ event: 'setAccount', account: 12345 }],
    ['https://dynamic.criteo.com/js/ld/ld.js?a=12345'],
  ],
  klaviyo: [[], ['https://static.klaviyo.com/onsite/js/AbC123/klaviyo.js']],
  nosto: [[], ['https://connect.nosto.com/include/shopify-1234567']],
  outbrain: [[['track', 'PAGE_VIEW']], ['https://amplify.outbrain.com/cp/obtp.js']],
  quora: [
    [
      ['init', '0123456789abcdef0123456789abcdef'],
      ['track', 'ViewContent'],
    ],
    ['https://a.quora.com/qevents.js'],
  ],
  reddit: [
    [
      ['init', 'a2_abcdef123456'],
      ['track', 'PageVisit'],
    ],
    ['https://www.redditstatic.com/ads/pixel.js'],
  ],
  taboola: [
    [{ notify: 'event', name: 'page_view', id: 1234567 }],
    ['https://cdn.taboola.com/libtrc/unip/1234567/tfa.js'],
  ],
  'x-pixel': [[['config', 'o1abc']], ['https://static.ads-twitter.com/uwt.js']],
  mouseflow: [[], ['https://cdn.mouseflow.com/projects/01234567-89ab-cdef-0123-456789abcdef.js']],
  optimizely: [[], ['https://cdn.optimizely.com/js/1234567890.js']],
  siteimprove: [[], ['https://siteimproveanalytics.com/js/siteanalyze_1234567.js']],
  smartlook: [
    [['init', '0123456789abcdef0123456789abcdef01234567', { region: 'eu' }]],
    ['https://web-sdk.smartlook.com/recorder.js'],
  ],
  sentry: [undefined, ['https://js.sentry-cdn.com/0123456789abcdef0123456789abcdef.min.js']],
  'piwik-pro': [
    undefined,
    ['https://esimerkki.containers.piwik.pro/01234567-89ab-cdef-0123-456789abcdef.js'],
  ],
  clarity: [
    [['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }]],
    ['https://www.clarity.ms/tag/abcdef1234'],
  ],
  custobar: [[], ['https://api.custobar.com/js/v1/custobar.js']],
  giosg: [[], ['https://service.giosg.com/live2/01234567-89ab-cdef-0123-456789abcdef']],
  hotjar: [[], ['https://static.hotjar.com/c/hotjar-1234567.js?sv=6']],
  hubspot: [[], ['https://js-eu1.hs-scripts.com/1234567.js']],
  intercom: [
    [['boot', { app_id: 'abc12345', api_base: 'https://api-iam.eu.intercom.io' }]],
    ['https://widget.intercom.io/widget/abc12345'],
  ],
  linkedin: [[], ['https://snap.licdn.com/li.lms-analytics/insight.min.js']],
  matomo: [
    [
      ['requireConsent'],
      ['requireCookieConsent'],
      ['setConsentGiven', true],
      ['setVisitorCookieTimeout', 15_552_000],
      ['setReferralCookieTimeout', 15_552_000],
      ['setTrackerUrl', 'https://esimerkki.matomo.cloud/matomo.php'],
      ['setSiteId', '3'],
      ['trackPageView'],
      ['enableLinkTracking'],
    ],
    ['https://esimerkki.matomo.cloud/matomo.js'],
  ],
  pinterest: [
    [['load', '2612345678901'], ['setconsent', true], ['page']],
    ['https://s.pinimg.com/ct/core.js'],
  ],
  plausible: [[[], {}], ['https://plausible.io/js/pa-AbCdEfGhIjKlMnOpQrStU.js']],
  snapchat: [
    [
      ['init', '01234567-89ab-cdef-0123-456789abcdef'],
      ['track', 'PAGE_VIEW'],
    ],
    ['https://sc-static.net/scevent.min.js'],
  ],
  tiktok: [
    [['grantConsent'], ['page']],
    ['https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=C4ABCDEFGHIJKLMNOPQR&lib=ttq'],
  ],
  uet: [
    [
      ...['consent', 'default', { ad_storage: 'denied' }],
      ...['consent', 'update', { ad_storage: 'granted' }],
    ],
    ['https://bat.bing.com/bat.js'],
  ],
  leadoo: [undefined, ['https://bot.leadoo.com/bot/dynamic.js?company=AbCd1234']],
  frosmo: [
    undefined,
    [
      'https://inpref.s3.amazonaws.com/frosmo.easy.js',
      'https://inpref.s3.amazonaws.com/sites/esimerkki_fi.js',
    ],
  ],
  recaptcha: [
    undefined,
    ['https://www.recaptcha.net/recaptcha/api.js?render=6LabcdefghijklmnopqrstuvwxyzABCDEFGHIJKL'],
  ],
};

const globals = window as unknown as Record<string, unknown>;

let service: Service;
let grant: ReturnType<typeof exampleGrant>;

/** Everything that could be read by a script that comes now, as text. */
const shown = (name: string) => {
  const global = globals[SPEECH[name]?.global ?? ''];
  return JSON.stringify(SAID[name]?.(global as never) ?? null) ?? 'nothing';
};
const pageSpeaks = (name: string) =>
  SPEECH[name]?.say(globals[SPEECH[name]?.global ?? ''] as never);

beforeEach(() => {
  vi.useFakeTimers();
  grant = exampleGrant();
});

afterEach(() => {
  vi.useRealTimers();
  for (const { global } of Object.values(SPEECH)) delete globals[global];
  for (const name of [
    'zE',
    '_smartsupp',
    '_hsp',
    '_klOnsite',
    '_learnq',
    'Sentry',
    'ppms',
    'dataLayer',
    'mouseflow',
  ])
    delete globals[name];
  delete globals.UET;
  delete globals.giosgTCApi;
  document.head.replaceChildren();
  localStorage.clear();
});

describe.each(Object.keys(EXPECTED))('%s', (name) => {
  beforeEach(() => {
    service = exampleOf(name);
  });

  test('making it touches nothing', () => {
    if (SPEECH[name]) expect(globals[SPEECH[name].global]).toBeUndefined();
  });

  test('prepared, it loads, keeps and says nothing, and the page may speak', () => {
    service.prepare?.();
    pageSpeaks(name);
    expect(shown(name)).not.toContain('page-says');
    expect(document.querySelector('script, iframe, img')).toBeNull();
    expect(document.cookie).toBe('');
    expect(localStorage).toHaveLength(0);
    expect(grant.loaded).toEqual([]);
  });

  test('started, it says and loads what its vendor documents, in this order, and nothing of before', () => {
    const [said, loaded] = EXPECTED[name] ?? [];
    service.prepare?.();
    pageSpeaks(name);
    service.start?.(grant);
    if (said !== undefined) {
      expect(SAID[name]?.(globals[SPEECH[name]?.global ?? ''] as never)).toEqual(said);
    }
    expect(grant.loaded).toEqual(loaded);
  });

  test('while it runs the page reaches it', () => {
    service.prepare?.();
    service.start?.(grant);
    pageSpeaks(name);
    if (SPEECH[name]) expect(shown(name)).toContain('page-says');
  });

  test('stopped, nothing is queued, and a grant later does not bring it back', () => {
    service.prepare?.();
    service.start?.(grant);
    service.stop?.();
    pageSpeaks(name);
    expect(shown(name)).not.toContain('page-says');
    service.start?.(grant);
    expect(shown(name)).not.toContain('page-says');
  });

  test('start, stop, start loads once and does not begin again', () => {
    const [, loaded] = EXPECTED[name] ?? [];
    service.prepare?.();
    service.start?.(grant);
    service.stop?.();
    service.start?.(grant);
    expect(grant.loaded).toEqual(loaded);
    const said = shown(name);
    for (const first of [
      '"page"',
      '"init"',
      '"load"',
      'trackPageView',
      'PAGE_VIEW',
      'page_view',
      '"config"',
      '"default"',
    ]) {
      expect.soft(said.split(first).length, first).toBeLessThanOrEqual(2);
    }
  });

  test('what the vendor puts in place of its stub cannot open the gate', () => {
    const { global } = SPEECH[name] ?? {};
    if (!global) return;
    service.prepare?.();
    service.start?.(grant);
    const vendor = Object.assign(vi.fn(), { push: vi.fn(), track: vi.fn(), instance: vi.fn() });
    service.stop?.();
    globals[global] = vendor;
    pageSpeaks(name);
    expect(vendor).not.toHaveBeenCalled();
    expect(vendor.push).not.toHaveBeenCalled();
  });

  test('two on one page do not know of each other', () => {
    expect(exampleOf(name)).not.toBe(exampleOf(name));
  });
});

test('embeds start nothing: their frames wait in the page', () => {
  for (const name of NAMES.filter((one) => !EXPECTED[one])) {
    const { prepare, start, stop, src } = exampleOf(name);
    expect({ prepare, start, stop, src }).toEqual({});
  }
});

/** Runs a service, and stops it when what the vendor's script brings is there. */
function stopping(name: string, bring: () => void): void {
  service = exampleOf(name);
  service.prepare?.();
  service.start?.(grant);
  bring();
  service.stop?.();
}

describe('the call that revokes reaches the vendor although the page does not', () => {
  const stopCalls = (name: string, vendor: unknown) => {
    service = exampleOf(name);
    service.prepare?.();
    service.start?.(grant);
    globals[SPEECH[name]?.global ?? ''] = vendor;
    service.stop?.();
  };

  test('zendesk', () => {
    const vendor = vi.fn();
    service = exampleOf('zendesk');
    service.start?.(grant);
    globals.zE = vendor;
    service.stop?.();
    service.start?.(grant);
    service.start?.(grant);
    expect(vendor.mock.calls).toEqual([
      ['messenger', 'hide'],
      ['messenger:set', 'cookies', 'none'],
      ['messenger:set', 'cookies', 'all'],
      ['messenger', 'show'],
    ]);
  });

  test('crisp and tawk are hidden, and shown again after a new grant', () => {
    const push = vi.fn();
    stopCalls('crisp', { push });
    service.start?.(grant);
    expect(push.mock.calls).toEqual([[['do', 'chat:hide']], [['do', 'chat:show']]]);
    const calls: string[] = [];
    stopCalls('tawk', {
      hideWidget: () => calls.push('hide'),
      showWidget: () => calls.push('show'),
    });
    service.start?.(grant);
    expect(calls).toEqual(['hide', 'show']);
  });

  test('smartsupp is told of both categories, and of each change', () => {
    const vendor = vi.fn();
    service = exampleOf('smartsupp');
    service.prepare?.();
    service.start?.(grant);
    globals.smartsupp = vendor;
    service.update?.({ ...grant, choices: choicesOf({ diagnostic: false, marketing: true }) });
    service.stop?.();
    expect(vendor.mock.calls).toEqual([
      ['analyticsConsent', false],
      ['marketingConsent', true],
      ['analyticsConsent', false],
      ['marketingConsent', false],
    ]);
  });

  test.each([
    ['clarity', ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]],
    ['pinterest', ['setconsent', false]],
    ['intercom', ['shutdown']],
  ])('%s', (name, call) => {
    const vendor = vi.fn();
    stopCalls(name, vendor);
    expect(vendor.mock.calls).toEqual([call]);
  });

  test('uet', () => {
    const push = vi.fn();
    stopCalls('uet', { push });
    expect(push.mock.calls).toEqual([['consent', 'update', { ad_storage: 'denied' }]]);
  });

  test('matomo', () => {
    const push = vi.fn();
    stopCalls('matomo', { push });
    expect(push.mock.calls).toEqual([[['forgetConsentGiven']]]);
  });

  test('tiktok', () => {
    const revokeConsent = vi.fn();
    stopCalls('tiktok', { revokeConsent });
    expect(revokeConsent).toHaveBeenCalledOnce();
  });

  test('hubspot', () => {
    service = exampleOf('hubspot');
    service.prepare?.();
    service.start?.(grant);
    expect(globals.disableHubSpotCookieBanner).toBe(true);
    const push = vi.fn();
    globals._hsp = { push };
    service.stop?.();
    expect(push.mock.calls).toEqual([
      [['setHubSpotConsent', { analytics: false, advertisement: false, functionality: false }]],
      [['revokeCookieConsent']],
    ]);
  });
});

describe('what a vendor with a consent interface is told: a grant, a change elsewhere, a withdrawal, a grant', () => {
  const granted = { ad_Storage: 'granted', analytics_Storage: 'granted' };
  test.each<[name: string, said: unknown[]]>([
    [
      'clarity',
      [
        ['consentv2', granted],
        ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }],
        ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
        ['consentv2', granted],
      ],
    ],
    [
      'uet',
      [
        ...['consent', 'default', { ad_storage: 'denied' }],
        ...['consent', 'update', { ad_storage: 'granted' }],
        ...['consent', 'update', { ad_storage: 'denied' }],
        ...['consent', 'update', { ad_storage: 'granted' }],
      ],
    ],
    ['tiktok', [['grantConsent'], ['page'], ['revokeConsent'], ['grantConsent']]],
    [
      'pinterest',
      [
        ['load', '2612345678901'],
        ['setconsent', true],
        ['page'],
        ['setconsent', false],
        ['setconsent', true],
      ],
    ],
    [
      'smartsupp',
      [
        ...[
          ['analyticsConsent', true],
          ['marketingConsent', true],
        ],
        ...[
          ['analyticsConsent', true],
          ['marketingConsent', false],
        ],
        ...[
          ['analyticsConsent', false],
          ['marketingConsent', false],
        ],
        ...[
          ['analyticsConsent', true],
          ['marketingConsent', true],
        ],
      ],
    ],
    // LinkedIn knows no consent: its requests are held, and nothing is said to it.
    ['linkedin', []],
  ])('%s', (name, said) => {
    service = exampleOf(name);
    service.prepare?.();
    service.start?.(grant);
    service.update?.({ ...grant, choices: choicesOf({ diagnostic: true, marketing: false }) });
    service.stop?.();
    service.start?.(grant);
    expect(SAID[name]?.(globals[SPEECH[name]?.global ?? ''] as never)).toEqual(said);
  });

  test('matomo: both its consents at once, and both withdrawn', () => {
    service = exampleOf('matomo');
    service.prepare?.();
    service.start?.(grant);
    service.stop?.();
    service.start?.(grant);
    const said = globals._paq as unknown[][];
    expect(said.filter(([call]) => /consent/i.test(String(call)))).toEqual([
      ['requireConsent'],
      ['requireCookieConsent'],
      ['setConsentGiven', true],
      ['forgetConsentGiven'],
      ['setConsentGiven', true],
    ]);
  });
});

test('sentry is closed, and mouseflow ends its session', () => {
  const close = vi.fn();
  stopping('sentry', () => Object.assign(globals.Sentry as object, { close }));
  expect(close).toHaveBeenCalledOnce();
  const stopSession = vi.fn();
  stopping('mouseflow', () => Object.assign(globals, { mouseflow: { stopSession } }));
  expect(stopSession).toHaveBeenCalledOnce();
});

describe('piwik pro', () => {
  const api = vi.fn();
  const told = () => api.mock.calls.map(([call, settings]) => [call, settings.consents.analytics]);
  beforeEach(() => {
    api.mockReset();
    service = exampleOf('piwik-pro');
  });

  test('begins once, and is told of the consent when its script has run, then of the withdrawal', async () => {
    service.start?.(grant);
    globals.ppms = { cm: { api } };
    await Promise.resolve();
    service.stop?.();
    expect(told()).toEqual([
      ['setComplianceSettings', { status: 1 }],
      ['setComplianceSettings', { status: 0 }],
    ]);
    service.start?.(grant);
    expect(globals.dataLayer).toEqual([{ start: expect.any(Number), event: 'stg.start' }]);
  });

  test('keeps what the data layer held, and hears of no consent that was withdrawn meanwhile', async () => {
    globals.dataLayer = [{ event: 'before' }];
    service.start?.(grant);
    service.stop?.();
    globals.ppms = { cm: { api } };
    await Promise.resolve();
    expect(globals.dataLayer).toHaveLength(2);
    expect(told()).toEqual([]);
  });
});

test("clarity's storage for ads follows the marketing category while it runs", () => {
  service = exampleOf('clarity');
  service.prepare?.();
  service.start?.(grant);
  const vendor = vi.fn();
  globals.clarity = vendor;
  for (const marketing of [false, true]) {
    service.update?.({ ...grant, choices: choicesOf({ diagnostic: true, marketing }) });
  }
  expect(vendor.mock.calls).toEqual([
    ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }],
    ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }],
  ]);
});

describe('matomo without cookies', () => {
  const made = matomo({ host: 'esimerkki.matomo.cloud', siteId: '3', cookieless: 'true' });

  test('is never given the consent to remember, at the first grant or a later one', () => {
    made.prepare?.();
    made.start?.(grant);
    made.stop?.();
    made.start?.(grant);
    const said = globals._paq as unknown[][];
    expect(said.filter(([call]) => /consent/i.test(String(call)))).toEqual([
      ['requireConsent'],
      ['requireCookieConsent'],
      ['setConsentGiven', false],
      ['forgetConsentGiven'],
      ['setConsentGiven', false],
    ]);
  });

  test('tells of no cookie, and deletes those of before', () => {
    expect(made.cookies.every(({ obsolete }) => obsolete)).toBe(true);
    expect(made.cookies.map(({ label }) => label)).toEqual(
      exampleOf('matomo').cookies.map(({ label }) => label),
    );
  });
});

describe('giosg is told of the consent when it can hear', () => {
  const setVisitorConsent = vi.fn();
  beforeEach(() => {
    setVisitorConsent.mockReset();
    service = exampleOf('giosg');
    service.prepare?.();
    service.start?.(grant);
  });

  test('and of the withdrawal', () => {
    vi.advanceTimersByTime(1000);
    globals.giosgTCApi = { setVisitorConsent };
    vi.advanceTimersByTime(1000);
    service.stop?.();
    expect(
      setVisitorConsent.mock.calls.map(([{ vendor, purpose }]) => [vendor, purpose.consents[1]]),
    ).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test('not after a withdrawal that came first', () => {
    service.stop?.();
    globals.giosgTCApi = { setVisitorConsent };
    vi.advanceTimersByTime(20_000);
    expect(setVisitorConsent).not.toHaveBeenCalled();
  });
});
