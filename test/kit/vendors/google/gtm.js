/*
 * A double of a Tag Manager container, written for these tests from how Tag Manager is documented: it
 * reads the data layer from its beginning, also what was pushed before it came, and hears what is pushed
 * later. Each plain event is a trigger; here its one tag tells the container's own host of it, with the
 * consent of the moment. The Google tags it holds are configured as a page would.
 *
 * None of the vendor's code is in it.
 */
import { options } from '../shared/options.js';
import { send } from '../shared/transport.js';

const container = new URL(document.currentScript.src).searchParams.get('id');
const state = {};

function trigger(name) {
  const consent = new URLSearchParams({ container, event: name, ...state });
  send(`https://www.googletagmanager.com/a?${consent}`);
}

function hear(entry) {
  if (Object.prototype.toString.call(entry) === '[object Arguments]') {
    if (entry[0] === 'consent') Object.assign(state, entry[2]);
    if (entry[0] === 'event') trigger(entry[1]);
  } else if (entry.event) {
    trigger(entry.event);
  }
}

function gtag() {
  // biome-ignore lint/complexity/noArguments: a command is an arguments object
  window.dataLayer.push(arguments);
}

function start() {
  window.google_tag_manager ??= {};
  window.google_tag_manager[container] = {};
  const layer = window.dataLayer;
  const push = layer.push;
  layer.push = (...entries) => {
    const length = push.apply(layer, entries);
    entries.forEach(hear);
    return length;
  };
  [...layer].forEach(hear);
  const ids = options().container ?? [];
  if (!ids.length) return;
  const script = document.createElement('script');
  script.src = `https://www.googletagmanager.com/gtag/js?id=${ids[0]}&cx=c`;
  document.head.append(script);
  gtag('js', new Date());
  for (const id of ids) gtag('config', id);
}

start();
