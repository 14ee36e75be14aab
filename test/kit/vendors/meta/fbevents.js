/*
 * A double of fbevents.js, written for these tests from what the real script was observed to do in
 * November 2026. It imitates the habits that make a gate fail; the numbers are the observations:
 *
 *   D1, D1b  signals/config/<id>, the topics registration, `/tr/` as an image; `_fbp`, `_fbc` and
 *            four localStorage keys; a click on any button and a pushState are told by themselves
 *   D1       with a gateway, every event is posted to the advertiser's own host as well
 *   D2, F15  revoke before init: no configuration is fetched, and every event waits; a grant then
 *            sends all of them
 *   D3       a deleted `_fbp` is back with the next event
 *   D4       revoke after init and PageView comes too late for them
 *   F8       the stub's queue is worked off in order when the script arrives
 *   F9       what was tracked while revoked is replayed on a grant, after a wipe as well
 *
 * None of the vendor's code is in it.
 */
import { onRouteChange } from '../shared/history.js';
import { options } from '../shared/options.js';
import { image, send } from '../shared/transport.js';
import { store, storeKeys } from './storage.js';

const pixels = new Map();
let revoked = false;
const waiting = [];

function tell(id, name) {
  const { fbp, fbc } = store();
  const query = new URLSearchParams({
    id,
    ev: name,
    dl: location.href,
    rl: document.referrer,
    ts: String(Date.now()),
    fbp,
    ...(fbc ? { fbc } : {}),
  });
  const address = `https://www.facebook.com/tr/?${query}`;
  if (options().transport) send(address);
  else image(address);
  if (options().gateway) send('https://mpc-prod-27.esimerkki-gateway.example/events', `${query}`);
}

function track(name, only) {
  if (revoked) {
    waiting.push(() => track(name, only));
    return;
  }
  for (const [id, pixel] of pixels) {
    if (only && only !== id) continue;
    if (pixel.configured) tell(id, name);
    else pixel.events.push(name);
  }
}

function fetchConfiguration(id) {
  storeKeys();
  image(`https://www.facebook.com/privacy_sandbox/topics/registration/?id=${id}`);
  const script = document.createElement('script');
  script.async = true;
  script.src = `https://connect.facebook.net/signals/config/${id}?v=2.9&r=stable`;
  document.head.append(script);
}

/** Called by the configuration file. */
function configured(id) {
  const pixel = pixels.get(id);
  if (!pixel) return;
  pixel.configured = true;
  for (const name of pixel.events.splice(0)) tell(id, name);
}

const COMMANDS = {
  set(name, value, id) {
    if (name === 'autoConfig') autoConfig.set(id, value);
  },
  consent(action) {
    revoked = action === 'revoke';
    if (!revoked) for (const task of waiting.splice(0)) task();
  },
  init(id) {
    if (pixels.has(id)) return;
    if (revoked) {
      waiting.push(() => COMMANDS.init(id));
      return;
    }
    pixels.set(id, { configured: false, events: [] });
    fetchConfiguration(id);
  },
  track: (name) => track(name),
  trackCustom: (name) => track(name),
  trackSingle: (id, name) => track(name, id),
};

const autoConfig = new Map();

/** What the pixel tells without being asked to. */
function measureByItself() {
  onRouteChange(() => {
    if (!window.fbq.disablePushState) track('PageView');
  });
  document.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element) || !target.closest('button, a')) return;
      for (const id of pixels.keys()) {
        if (autoConfig.get(id) !== false) track('SubscribedButtonClick', id);
      }
    },
    true,
  );
}

function start() {
  const { fbq } = window;
  fbq.callMethod = (command, ...args) => COMMANDS[command]?.(...args);
  measureByItself();
  for (const call of fbq.queue.splice(0)) fbq.callMethod(...call);
}

if (window.fbq && !window.fbeventsDouble) {
  window.fbeventsDouble = configured;
  start();
}
