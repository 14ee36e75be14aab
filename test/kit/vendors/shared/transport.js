import { options } from './options.js';

const captured = {
  fetch: window.fetch.bind(window),
  sendBeacon: navigator.sendBeacon.bind(navigator),
};

const byFetch = (fetch) => (url, body) => {
  fetch(url, { method: 'POST', body, keepalive: true, mode: 'no-cors' }).catch(() => {});
};

/** Ways to send; those not captured are looked up at call time, as GA4 does (F4). */
const WAYS = {
  fetch: (url, body) => byFetch(window.fetch)(url, body),
  'captured-fetch': byFetch(captured.fetch),
  beacon: (url, body) => navigator.sendBeacon(url, body),
  'captured-beacon': (url, body) => captured.sendBeacon(url, body),
  xhr: (url, body) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.send(body);
  },
  image: (url) => image(url),
};

/** Sends a hit the way the test asked for; by fetch with keepalive unless it did. */
export function send(url, body = '') {
  WAYS[options().transport ?? 'fetch'](url, body);
}

/** Sends a hit as the address of an image. */
export function image(url) {
  new Image().src = url;
}
