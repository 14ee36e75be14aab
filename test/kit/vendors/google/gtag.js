/*
 * A double of gtag.js, written for these tests from what the real script was observed to do in
 * November 2026. It imitates the habits that make a gate fail; the numbers are the observations:
 *
 *   A1, A9    no consent mode: no gcs, cookies; events wait 5 s for their batch or for pagehide
 *   A2, A7    gcs, gcd, npa and pscdl tell the consent of the moment; denied still sends
 *   A3, F6    a later grant writes the cookies and keeps the client id; wait_for_update holds back
 *   A4, F5    denial makes a new client id and session, and a later grant keeps them
 *   A5, A6    ga-disable stops GA4's new hits and cookies, not what already waits in the batch
 *   A11, T5   deleting `_ga_<ID>` is undone by the next event and by unloading
 *   F1, F2    what waits leaves with the consent and the client id of the time it was queued
 *   F4        fetch with keepalive, looked up at call time
 *   F7, G5    a late script replays dataLayer in order: an update after config comes too late
 *   F12c, F11 a linked property writes `_gcl_aw` and `_gcl_ls`; the click id survives in `_gcl_ls`
 *   F13       a stored client id is neither sent nor touched while denied
 *   F19       cookie_prefix, cookie_domain, cookie_flags, cookie_expires
 *   B1 to B4  Ads: `_gcl_au`, `_gcl_aw`, `_gcl_ls`; denied conversions go out as G100 and again
 *             as G111 after a grant; ga-disable means nothing to Ads
 *   B6        the script fetches the container of any other id itself
 *   K1, K3    about a second after a change of the history GA4 makes a view with an address of its own, whole,
 *             and sends it with the next batch or at the next route; an Ads tag can do so too
 *   K2        Ads names the page before as `ref`, and the page whole as `top`
 *   K4        with Google signals its hits go to analytics.google.com
 *   K6        Ads keeps `auid` and the click id in memory: a wipe changes nothing, a later grant goes on with them
 *   K7        `event_callback` is called when an event was sent, denied or not; pages navigate in it
 *   G6, G7    Ads pings G101 beside granted analytics, and stores only with all three consents
 *
 * None of the vendor's code is in it.
 */

import { options } from '../shared/options.js';
import * as ads from './ads.js';
import * as analytics from './analytics.js';
import * as consent from './consent.js';
import { arrived, withContainer } from './containers.js';
import { forget } from './identity.js';
import { set } from './settings.js';

const isAds = (id) => id.startsWith('AW-');

const COMMANDS = {
  consent(action, values) {
    const before = consent.granted('analytics_storage');
    if (action === 'default') {
      consent.setDefault(values);
      return;
    }
    consent.update(values);
    if (before && !consent.granted('analytics_storage')) forget();
    analytics.consentChanged();
    ads.consentChanged();
  },
  set,
  config(id, config = {}) {
    withContainer(id, () =>
      consent.whenSettled(() => (isAds(id) ? ads : analytics).configure(id, config)),
    );
  },
  event(name, params = {}) {
    const { send_to: sendTo, event_callback: callback, event_timeout, ...others } = params;
    // One id, several, or nothing: everybody. Every id is in the group `default`.
    const named = sendTo === undefined ? [] : [sendTo].flat();
    const targets = named.includes('default') ? [] : named;
    consent.whenSettled(() => {
      analytics.event(name, others, targets);
      ads.event(name, targets);
      callback?.(targets[0]);
    });
  },
};

/** Only what `gtag()` pushed is a command: an arguments object. */
function obey(entry) {
  if (Object.prototype.toString.call(entry) !== '[object Arguments]') return;
  const [command, ...args] = entry;
  COMMANDS[command]?.(...args);
}

function start() {
  window.dataLayer ??= [];
  const layer = window.dataLayer;
  const push = layer.push;
  layer.push = (...entries) => {
    const length = push.apply(layer, entries);
    for (const entry of entries) obey(entry);
    return length;
  };
  analytics.measureByItself();
  if (options().history !== false) ads.viewRoutes();
  for (const entry of [...layer]) obey(entry);
}

const id = new URL(document.currentScript.src).searchParams.get('id');
if (window.gtagDouble) {
  window.gtagDouble(id);
} else {
  window.gtagDouble = arrived;
  arrived(id);
  start();
}
