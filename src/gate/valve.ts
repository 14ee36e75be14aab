/**
 * The valve: what a service that may not run still sends does not leave the page, and what it still
 * writes is not written. A vendor's script cannot be unloaded, so after a withdrawal it goes on: hits
 * it had queued leave seconds later, or as the page unloads, with the old consent and identifier.
 *
 * It is put in before any service starts, since a script may keep its own reference to `fetch`.
 */
import { toUrl } from './hosts';
import type { Permissions } from './permissions';

/** Replaces a method by one that is told the original. Left alone where the browser lacks it. */
function wrap<T extends object, K extends keyof T>(
  owner: T | undefined,
  name: K,
  make: (original: T[K]) => T[K],
): void {
  const original = owner?.[name];
  if (!owner || typeof original !== 'function') return;
  owner[name] = make(original);
}

/** Replaces the setter of a property on a prototype. */
function guardSetter<T extends object>(
  prototype: T | undefined,
  name: keyof T,
  admits: (value: unknown) => boolean,
): void {
  const property = prototype && Object.getOwnPropertyDescriptor(prototype, name);
  const set = property?.set;
  if (!prototype || !property || !set) return;
  Object.defineProperty(prototype, name, {
    ...property,
    set(this: unknown, value: unknown) {
      if (admits(value)) set.call(this, value);
    },
  });
}

/**
 * The address of the script that called into the valve, from the stack: a pixel also sends to hosts
 * that nobody can list, such as an advertiser's own conversion gateway.
 */
function callingScript(): URL | null {
  const frames = new Error().stack?.match(/https?:\/\/[^\s)]+/g) ?? [];
  const [own, ...callers] = frames.map((frame) => frame.replace(/(:\d+){1,2}$/, ''));
  return toUrl(callers.find((script) => script !== own));
}

/**
 * Puts the valve in, once a page.
 *
 * @param permissions asked at each request and each write.
 * @param hasStopped whether anything was stopped on this page: only then is the stack looked at.
 * @param blocked told of each request that is held back.
 */
export function installValve(
  permissions: Permissions,
  hasStopped: () => boolean,
  blocked: (url: URL) => void,
): void {
  const blocks = (address: unknown): boolean => {
    const url = toUrl(address);
    if (!url) return false;
    const caller = hasStopped() ? callingScript() : null;
    const held = permissions.blocks(url) || (caller !== null && permissions.blocks(caller, true));
    if (held) blocked(url);
    return held;
  };

  // A stopped sender is told that all went well, so that it does not keep the data to try again.
  wrap(
    window,
    'fetch',
    (fetch) =>
      function (this: unknown, input, init) {
        const address = input instanceof Request ? input.url : input;
        if (blocks(address)) return Promise.resolve(new Response(null, { status: 204 }));
        return fetch.call(window, input, init);
      } as typeof fetch,
  );
  wrap(
    navigator,
    'sendBeacon',
    (sendBeacon) => (address, data) => blocks(address) || sendBeacon.call(navigator, address, data),
  );

  const blockedRequests = new WeakSet<XMLHttpRequest>();
  wrap(
    XMLHttpRequest.prototype,
    'open',
    (open) =>
      function (this: XMLHttpRequest, ...args: Parameters<XMLHttpRequest['open']>) {
        if (blocks(args[1])) blockedRequests.add(this);
        else blockedRequests.delete(this);
        return open.apply(this, args);
      } as typeof open,
  );
  wrap(
    XMLHttpRequest.prototype,
    'send',
    (send) =>
      function (this: XMLHttpRequest, body) {
        if (!blockedRequests.has(this)) send.call(this, body);
      } as typeof send,
  );

  const admitsAddress = (value: unknown) => !blocks(value);
  guardSetter(HTMLImageElement.prototype, 'src', admitsAddress);
  guardSetter(HTMLScriptElement.prototype, 'src', admitsAddress);
  guardSetter(HTMLIFrameElement.prototype, 'src', admitsAddress);
  wrap(
    Element.prototype,
    'setAttribute',
    (setAttribute) =>
      function (this: Element, name, value) {
        const loads = /^(img|script|iframe)$/i.test(this.tagName) && /^src$/i.test(name);
        if (!loads || admitsAddress(value)) setAttribute.call(this, name, value);
      } as typeof setAttribute,
  );

  // Deleting is always admitted: an expired cookie is what everybody wants.
  const admitsCookie = (text: unknown) =>
    /;\s*(max-age\s*=\s*(0|-)|expires\s*=[^;]*\b1970\b)/i.test(String(text)) ||
    !permissions.forbids('cookie', String(text).split(/[=;]/, 1)[0]?.trim() ?? '');
  guardSetter(Document.prototype, 'cookie', admitsCookie);
  wrap(
    Storage.prototype,
    'setItem',
    (setItem) =>
      function (this: Storage, key, value) {
        if (!permissions.forbids(nameOf(this), String(key))) setItem.call(this, key, value);
      } as typeof setItem,
  );
}

function nameOf(storage: Storage): 'localStorage' | 'sessionStorage' {
  try {
    return storage === window.localStorage ? 'localStorage' : 'sessionStorage';
  } catch {
    return 'sessionStorage';
  }
}
