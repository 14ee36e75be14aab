import { onRouteChange } from '../shared/history.js';
import { image, send } from '../shared/transport.js';
import { browserId, clickId, mayStore, storeClickId, storeLinker } from './clickid.js';
import { granted, signals } from './consent.js';
import { setting } from './settings.js';

/** How long after a change of the history its view is made (K1). */
const LATE = 1000;

const ids = new Set();
/** Conversions that went out denied, to be told again when consent comes (B2). */
let deniedConversions = [];

const number = (id) => id.replace('AW-', '');

/** `url` and `ref` are what was set, where it was; `top` is the page as it is (K2). */
function query(id, name, named = {}) {
  const redacted = setting('ads_data_redaction') === true && !granted('ad_storage');
  const gclid = redacted ? '0' : clickId();
  return new URLSearchParams({
    tid: id,
    en: name,
    url: named.page_location ?? setting('page_location') ?? location.href,
    ref: named.page_referrer ?? setting('page_referrer') ?? document.referrer,
    top: location.href,
    ...signals(setting('allow_ad_personalization_signals') !== false),
    ...(gclid ? { gclaw: gclid } : {}),
    ...(browserId() && mayStore() ? { auid: browserId() } : {}),
  });
}

function store() {
  storeLinker();
  storeClickId();
}

function ping(id, name, named) {
  const search = query(id, name, named);
  if (!mayStore()) {
    send(`https://pagead2.googlesyndication.com/ccm/collect?${search}`);
    return;
  }
  store();
  send(`https://www.google.com/ccm/collect?${search}`);
  image(
    `https://googleads.g.doubleclick.net/pagead/viewthroughconversion/${number(id)}/?${search}`,
  );
  send(`https://www.googleadservices.com/pagead/set_partitioned_cookie?${search}`);
  // The country is the visitor's, not the site's.
  image(`https://www.google.se/pagead/1p-user-list/${number(id)}/?${search}`);
}

function convert(id) {
  const path = `/pagead/conversion/${number(id)}/?${query(id, 'conversion')}`;
  if (mayStore()) {
    image(`https://www.googleadservices.com${path}`);
  } else {
    image(`https://pagead2.googlesyndication.com${path}`);
    deniedConversions.push(id);
  }
}

function openServiceWorkerFrame() {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = 'https://www.googletagmanager.com/static/service_worker/1/sw_iframe.html';
  document.body.append(frame);
}

/** `gtag('config', 'AW-…')`. `ga-disable` means nothing to Ads (B4). */
export function configure(id) {
  if (ids.size === 0) openServiceWorkerFrame();
  ids.add(id);
  ping(id, 'page_view');
}

/** `gtag('event', …)`: a conversion goes out even when denied, the rest only when granted (B3). */
export function event(name, targets) {
  for (const id of ids) {
    if (targets.length > 0 && !targets.some((target) => target.startsWith(id))) continue;
    if (name === 'conversion') convert(id);
    else if (mayStore()) ping(id, name);
  }
}

/** A setting of the tag: it counts changes of the history, with addresses of its own (K1). */
export function viewRoutes() {
  let before = location.href;
  onRouteChange(() => {
    const named = { page_location: location.href, page_referrer: before };
    before = location.href;
    setTimeout(() => {
      for (const id of ids) if (mayStore()) ping(id, 'page_view', named);
    }, LATE);
  });
}

/** Consent came: the linker, and the conversions that were already told once (B2). */
export function consentChanged() {
  if (!mayStore()) return;
  for (const id of ids) ping(id, 'consent_update');
  const again = deniedConversions;
  deniedConversions = [];
  for (const id of again) convert(id);
}
