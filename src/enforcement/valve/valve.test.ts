// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa", "settings": { "disableJavaScriptFileLoading": true, "disableIframePageLoading": true, "handleDisabledFileLoadingAsSuccess": true } }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleService } from '../../services/example.test.kit';
import { exampleLoader, permissionsOf } from '../example.test.kit';
import { releaseHeld } from '../policy/release';
import { createFrames } from '../waiting/frames';
import { setPastValve } from './attributes';
import { heldOnPage } from './held';
import { deletes } from './storage';
import { installValve } from './valve';

const VENDOR = 'https://chat.example/collect?id=7';
const OWN = 'https://www.esimerkki.example/api';

const chat = exampleService({
  cookies: [
    { name: 'chat_id', lifetime: 'session', party: 'first' },
    { name: 'chat_log', lifetime: 'persistent', party: 'first', type: 'localStorage' },
  ],
});
let allowed = false;
let stopped = false;
/** Strict mode: what is held is kept, to be given later. */
let strict = false;
const blocked = vi.fn<(url: URL) => void>();
const network = vi.fn<typeof fetch>(async () => new Response('real'));
const beacon = vi.fn(() => true);
const sent = vi.fn();
const opened = vi.fn();
const cookies: string[] = [];

// What the valve finds when it is put in, once for all tests, as on a page.
window.fetch = network;
Object.defineProperty(Navigator.prototype, 'sendBeacon', {
  value: beacon,
  writable: true,
  configurable: true,
});
XMLHttpRequest.prototype.open = opened;
XMLHttpRequest.prototype.send = sent;
Object.defineProperty(Document.prototype, 'cookie', {
  configurable: true,
  get: () => cookies.join('; '),
  set: (text: string) => void cookies.push(text),
});
const made = vi.fn<(address: string) => void>();
const spoken = vi.fn();
const KINDS = ['WebSocket', 'EventSource', 'Worker', 'SharedWorker'] as const;
for (const kind of KINDS) {
  class Connection {
    static readonly OPEN = 1;
    readonly readyState = 1;
    constructor(readonly url: string) {
      made(url);
    }
    send(data: unknown) {
      spoken(data);
    }
  }
  Object.defineProperty(window, kind, { value: Connection, writable: true, configurable: true });
}
const connections = window as unknown as Record<
  (typeof KINDS)[number],
  { new (url: string): { send(data: string): void; readyState: number }; readonly OPEN: number }
>;
// A browser's makes a sound that loads without asking anybody.
const { setAttribute } = Element.prototype;
class Sound {
  constructor(address: string) {
    const sound = document.createElement('audio');
    setAttribute.call(sound, 'src', address);
    // biome-ignore lint/correctness/noConstructorReturn: so does the browser's
    return sound;
  }
}
Object.defineProperty(window, 'Audio', { value: Sound, writable: true, configurable: true });
const baseVal = vi.fn();
Object.defineProperty(SVGAnimatedString.prototype, 'baseVal', { configurable: true, set: baseVal });
const drawn = Object.create(SVGAnimatedString.prototype) as { baseVal: string };
const later = vi.fn(() => ({ activated: true }));
Object.defineProperty(window, 'fetchLater', { value: later, writable: true, configurable: true });
const kept = vi.fn(async (..._args: unknown[]) => undefined);
class CookieStore {
  set(...args: unknown[]) {
    return kept(...args);
  }
}
vi.stubGlobal('CookieStore', CookieStore);
const cookieStore = new CookieStore();
/** What Keksi's own policy has made trusted. */
const html = vi.fn((text: string) => trusted(text));
class TrustedHTML {
  constructor(readonly text: string) {}
  toString() {
    return this.text;
  }
}
const trusted = (text: string) => new TrustedHTML(text) as unknown as string;
const rules = {
  permissions: permissionsOf([chat], () => allowed),
  hasStopped: () => stopped,
  blocked,
  loader: exampleLoader({ html }),
  clean: (text: string) => (text.includes('ajanvaraus') ? null : text.replace(/glaukooma/g, '')),
  get keep() {
    return strict;
  },
};
installValve(rules);

