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
 *   G1       its state lies on the function in `window.fbq`, and is read there at each event: another
 *            function in its place is an end without an error
 *   G2       the queue stops at a revoke, and is read no further until a grant that comes by a call
 *   G3       a second PageView of a pixel is dropped unless `fbq.allowDuplicatePageViews`
 *   G4       back from the back/forward cache it registers for topics again, and views the page
 *   G5       `dl` and `rl` are whole addresses
 *
 * None of the vendor's code is in it.
 */
import { onRouteChange } from '../shared/history.js';
import { options } from '../shared/options.js';
import { image, send } from '../shared/transport.js';
import { store, storeKeys } from './storage.js';

/** The function that stood in the page when the script came. */
const { fbq } = window;
let revoked = false;

/** Where the real one looks at each event; nothing there is an error that it keeps to itself. */
const state = () => window.fbq.instance.pluginConfig;

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

function track(name, { only, repeats = fbq.allowDuplicatePageViews } = {}) {
  for (const [id, pixel] of state()) {
    if (only && only !== id) continue;
    if (name === 'PageView' && pixel.viewed && !repeats) continue;
    pixel.viewed ||= name === 'PageView';
    if (pixel.configured) tell(id, name);
    else pixel.events.push(name);
  }
}

const registerForTopics = (id) =>
  image(`https://www.facebook.com/privacy_sandbox/topics/registration/?id=${id}&ts=${Date.now()}`);

function fetchConfiguration(id) {
  storeKeys();
  registerForTopics(id);
  const script = document.createElement('script');
  script.async = true;
  script.src = `https://connect.facebook.net/signals/config/${id}?v=2.9&r=stable`;
  document.head.append(script);
}

const COMMANDS = {
  set(name, value, id) {
    if (name === 'autoConfig') autoConfig.set(id, value);
  },
  consent(action) {
    revoked = action === 'revoke';
    if (!revoked) workOff();
  },
  init(id) {
    if (state().has(id)) return;
    state().set(id, { configured: false, viewed: false, events: [] });
    fetchConfiguration(id);
  },
  track: (name) => track(name),
  trackCustom: (name) => track(name),
  trackSingle: (only, name) => track(name, { only }),
};

const autoConfig = new Map();

/** Whatever is said while it is revoked, but for consent, goes to the end of the queue. */
function obey(...call) {
  try {
    if (revoked && call[0] !== 'consent') fbq.queue.push(call);
    else COMMANDS[call[0]]?.(...call.slice(1));
  } catch {
    // The real one logs such errors where no page looks.
  }
}

/** The queue, read where it stands now. */
function workOff() {
  while (window.fbq.queue?.length && !revoked) obey(...window.fbq.queue.shift());
}

/** What the pixel tells without being asked to. */
function measureByItself() {
  onRouteChange(() => {
    if (!fbq.disablePushState && !revoked) track('PageView', { repeats: true });
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    for (const id of state().keys()) registerForTopics(id);
    if (!revoked) track('PageView', { repeats: true });
  });
  document.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element) || !target.closest('button, a')) return;
      for (const id of state().keys()) {
        if (autoConfig.get(id) !== false) obey('trackSingle', id, 'SubscribedButtonClick');
      }
    },
    true,
  );
}

if (fbq && !fbq.instance) {
  fbq.instance = { pluginConfig: new Map() };
  fbq.callMethod = obey;
  // Called by the configuration file.
  fbq.registerPlugin = (id) => {
    const pixel = state().get(id);
    if (!pixel) return;
    pixel.configured = true;
    for (const name of pixel.events.splice(0)) tell(id, name);
  };
  measureByItself();
  workOff();
}
