/**
 * The valve: what a service that may not run still sends does not leave the page, and what it still
 * writes is not written. A vendor's script cannot be unloaded, so after a withdrawal it goes on: hits
 * it had queued leave seconds later, or as the page unloads, with the old consent and identifier.
 *
 * It is put in before any service starts, since a script may keep its own reference to `fetch`.
 */
import type { Guard } from '../../early/guard';
import type { Permissions } from '../../permissions/permissions';
import { toUrl } from '../../services/hosts';
import { ADDRESSES, addressesIn } from './addresses';

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

/** Replaces the setter of a property, on the prototype that has it. */
function guardSetter<T extends object>(
  from: T,
  name: string,
  admits: (value: unknown, owner: T) => boolean,
): void {
  let owner: object | null = from;
  while (owner && !Object.hasOwn(owner, name)) {
    owner = Object.getPrototypeOf(owner);
  }
  const property = owner && Object.getOwnPropertyDescriptor(owner, name);
  const set = property?.set;
  if (!owner || !set) return;
  Object.defineProperty(owner, name, {
    ...property,
    set(this: T, value: unknown) {
      if (admits(value, this)) set.call(this, value);
    },
  });
}

/** Where an address that was held stays, until the element may load it. */
export const HELD = 'data-keksi-';

const scriptOf = (frame: string): string => frame.replace(/(:\d+){1,2}$/, '');

/**
 * The script that called into the valve, with line and column, from the stack: a pixel also sends to
 * hosts that nobody can list, such as an advertiser's own conversion gateway.
 */
function caller(): string | null {
  // Chromium tells of ten frames unless asked, and some ways into the valve have as many of ours.
  const { stackTraceLimit } = Error;
  Reflect.set(Error, 'stackTraceLimit', 50);
  const [own = '', ...frames] = new Error().stack?.match(/https?:\/\/[^\s)]+/g) ?? [];
  Reflect.set(Error, 'stackTraceLimit', stackTraceLimit);
  const isOurs = (script: string) =>
    script === scriptOf(own) || /\/keksi(-[\w-]+)?\.js$/.test(script);
  return frames.find((frame) => !isOurs(scriptOf(frame))) ?? null;
}

/** A connection that never comes about, and so is not tried again. */
const connecting = (prototype: object): object =>
  new Proxy(Object.create(prototype), {
    get(_target, key) {
      if (key === 'readyState') return 0;
      // Not a promise, for which `await` would wait for ever.
      return key === 'then' ? undefined : () => undefined;
    },
    set: () => true,
  });

/** What the valve goes by. */
export interface Rules {
  /** Asked at each request and each write. */
  readonly permissions: Pick<Permissions, 'blocks' | 'forbids'>;
  /** Whether anything was stopped on this page: only then is the stack looked at. */
  readonly hasStopped: () => boolean;
  /** Told of each request that is held back, and of the script that asked for it. */
  readonly blocked: (url: URL, by: string | null) => void;
}

/** The valve, once it is in. */
export interface Valve {
  /**
   * Goes by other rules from now on. There is one valve a page: a script may have kept what it found when it was loaded.
   *
   * @param guard what held back until now, of other services.
   */
  follow(rules: Rules, guard?: Guard): void;
  /** Whether an address would be held now; nobody is told of it. */
  holds(address: unknown): boolean;
}

/**
 * Puts the valve in, once a page.
 *
 * @param passed in strict mode, told of each address that is let through. Elements then keep an address
 * that was held, to be given it later.
 */
export function installValve(
  rules: Rules,
  passed?: (url: URL, by: () => string | null) => void,
): Valve {
  let { permissions, hasStopped, blocked } = rules;
  const isStopped = (by: string | null): boolean => {
    const script = by && toUrl(scriptOf(by));
    return script ? permissions.blocks(script, true) : false;
  };
  const blocks = (address: unknown): boolean => {
    const url = toUrl(address);
    if (!url) return false;
    const held = permissions.blocks(url) || (hasStopped() && isStopped(caller()));
    if (held) blocked(url, caller());
    else passed?.(url, caller);
    return held;
  };

  let passing = false;
  /** Runs something that was let through already, past the guard that stands behind. */
  const pass = <T>(run: () => T): T => {
    passing = true;
    try {
      return run();
    } finally {
      passing = false;
    }
  };

  // A stopped sender is told that all went well, so that it does not keep the data to try again.
  wrap(
    window,
    'fetch',
    (fetch) =>
      function (this: unknown, input, init) {
        const address = input instanceof Request ? input.url : input;
        if (blocks(address)) return Promise.resolve(new Response(null, { status: 204 }));
        return pass(() => fetch.call(window, input, init));
      } as typeof fetch,
  );
  wrap(
    navigator,
    'sendBeacon',
    (sendBeacon) => (address, data) =>
      blocks(address) || pass(() => sendBeacon.call(navigator, address, data)),
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

  for (const kind of ['WebSocket', 'EventSource', 'Worker', 'SharedWorker'] as const) {
    wrap(window as unknown as Record<string, new (address: unknown) => object>, kind, (Real) => {
      const construct: ProxyHandler<typeof Real>['construct'] = (target, args, made) =>
        blocks(args[0]) ? connecting(Real.prototype) : Reflect.construct(target, args, made);
      Real.prototype.constructor = new Proxy(Real, { construct });
      return Real.prototype.constructor;
    });
  }
  wrap(
    window.WebSocket?.prototype,
    'send',
    (send) =>
      function (this: WebSocket, data) {
        if (!blocks(this.url)) send.call(this, data);
      } as typeof send,
  );

  const { setAttribute } = Element.prototype;
  const admitsAddress = (name: string, value: unknown, element: Element): boolean => {
    const held = addressesIn(name, value).some(blocks);
    if (passed && held) setAttribute.call(element, HELD + name, String(value));
    else if (passed) element.removeAttribute(HELD + name);
    return !held;
  };
  for (const [tag, names] of Object.entries(ADDRESSES)) {
    for (const name of names) {
      guardSetter(document.createElement(tag), name, (value, element) =>
        admitsAddress(name, value, element),
      );
    }
  }
  for (const method of ['setAttribute', 'setAttributeNS'] as const) {
    wrap(
      Element.prototype as unknown as Record<string, (...args: unknown[]) => void>,
      method,
      (set) =>
        function (this: Element, ...args) {
          const [name, value] = args.slice(-2);
          const local = String(name).replace(/^.*:/, '').toLowerCase();
          const loads = ADDRESSES[this.localName]?.some((known) => known.toLowerCase() === local);
          if (!loads || admitsAddress(local, value, this)) set.apply(this, args);
        },
    );
  }

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
  return {
    follow(next, guard) {
      ({ permissions, hasStopped, blocked } = next);
      if (!guard) return;
      guard.sent = (address) => !passing && blocks(address);
      guard.shown = () => false;
    },
    holds(address) {
      const url = toUrl(address);
      const held = url !== null && permissions.blocks(url);
      if (url && !held) passed?.(url, caller);
      return held;
    },
  };
}

function nameOf(storage: Storage): 'localStorage' | 'sessionStorage' {
  try {
    return storage === window.localStorage ? 'localStorage' : 'sessionStorage';
  } catch {
    return 'sessionStorage';
  }
}