// happy-dom puts proxies before its storages and its document: the page's writes are made behind them.
const keep = (storage: Storage, key: string, value: string) =>
  Storage.prototype.setItem.call(storage, key, value);
const writeCookie = (text: string) =>
  Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.set?.call(document, text);

beforeEach(() => {
  allowed = false;
  stopped = false;
  strict = false;
  document.body.replaceChildren();
  cookies.splice(0);
  localStorage.clear();
  sessionStorage.clear();
  for (const mock of [blocked, network, beacon, sent, opened, made, spoken, later, kept]) {
    mock.mockClear();
  }
  baseVal.mockClear();
  html.mockClear();
});

afterEach(() => {
  Reflect.deleteProperty(Error, 'prepareStackTrace');
});

describe('a request of a service that may not run does not leave', () => {
  test('by fetch: the sender is told that all went well', async () => {
    const response = await fetch(VENDOR, { method: 'POST', keepalive: true });
    expect(response.status).toBe(204);
    expect(network).not.toHaveBeenCalled();
  });

  test('by fetch of a Request or a URL', async () => {
    await fetch(new URL(VENDOR));
    await fetch(new Request(VENDOR));
    expect(network).not.toHaveBeenCalled();
  });

  test('by a beacon, which claims to have been sent', () => {
    expect(navigator.sendBeacon(VENDOR, 'x')).toBe(true);
    expect(beacon).not.toHaveBeenCalled();
  });

  test('by XMLHttpRequest', () => {
    const request = new XMLHttpRequest();
    request.open('POST', VENDOR);
    request.send('x');
    expect(sent).not.toHaveBeenCalled();
  });

  test('by an image, a script or a frame', () => {
    for (const element of [
      new Image(),
      document.createElement('script'),
      document.createElement('iframe'),
    ]) {
      element.src = VENDOR;
      element.setAttribute('src', VENDOR);
      element.setAttribute('SRC', VENDOR);
      expect(element.getAttribute('src'), element.tagName).toBeNull();
    }
  });

  test.each([
    ['img', 'srcset', `/own.jpg 1x, ${VENDOR} 2x`],
    ['img', 'srcset', `/own.jpg 1x,${VENDOR} 2x`],
    ['source', 'srcset', VENDOR],
    ['source', 'src', VENDOR],
    ['link', 'href', VENDOR],
    ['link', 'imagesrcset', VENDOR],
    ['video', 'src', VENDOR],
    ['video', 'poster', VENDOR],
    ['audio', 'src', VENDOR],
    ['embed', 'src', VENDOR],
    ['object', 'data', VENDOR],
    ['track', 'src', VENDOR],
    ['input', 'src', VENDOR],
  ])('by %s %s="%s"', (tag, name, value) => {
    const element = document.createElement(tag);
    element.setAttribute(name, value);
    element.setAttributeNS(null, name, value);
    expect(element.getAttribute(name)).toBeNull();
    element.setAttribute(name, OWN);
    expect(element.getAttribute(name)).toBe(OWN);
  });

  test('by fetch, later', () => {
    const { fetchLater } = window as unknown as { fetchLater(...args: unknown[]): unknown };
    expect(fetchLater(VENDOR, { activateAfter: 1 })).toEqual({ activated: false });
    expect(fetchLater(new Request(VENDOR))).toEqual({ activated: false });
    expect(later).not.toHaveBeenCalled();
    expect(fetchLater(OWN, { activateAfter: 1 })).toEqual({ activated: true });
    expect(later.mock.calls).toEqual([[OWN, { activateAfter: 1 }]]);
  });

  test.each([
    'HTTPS://CHAT.EXAMPLE/collect',
    ' https://chat.example/collect',
    'https://chat.example:443/collect',
    'https://chat.example./collect',
    '//chat.example/collect',
    'https:\\\\chat.example\\collect',
    'https://user@chat.example/collect',
    'h\nttps://chat.example/collect',
  ])('however the address is written: %j', async (address) => {
    await fetch(address);
    const image = new Image();
    image.src = address;
    image.setAttribute('src', address);
    expect(network).not.toHaveBeenCalled();
    expect(image.getAttribute('src')).toBeNull();
  });

  test('by an object that says another address when it is asked again', async () => {
    const turning = () => {
      let asked = 0;
      return { toString: () => (asked++ ? VENDOR : OWN) } as unknown as string;
    };
    await fetch(turning());
    navigator.sendBeacon(turning(), 'x');
    new XMLHttpRequest().open('GET', turning());
    const image = new Image();
    image.src = turning();
    new connections.WebSocket(turning());
    expect(network.mock.calls.map(([address]) => address)).toEqual([OWN]);
    expect(beacon.mock.calls).toEqual([[OWN, 'x']]);
    expect(opened.mock.lastCall).toEqual(['GET', OWN]);
    expect(image.getAttribute('src')).toBe(OWN);
    expect(made.mock.calls).toEqual([[OWN]]);
  });

  test.each(['setAttributeNode', 'setAttributeNodeNS'] as const)(
    'by an attribute that is put on an element: %s',
    (method) => {
      const image = new Image();
      const attribute = document.createAttribute('src');
      attribute.value = VENDOR;
      image[method](attribute);
      expect(image.getAttribute('src')).toBeNull();
      const own = document.createAttribute('src');
      own.value = OWN;
      image[method](own);
      expect(image.getAttribute('src')).toBe(OWN);
    },
  );

  test('by an attribute that is on an element already', () => {
    const image = new Image();
    image.setAttribute('src', OWN);
    const attribute = image.getAttributeNode('src');
    if (attribute) attribute.value = VENDOR;
    expect(image.getAttribute('src')).toBe(OWN);
  });

  test('by a ping of a link, whose address is left alone', () => {
    const link = document.createElement('a');
    link.setAttribute('href', VENDOR);
    link.setAttribute('ping', `${OWN} ${VENDOR}`);
    expect(link.getAttribute('href')).toBe(VENDOR);
    expect(link.hasAttribute('ping')).toBe(false);
    link.setAttribute('ping', OWN);
    expect(link.getAttribute('ping')).toBe(OWN);
  });

  test('by a sound: new Audio(…)', () => {
    expect(new Audio(VENDOR).getAttribute('src')).toBeNull();
    expect(new Audio(VENDOR)).toBeInstanceOf(HTMLAudioElement);
    expect(new Audio(OWN).getAttribute('src')).toBe(OWN);
    expect(blocked).toHaveBeenCalled();
  });

  test('by the animated address of a drawing', () => {
    drawn.baseVal = VENDOR;
    expect(baseVal).not.toHaveBeenCalled();
    drawn.baseVal = OWN;
    expect(baseVal).toHaveBeenCalledExactlyOnceWith(OWN);
  });

  test('by an image within a drawing', () => {
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', VENDOR);
    image.setAttribute('href', VENDOR);
    expect(image.attributes).toHaveLength(0);
  });

  test.each(KINDS)('by a %s, which seems to be on its way for ever', async (kind) => {
    const connection = new connections[kind](VENDOR.replace('https', 'wss'));
    expect(made).not.toHaveBeenCalled();
    expect(connection).toBeInstanceOf(connections[kind]);
    expect(connection.readyState).toBe(0);
    connection.send('x');
    await connection;
    // The way by which a script could get hold of the browser's own.
    const Original = connections[kind].prototype as { constructor: unknown };
    expect(Original.constructor).toBe(connections[kind]);
    expect(made).not.toHaveBeenCalled();
    expect(connections[kind].OPEN).toBe(1);
  });

  test('by a socket that was opened before', () => {
    allowed = true;
    const socket = new connections.WebSocket(VENDOR);
    socket.send('before');
    allowed = false;
    socket.send('after');
    expect(spoken.mock.calls).toEqual([['before']]);
  });

  test('and is told of, by its host and path at least', async () => {
    await fetch(VENDOR);
    expect(blocked.mock.calls.map(([url]) => url.href)).toEqual([VENDOR]);
  });
});

