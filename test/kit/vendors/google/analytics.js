import { readCookie, writeCookie } from '../shared/cookies.js';
import { onRouteChange } from '../shared/history.js';
import { options } from '../shared/options.js';
import { send } from '../shared/transport.js';
import * as ads from './ads.js';
import { storeClickId } from './clickid.js';
import { granted, signals } from './consent.js';
import { withContainer as fetchContainer } from './containers.js';
import { identity } from './identity.js';
import { setting } from './settings.js';

const TWO_YEARS = 63_072_000;
const COLLECT = 'https://region1.google-analytics.com/g/collect';
/** Where hits go that may join the visitor's account (K4). */
const COLLECT_SIGNALS = 'https://analytics.google.com/g/collect';
/** How long after a change of the history its view is made (K1). */
const LATE = 1000;

const LINKED = 'AW-987654321';

const properties = new Map();
let queue = [];
let timer;

const disabled = (id) => window[`ga-disable-${id}`] === true;

function cookieSettings({ cookie_expires, cookie_domain, cookie_flags }) {
  return { seconds: cookie_expires ?? TWO_YEARS, domain: cookie_domain, flags: cookie_flags };
}

/** `_ga_<ID>` is written by every event, also after somebody deleted it (A11, T5). */
function writeSession(id, config) {
  if (!granted('analytics_storage') || disabled(id)) return;
  const name = `${config.cookie_prefix ?? ''}_ga_${id.replace('G-', '')}`;
  writeCookie(name, `GS2.1.s${identity().sid}$t${Date.now()}`, cookieSettings(config));
}

/** `_ga` is written when a property starts and when consent comes, and not by later events. */
function writeClient(id, config) {
  if (!granted('analytics_storage') || disabled(id)) return;
  const name = `${config.cookie_prefix ?? ''}_ga`;
  if (!readCookie(name)) writeCookie(name, `GA1.1.${identity().cid}`, cookieSettings(config));
}

/** A hit as it is at this moment: consent and client id are not looked at again (F1, F2). */
function compose(id, config, name, { page_location, page_referrer, ...params }) {
  const personal =
    config.allow_ad_personalization_signals ?? setting('allow_ad_personalization_signals');
  return {
    signals: mayJoin(config),
    common: { v: '2', tid: id, ...signals(personal !== false), ...identity() },
    event: {
      en: name,
      dl: page_location ?? config.page_location ?? setting('page_location') ?? location.href,
      dr: page_referrer ?? config.page_referrer ?? setting('page_referrer') ?? document.referrer,
      dt: config.page_title ?? setting('page_title') ?? document.title,
      ...Object.fromEntries(Object.entries(params).map(([key, value]) => [`ep.${key}`, value])),
    },
  };
}

function deliver(hits) {
  const [first, ...others] = hits;
  if (!first) return;
  const query = (part) => new URLSearchParams(part).toString();
  const collect = first.signals ? COLLECT_SIGNALS : COLLECT;
  if (others.length === 0) {
    send(`${collect}?${query({ ...first.common, ...first.event })}`);
  } else {
    send(`${collect}?${query(first.common)}`, hits.map(({ event }) => query(event)).join('\r\n'));
  }
}

/** Sends what was held back: hits of the same consent and client together. */
export function flush() {
  clearTimeout(timer);
  timer = undefined;
  const groups = new Map();
  for (const hit of queue) {
    const key = JSON.stringify([hit.common, hit.signals]);
    groups.set(key, [...(groups.get(key) ?? []), hit]);
  }
  queue = [];
  for (const hits of groups.values()) deliver(hits);
}

const mayJoin = (config) =>
  (config.allow_google_signals ?? setting('allow_google_signals') ?? true) &&
  granted('ad_storage') &&
  granted('analytics_storage');

function signalsToDoubleclick(hit) {
  if (!hit.signals) return;
  send(`https://stats.g.doubleclick.net/g/collect?${new URLSearchParams(hit.common)}`);
}

function wait(hit) {
  queue.push(hit);
  timer ??= setTimeout(flush, options().batch ?? 5000);
}

/** `page_view` leaves at once; everything else waits for its batch. */
function record(id, name, params = {}) {
  const config = properties.get(id);
  if (!config || disabled(id)) return;
  writeSession(id, config);
  const hit = compose(id, { ...config, ...params }, name, params);
  if (name === 'page_view') {
    deliver([hit]);
    signalsToDoubleclick(hit);
    return;
  }
  wait(hit);
}

/**
 * A setting of the property: page changes based on browser history events. The view is made late, names the
 * page by an address of its own that nothing which was set can replace, and waits for its batch or for the next
 * route (K1, K3).
 */
function viewRoutes() {
  let before = location.href;
  onRouteChange(() => {
    flush();
    const named = { page_location: location.href, page_referrer: before };
    before = location.href;
    setTimeout(() => {
      for (const [id, config] of properties) {
        if (!disabled(id)) wait(compose(id, config, 'page_view', named));
      }
    }, LATE);
  });
}

/** `gtag('config', 'G-…')`. */
export function configure(id, config) {
  properties.set(id, config);
  if (disabled(id)) return;
  writeClient(id, config);
  if (options().linkedAds) {
    storeClickId();
    fetchContainer(LINKED, () => ads.configure(LINKED));
  }
  if (config.send_page_view !== false) record(id, 'page_view');
}

/** `gtag('event', …)` for the properties it is meant for. */
export function event(name, params, targets = []) {
  for (const id of properties.keys()) {
    if (targets.length === 0 || targets.includes(id)) record(id, name, params);
  }
}

/** Consent came after the script: nothing is sent again, the cookies come a little later (A3). */
export function consentChanged() {
  setTimeout(() => {
    for (const [id, config] of properties) {
      writeClient(id, config);
      writeSession(id, config);
      if (options().linkedAds) storeClickId();
    }
  }, 50);
}

/** Starts what GA4 measures without being told: routes, scrolling, time on the page. */
export function measureByItself() {
  if (options().history !== false) viewRoutes();
  addEventListener('scroll', () => event('scroll', {}), { once: true });
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
  addEventListener('pagehide', () => {
    event('user_engagement', {});
    flush();
  });
}
