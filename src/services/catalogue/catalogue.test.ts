import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inHosts } from '../../permissions/hosts';
import { isNamed } from '../../permissions/stored-items';
import { serviceProblems } from '../problem';
import { exampleOf, NAMES } from './example.test.kit';
import { CATALOGUE } from './index';

const LANGUAGES = ['fi', 'en', 'sv'] as const;

/** Names as the vendors' documentation, or browsers, show them. */
const STORED: Readonly<Record<string, readonly string[]>> = {
  clarity: ['_clck', '_clsk', '_cltk', 'CLID', 'ANONCHK', 'MR', 'MUID', 'SM'],
  custobar: [],
  frosmo: ['frosmo_uid', 'frosmo_quickContext', 'frosmo_keywords'],
  giosg: [
    'giosg_chat_id_4932',
    'giosg_sgid_4932',
    'giosg_gid_4932',
    'giosg_gsessid_4106',
    'giosg_win_state_4932',
    'sgid',
  ],
  'google-maps': ['NID'],
  hotjar: [
    '_hjSessionUser_1555571',
    '_hjSession_1555571',
    '_hjUserAttributesHash',
    '_hjHasCachedUserAttributes',
    '_hjUserAttributes',
    '_hjTLDTest',
    '_hjLocalStorageTest',
    '_hjClosedSurveyInvites',
    '_hjIncludedInSessionSample_1555571',
    '_hjAbsoluteSessionInProgress',
    'hjViewportId',
  ],
  hubspot: ['__hstc', 'hubspotutk', '__hssc', '__hssrc', '__hs_do_not_track', 'messagesUtk'],
  intercom: ['intercom-id-abc12345', 'intercom-session-abc12345', 'intercom-device-id-abc12345'],
  leadoo: ['ld_session_origin', 'ld_al_exp', 'ldSessionId'],
  linkedin: [
    'li_fat_id',
    'li_adsId',
    'li_giant',
    'li_hem',
    'li_sugr',
    'bcookie',
    'lidc',
    'UserMatchHistory',
    'AnalyticsSyncHistory',
  ],
  matomo: ['_pk_id.3.1fff', '_pk_ses.3.1fff', '_pk_ref.3.1fff', '_pk_id', 'mtm_consent_removed'],
  pinterest: ['_pin_unauth', '_epik', '_derived_epik', '_pinterest_ct_ua', '_routing_id'],
  plausible: [],
  recaptcha: ['_grecaptcha', '_GRECAPTCHA', 'rc::a', 'rc::b', 'rc::c'],
  snapchat: ['_scid', '_scid_r', '_sctr', 'sc_at', 'u_sclid', 'u_sclid_r', 'u_scsid', 'u_scsid_r'],
  tiktok: [
    '_ttp',
    '_tt_enable_cookie',
    'ttclid',
    'ttcsid_C4ABCDEFGHIJKLMNOPQR',
    'tt_sessionId',
    'tt_adInfo',
    'tt_test_id',
    'tt_hold_events',
  ],
  uet: ['_uetsid', '_uetvid', '_uetmsclkid', '_uetvid_exp', '_uetmsclkid_exp', 'MUID'],
  vimeo: ['vuid', 'player', '_cfuvid', '__cf_bm', 'player_clearance', '123456789_password'],
  youtube: ['VISITOR_INFO1_LIVE', 'VISITOR_PRIVACY_METADATA', 'YSC', 'yt-remote-device-id'],
};

/** What a site itself keeps. */
const OWN = [
  'keksi',
  'PHPSESSID',
  'JSESSIONID',
  'ASP.NET_SessionId',
  'session',
  'sessionid',
  'sid',
  'connect.sid',
  'laravel_session',
  'XSRF-TOKEN',
  'csrftoken',
  'wordpress_logged_in_0',
  'wp-settings-1',
  'woocommerce_cart_hash',
  'cart',
  'theme',
  'lang',
];