describe('what names a page leaves without it', () => {
  beforeEach(() => {
    allowed = true;
  });

  test('in a request that was made before, with its address or without', async () => {
    for (const address of [`${VENDOR}&q=glaukooma`, VENDOR]) {
      const headers = { 'x-key': '1' };
      await fetch(new Request(address, { method: 'POST', headers, body: 'a=1&q=glaukooma' }));
      const [request] = network.mock.lastCall as unknown as [Request];
      expect(request.url).toBe(address.replace('glaukooma', ''));
      expect(request.method).toBe('POST');
      expect(request.headers.get('x-key')).toBe('1');
      expect(await request.text()).toBe('a=1&q=');
    }
  });

  test('but for a form in a request that was made before, which stays readable', async () => {
    const body = new FormData();
    body.append('q', '1');
    await fetch(new Request(VENDOR, { method: 'POST', body }));
    const [request] = network.mock.lastCall as unknown as [Request];
    expect((await request.formData()).get('q')).toBe('1');
  });

  test('in a request that tells of nothing else by nothing', async () => {
    await fetch(new Request(VENDOR, { method: 'POST', body: 'dl=ajanvaraus' }));
    expect(network).not.toHaveBeenCalled();
  });

  test('in a copy of a request that was made before', async () => {
    const request = new Request(VENDOR, { method: 'POST', body: 'q=glaukooma' });
    await fetch(request.clone());
    const [left] = network.mock.lastCall as unknown as [Request];
    expect(await left.text()).toBe('q=');
  });

  test('by nothing where the address would have to be cleaned, and the body is a stream', async () => {
    const body = new ReadableStream();
    const init = { method: 'POST', body, duplex: 'half' };
    const answer = await fetch(new Request(`${VENDOR}&q=glaukooma`, init));
    expect(answer.status).toBe(204);
    expect(network).not.toHaveBeenCalled();
  });

  test('and by XMLHttpRequest is one request, though its body comes later: a view is counted once', () => {
    const blocks = vi.spyOn(rules.permissions, 'blocks');
    const request = new XMLHttpRequest();
    request.open('POST', `${VENDOR}&q=glaukooma`);
    request.send('q=glaukooma');
    const asked = new Set(blocks.mock.calls.map(([url]) => url));
    blocks.mockRestore();
    expect(sent).toHaveBeenLastCalledWith('q=');
    expect(asked.size).toBe(1);
  });

  test('in an address with a user', () => {
    new XMLHttpRequest().open('GET', 'https://a:b@chat.example/?q=glaukooma');
    expect(opened).toHaveBeenLastCalledWith('GET', 'https://a:b@chat.example/?q=');
  });

  test('through a socket', () => {
    const socket = new connections.WebSocket(VENDOR);
    socket.send('{"q":"glaukooma"}');
    socket.send('{"url":"ajanvaraus"}');
    expect(spoken.mock.calls).toEqual([['{"q":""}']]);
  });
});

