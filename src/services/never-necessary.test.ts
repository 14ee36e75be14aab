// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { describe, expect, test } from 'vitest';
import { exampleService } from './example.test.kit';
import { ownServiceFaults } from './never-necessary';
import { problemsOfFaults } from './problem';
import { neverNecessary } from './row';
import type { Service, StoredItem } from './service';

/** A service that a site calls necessary, and wrongly so where it does what no visitor has asked for. */
const necessary = (changes: Partial<Service>): Service =>
  exampleService({ id: 'own', category: 'necessary', hosts: [], cookies: [], ...changes });
const faults = (changes: Partial<Service>) => ownServiceFaults(necessary(changes), new Set());
const item = (name: Partial<StoredItem>): StoredItem => ({
  lifetime: 'session',
  party: 'first',
  ...name,
});

describe('what measures or advertises is never necessary', () => {
  test.each<[because: string, Partial<Service>]>([
    ['src', { src: 'https://www.googletagmanager.com/gtag/js?id=G-ABC123' }],
    ['src', { src: 'https://www.googletagmanager.com/gtm.js?id=GTM-ABC123' }],
    ['src', { src: 'https://connect.facebook.net/fi_FI/fbevents.js' }],
    ['src', { src: 'https://static.hotjar.com/c/hotjar-1234567.js' }],
    // From the site's own host.
    ['src', { src: 'https://www.esimerkki.example/metrics/gtag/js?id=G-ABC123' }],
    ['src', { src: 'https://www.esimerkki.example/fbevents.js' }],
    ['hosts', { hosts: ['www.googletagmanager.com'] }],
    ['hosts', { hosts: ['*.google-analytics.com'] }],
    ['hosts', { hosts: ['region1.google-analytics.com/g'] }],
    ['hosts', { hosts: ['www.google.com/ccm'] }],
    ['hosts', { hosts: ['www.facebook.com/tr'] }],
    ['hosts', { hosts: ['*.google.com'] }],
    ['hosts', { hosts: ['*.hotjar.com'] }],
    ['cookies', { cookies: [item({ name: '_ga' })] }],
    ['cookies', { cookies: [item({ name: '_ga_ABC123' })] }],
    ['cookies', { cookies: [item({ pattern: '_ga(_.+)?' })] }],
    ['cookies', { cookies: [item({ pattern: '(_gid|_ga)' })] }],
    ['cookies', { cookies: [item({ pattern: /^_hj.+/ })] }],
    ['cookies', { cookies: [item({ name: '_fbp' })] }],
    ['cookies', { cookies: [item({ name: '_gcl_au' })] }],
    ['cookies', { cookies: [item({ name: '_gcl_ls', type: 'localStorage' })] }],
  ])('its %s say so: %j', (field, changes) => {
    expect(faults(changes)).toEqual([[`${field} never`, expect.anything()]]);
    // Where the visitor is asked, it is a service like any other.
    expect(ownServiceFaults({ ...necessary(changes), category: 'diagnostic' }, new Set())).toEqual(
      [],
    );
  });

  test.each(neverNecessary().flatMap(({ id, hosts }) => hosts.map((host) => [id, host])))(
    '%s, by %s',
    (_, host) => {
      expect(faults({ hosts: [host ?? ''] })).toHaveLength(1);
    },
  );

  test('the message names what says so, and what to do', () => {
    const src = 'https://www.googletagmanager.com/gtag/js?id=G-ABC123';
    expect(problemsOfFaults(faults({ src }), 'services[0]')).toEqual([
      {
        setting: 'services[0].src',
        value: src,
        allowed: expect.stringMatching(/"necessary".*asked/),
      },
    ]);
  });
});

describe('what a site may find necessary is left alone', () => {
  test.each<[what: string, Partial<Service>]>([
    ['hCaptcha', { src: 'https://js.hcaptcha.com/1/api.js', hosts: ['*.hcaptcha.com'] }],
    [
      'reCAPTCHA',
      {
        src: 'https://www.google.com/recaptcha/api.js',
        hosts: ['www.google.com', 'www.gstatic.com/recaptcha', 'recaptcha.google.com'],
        cookies: [item({ name: '_grecaptcha', type: 'localStorage' })],
      },
    ],
    ['Turnstile', { src: 'https://challenges.cloudflare.com/turnstile/v0/api.js' }],
    [
      'payment by Stripe',
      {
        src: 'https://js.stripe.com/v3/',
        hosts: ['*.stripe.com'],
        cookies: [item({ name: '__stripe_mid' }), item({ name: '__stripe_sid' })],
      },
    ],
    ['payment by Klarna', { hosts: ['*.klarna.com', '*.klarnacdn.net'] }],
    ['payment by Paytrail', { hosts: ['services.paytrail.com'] }],
    [
      'reports of errors',
      {
        src: 'https://js.sentry-cdn.com/0123456789abcdef0123456789abcdef.min.js',
        hosts: ['*.sentry.io', '*.sentry-cdn.com'],
        cookies: [item({ name: 'sentryReplaySession', type: 'sessionStorage' })],
      },
    ],
    [
      'another consent tool',
      { hosts: ['consent.cookiebot.com'], cookies: [item({ name: 'CookieConsent' })] },
    ],
    ['a chat', { hosts: ['*.crisp.chat'] }],
    ['a map', { hosts: ['maps.googleapis.com', 'www.google.com/maps'] }],
    ['a video', { hosts: ['www.youtube-nocookie.com'] }],
    ['a session of the site', { cookies: [item({ name: 'PHPSESSID' }), item({ name: 'gaza' })] }],
    // A key of the same name elsewhere is another's.
    ['a key', { cookies: [item({ name: '_fbp', type: 'sessionStorage' })] }],
    // No script can store there for the site.
    ['a cookie of the provider', { cookies: [item({ name: '_ga', party: 'third' })] }],
  ])('%s', (_, changes) => {
    expect(faults(changes)).toEqual([]);
  });
});