/** Where each service's requests go. */
const REQUESTS: Readonly<Record<string, readonly string[]>> = {
  clarity: ['https://www.clarity.ms/tag/abcdef1234', 'https://k.clarity.ms/collect'],
  custobar: ['https://api.custobar.com/js/v1/custobar.js'],
  frosmo: ['https://inpref.s3.amazonaws.com/frosmo.easy.js', 'https://x_fi_api.frosmo.com/?q=1'],
  giosg: ['https://service.giosg.com/live2/0'],
  'google-maps': [
    'https://www.google.com/maps/embed?pb=1',
    'https://maps.googleapis.com/maps/api/js',
  ],
  hotjar: ['https://static.hotjar.com/c/hotjar-1.js?sv=6', 'https://content.hotjar.io/'],
  hubspot: [
    'https://js-eu1.hs-scripts.com/1.js',
    'https://track.hubspot.com/__ptq.gif',
    'https://js.hsadspixel.net/fb.js',
    'https://js.hubspot.com/x.js',
    'https://js.hsleadflows.net/x.js',
  ],
  intercom: ['https://widget.intercom.io/widget/a', 'https://js.intercomcdn.com/frame.js'],
  leadoo: ['https://bot.leadoo.com/bot/dynamic.js?company=a', 'https://v1.bot.leadoo.com/x'],
  linkedin: [
    'https://snap.licdn.com/li.lms-analytics/insight.min.js',
    'https://px.ads.linkedin.com/collect',
  ],
  matomo: ['https://esimerkki.matomo.cloud/matomo.php?idsite=3'],
  pinterest: ['https://s.pinimg.com/ct/core.js', 'https://ct.pinterest.com/v3/?tid=1'],
  plausible: ['https://plausible.io/api/event'],
  recaptcha: ['https://www.google.com/recaptcha/api.js', 'https://www.recaptcha.net/recaptcha/api'],
  snapchat: ['https://sc-static.net/scevent.min.js', 'https://tr.snapchat.com/p'],
  tiktok: [
    'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=A&lib=ttq',
    'https://analytics-ipv6.tiktokw.us/api/v2/pixel',
  ],
  uet: ['https://bat.bing.com/action/0?ti=1'],
  vimeo: ['https://player.vimeo.com/video/1?dnt=1', 'https://f.vimeocdn.com/p/player.js'],
  youtube: ['https://www.youtube-nocookie.com/embed/x', 'https://i.ytimg.com/vi/x/0.jpg'],
};

/** What must load whatever the visitor chooses. */
const OTHERS = [
  'https://www.esimerkki.fi/',
  'https://www.google.com/search',
  'https://fonts.gstatic.com/font.woff2',
  'https://forms.hsforms.com/submissions/v3/public',
  'https://www.microsoft.com/',
  'https://www.linkedin.com/company/esimerkki',
];

describe.each(NAMES)('%s', (name) => {
  const service = exampleOf(name);
  const header = readFileSync(`${import.meta.dirname}/${name}.ts`, 'utf8').split('*/')[0] ?? '';

  test('lacks nothing that a visitor must be told', () => {
    expect(serviceProblems(service, name, new Set())).toEqual([]);
    expect(service.id).toBe(name);
    expect(service.category).toMatch(/^(diagnostic|marketing)$/);
    expect(service.policy).toMatch(/^https:/);
  });

  test('says what it is for in three languages, each in its own words', () => {
    const texts = LANGUAGES.map((language) => service.purpose[language] ?? '');
    for (const text of texts) expect(text).toMatch(/^\p{Lu}.{20,180}\.$/u);
    expect(new Set(texts).size).toBe(LANGUAGES.length);
    // Swedish of Finland says kaka and samtycke.
    expect(texts[2]).not.toMatch(/cookie|medgivande/i);
    expect(texts[0]).not.toMatch(/cookie/i);
  });

  test('knows what is documented to be stored', () => {
    for (const stored of STORED[name] ?? ['?']) {
      expect
        .soft(
          service.cookies.some((item) => isNamed(item, stored)),
          stored,
        )
        .toBe(true);
    }
  });

  test("does not take the site's own for its own", () => {
    for (const own of OWN) {
      const taken = service.cookies.filter((item) => item.party === 'first' && isNamed(item, own));
      expect.soft(taken, own).toEqual([]);
    }
  });

  test('shows a readable name for every pattern, and a domain for what is kept elsewhere', () => {
    for (const { name, pattern, label, party, domain } of service.cookies) {
      if (pattern !== undefined) expect.soft(label, String(pattern)).toBeTruthy();
      if (party === 'third') expect.soft(domain, name ?? label).toBeTruthy();
    }
  });

  test('names the hosts it talks to, and no more', () => {
    for (const address of REQUESTS[name] ?? ['https://none.example']) {
      expect.soft(inHosts(new URL(address), service.hosts), address).toBe(true);
    }
    for (const address of OTHERS) {
      expect.soft(inHosts(new URL(address), service.hosts), address).toBe(false);
    }
  });

  test("opens with the vendor's documentation", () => {
    expect(header.trim()).toMatch(/^\/\*\*/);
    expect(header).toContain(`@see ${CATALOGUE[name]?.docs}`);
  });

  test('its examples match its own rules', () => {
    for (const { pattern, example, allowed } of Object.values(CATALOGUE[name]?.needs ?? {})) {
      expect(example).toMatch(pattern);
      expect(pattern.flags).not.toMatch(/[gy]/);
      expect(allowed).not.toBe('');
    }
  });
});