describe('what may leave, leaves as it was', () => {
  test.each([OWN, '/api', 'https://kartta.example/'])('fetch of %s', async (address) => {
    const init = { method: 'POST', body: 'x' };
    const response = await fetch(address, init);
    expect(await response.text()).toBe('real');
    expect(network.mock.calls).toEqual([[address, init]]);
    expect(blocked).not.toHaveBeenCalled();
  });

  test('the vendor’s, once it is granted', async () => {
    allowed = true;
    await fetch(VENDOR);
    navigator.sendBeacon(VENDOR, 'x');
    const request = new XMLHttpRequest();
    request.open('POST', VENDOR);
    request.send('x');
    const image = new Image();
    image.src = VENDOR;
    expect(network).toHaveBeenCalledOnce();
    expect(beacon).toHaveBeenCalledExactlyOnceWith(VENDOR, 'x');
    expect(sent).toHaveBeenCalledExactlyOnceWith('x');
    expect(image.getAttribute('src')).toBe(VENDOR);
  });

  test('a request object that was blocked once and is opened anew elsewhere', () => {
    const request = new XMLHttpRequest();
    request.open('GET', VENDOR);
    request.open('GET', OWN);
    request.send();
    expect(sent).toHaveBeenCalledOnce();
    expect(opened).toHaveBeenLastCalledWith('GET', OWN);
  });

  test('other attributes, and the address of other elements', () => {
    const image = new Image();
    image.setAttribute('alt', VENDOR);
    expect(image.alt).toBe(VENDOR);
    const video = document.createElement('video');
    video.setAttribute('src', OWN);
    expect(video.getAttribute('src')).toBe(OWN);
  });

  test.each(KINDS)('a %s of the site’s own', (kind) => {
    class Derived extends connections[kind] {}
    expect(new Derived(OWN)).toBeInstanceOf(Derived);
    expect(made).toHaveBeenCalledExactlyOnceWith(OWN);
  });

  test('a link that only leads somewhere', () => {
    const link = document.createElement('a');
    link.setAttribute('href', VENDOR);
    expect(link.href).toBe(VENDOR);
  });

  test('an address that is none: the browser’s own error, not ours', async () => {
    await fetch('http://[oops');
    expect(network).toHaveBeenCalledOnce();
  });
});

describe('a stopped script that sends to hosts nobody has listed', () => {
  /** The stack of a call, as Chromium writes it. */
  const calledFrom = (script: string) => {
    Object.defineProperty(Error, 'prepareStackTrace', {
      configurable: true,
      value: () =>
        `Error\n at f (https://www.esimerkki.example/keksi.js:1:99)\n at g (${script}:2:5)`,
    });
  };

  test('does not get through', async () => {
    stopped = true;
    calledFrom('https://chat.example/chat.js');
    await fetch('https://gateway.example/events');
    expect(network).not.toHaveBeenCalled();
  });

  test('does not keep the page’s own scripts from sending', async () => {
    stopped = true;
    calledFrom('https://www.esimerkki.example/app.js');
    await fetch('https://gateway.example/events');
    expect(network).toHaveBeenCalledOnce();
  });

  test('is looked for only after something was stopped', async () => {
    calledFrom('https://chat.example/chat.js');
    await fetch('https://gateway.example/events');
    expect(network).toHaveBeenCalledOnce();
  });
});

describe('what a service that may not run writes is not written', () => {
  test('a cookie', () => {
    writeCookie('chat_id=1; path=/');
    writeCookie(' chat_id =1');
    expect(cookies).toEqual([]);
  });

  test('but its deletion is', () => {
    const deletions = [
      'chat_id=; Max-Age=0; Path=/',
      'chat_id=; max-age=-1',
      'chat_id=; expires=Thu, 01 Jan 1970 00:00:00 GMT',
    ];
    for (const text of deletions) writeCookie(text);
    expect(cookies).toEqual(deletions);
  });

  test.each([
    'chat_id=1; max-age=0999999',
    'chat_id=1; max-age=+0',
    'chat_id=1; max-age=99999; expires=Thu, 01 Jan 1970 00:00:00 GMT',
    'chat_id=1; expires=Fri, 01 Jan 2100 00:00:00 GMT',
    'chat_id=1; expires=never',
    'chat_id=Max-Age=0',
    'chat_id=1; x-max-age=0',
  ])('nor what only looks like a deletion: %s', (text) => {
    expect(deletes(text)).toBe(false);
    writeCookie(text);
    expect(cookies).toEqual([]);
  });

  test('by the CookieStore', async () => {
    await cookieStore.set('chat_id', '1');
    await cookieStore.set({ name: 'chat_id', value: '1' });
    expect(kept).not.toHaveBeenCalled();
    await cookieStore.set('session', '1');
    await cookieStore.set({ name: 'session', value: '1' });
    expect(kept.mock.calls).toEqual([['session', '1'], [{ name: 'session', value: '1' }]]);
  });

  test('nor what it keeps in localStorage', () => {
    keep(localStorage, 'chat_log', '1');
    expect(localStorage.getItem('chat_log')).toBeNull();
  });

  test('while the site’s own is, in every place', () => {
    writeCookie('session=1');
    writeCookie('chat_id2=1');
    keep(localStorage, 'basket', '1');
    keep(sessionStorage, 'chat_log', '1');
    expect(cookies).toEqual(['session=1', 'chat_id2=1']);
    expect(localStorage.getItem('basket')).toBe('1');
    expect(sessionStorage.getItem('chat_log')).toBe('1');
  });

  test('once it is granted, it writes', () => {
    allowed = true;
    writeCookie('chat_id=1');
    keep(localStorage, 'chat_log', '1');
    expect(cookies).toEqual(['chat_id=1']);
    expect(localStorage.getItem('chat_log')).toBe('1');
  });
});

describe('HTML that a script puts in', () => {
  const HELD = `<p>x</p><img src="${VENDOR}" alt="x">`;
  const image = () => document.querySelector('img') ?? new Image();
  const div = () => document.body.appendChild(document.createElement('div'));

  test.each<[string, () => void]>([
    ['innerHTML', () => Object.assign(div(), { innerHTML: HELD })],
    ['outerHTML', () => Object.assign(div(), { outerHTML: HELD })],
    ['insertAdjacentHTML', () => div().insertAdjacentHTML('afterend', HELD)],
    [
      'createContextualFragment',
      () => div().append(document.createRange().createContextualFragment(HELD)),
    ],
  ])('is without the address that may not load, and remembers nothing: %s', (_, put) => {
    put();
    expect(image().alt).toBe('x');
    expect(image().getAttributeNames()).toEqual(['alt']);
    expect([...heldOnPage()]).toEqual([]);
    allowed = true;
    releaseHeld(exampleLoader(), createFrames());
    expect(image().getAttributeNames()).toEqual(['alt']);
  });

  test('in strict mode the address is given when it may load', () => {
    strict = true;
    div().innerHTML = HELD;
    expect(image().getAttributeNames()).toEqual(['alt']);
    releaseHeld(exampleLoader(), createFrames());
    expect(image().hasAttribute('src')).toBe(false);
    allowed = true;
    releaseHeld(exampleLoader(), createFrames());
    expect(image().getAttribute('src')).toBe(VENDOR);
  });

  test('in a template is without it too, and bears no mark', () => {
    div().innerHTML = `<template>${HELD}</template>`;
    const inner = document.querySelector('template');
    expect(inner?.content.querySelector('img')?.getAttributeNames()).toEqual(['alt']);
  });

  test('for a frame is without it, and tells nobody how marks are written', () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = HELD;
    expect(frame.srcdoc).toContain(`<img data-held-src="${VENDOR}"`);
  });

  test('a link in it keeps its address', () => {
    const link = `<a href="${VENDOR}">x</a>`;
    div().innerHTML = link;
    expect(document.body.innerHTML).toContain(link);
  });

  test('stays as it was where nothing is held', () => {
    const own = `<p>1 &lt; 2</p><img src="${OWN}" alt="${VENDOR}">`;
    div().innerHTML = own;
    expect(document.body.innerHTML).toBe(`<div>${own}</div>`);
  });
});

describe('trusted HTML', () => {
  const HELD = `<img src="${VENDOR}">`;

  beforeEach(() => {
    vi.stubGlobal('trustedTypes', { isHTML: (value: unknown) => value instanceof TrustedHTML });
  });

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'trustedTypes');
  });

  test('is trusted again when an address was put aside in it', () => {
    document.body.innerHTML = trusted(HELD);
    expect(html).toHaveBeenCalledOnce();
    expect(document.querySelector('img')?.hasAttribute('src')).toBe(false);
  });

  test('is never made of a text that was not', () => {
    document.body.innerHTML = HELD;
    expect(html).not.toHaveBeenCalled();
  });

  test('is not what only bears its name', () => {
    const forged = { [Symbol.toStringTag]: 'TrustedHTML', toString: () => HELD };
    document.body.innerHTML = forged as unknown as string;
    expect(html).not.toHaveBeenCalled();
  });

  test('is not what an element that bears the name of the browser’s own says', () => {
    vi.stubGlobal('trustedTypes', document.createElement('form'));
    document.body.innerHTML = HELD;
    expect(html).not.toHaveBeenCalled();
  });
});

describe('in strict mode an address that is held is kept in memory, and given when it may load', () => {
  const put = (value: string, name = 'src') => {
    const image = document.body.appendChild(document.createElement('img'));
    image.setAttribute(name, value);
    return image;
  };
  const release = () => releaseHeld(exampleLoader(), createFrames());

  beforeEach(() => {
    strict = true;
  });

  test('to the element that asked for it, by the attribute it asked by', () => {
    const image = put(`/own.jpg 1x, ${VENDOR} 2x`, 'srcset');
    expect(image.getAttributeNames()).toEqual([]);
    release();
    expect(image.getAttributeNames()).toEqual([]);
    allowed = true;
    release();
    expect(image.getAttribute('srcset')).toBe(`/own.jpg 1x, ${VENDOR} 2x`);
    expect([...heldOnPage()]).toEqual([]);
  });

  test('unless the element has been given another since', () => {
    const image = put(VENDOR);
    image.src = OWN;
    allowed = true;
    release();
    expect(image.getAttribute('src')).toBe(OWN);
  });

  test('unless it has left the page: that was a message, and is not sent later', () => {
    const image = put(VENDOR);
    image.remove();
    allowed = true;
    release();
    expect(image.hasAttribute('src')).toBe(false);
  });

  test('to a script as trusted only where it came as trusted', () => {
    const trusted = { toString: () => VENDOR };
    vi.stubGlobal('trustedTypes', { isScriptURL: (value: unknown) => value === trusted });
    const put = (src: unknown) => {
      const script = document.body.appendChild(document.createElement('script'));
      Object.assign(script, { src });
      expect(script.hasAttribute('src')).toBe(false);
      return script;
    };
    const [one, other] = [put(trusted), put(VENDOR)];
    allowed = true;
    const setSource = vi.fn();
    releaseHeld(exampleLoader({ setSource }), createFrames());
    expect(setSource).toHaveBeenCalledExactlyOnceWith(one, VENDOR);
    expect(other?.getAttribute('src')).toBe(VENDOR);
    vi.unstubAllGlobals();
  });

  test('unless it is a script: its host may be a service’s all the same', () => {
    const sly = VENDOR.replace(/^https?:/, 'javascript:');
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.src = sly;
    expect(frame.hasAttribute('src')).toBe(false);
    allowed = true;
    release();
    expect(frame.hasAttribute('src')).toBe(false);
  });

  test('no attribute of users’ content is taken for one of ours', () => {
    document.body.innerHTML = `<img data-keksi-src="${OWN}" held-src="${OWN}">`;
    allowed = true;
    release();
    expect(document.querySelector('img')?.hasAttribute('src')).toBe(false);
  });
});

test('what the visitor asks for this once goes past the valve, and nothing after it', () => {
  const frame = document.createElement('iframe');
  setPastValve(frame, 'src', VENDOR);
  expect(frame.getAttribute('src')).toBe(VENDOR);
  const other = document.createElement('iframe');
  other.setAttribute('src', VENDOR);
  expect(other.hasAttribute('src')).toBe(false);
});
