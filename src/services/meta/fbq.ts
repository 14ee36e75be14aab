/**
 * `window.fbq`: the function a page calls, and on which fbevents.js keeps its state. The script reads that state from
 * whatever stands there at each event, so it is the same object for the life of the page, also where the page's own
 * snippet made it; only the way from it to the script leads through here.
 */
import { bare } from '../../page/bare';

/** What is said to the pixel: `['track', 'PageView']`. */
export type Call = readonly unknown[];

/** The function as Meta's base code makes it. */
export interface FbqFunction {
  (...call: unknown[]): void;
  callMethod?: (this: unknown, ...call: unknown[]) => void;
  queue?: unknown[];
  push?: unknown;
  loaded?: boolean;
  version?: string;
  /** No view of its own for each change of the address. */
  disablePushState?: boolean;
  /** Without it the script drops every view of a page but the first, those of later routes too. */
  allowDuplicatePageViews?: boolean;
}

declare global {
  interface Window {
    fbq?: FbqFunction;
    _fbq?: FbqFunction;
  }
}

/** The way to the script. */
export interface Fbq {
  /** Tells the script; or its queue, which it works off in order when it comes. */
  say(call: Call): void;
  /** Takes what waits for the script out of its queue. */
  empty(): Call[];
  /**
   * Has the script hold back, where it has come. Never by its queue: it would stop there for good and read nothing behind.
   *
   * @returns whether it has.
   */
  revoke(): boolean;
  hasCome(): boolean;
}

/** What the page put there, or a function like it. An element may bear the name. */
export function fbqOfPage(): FbqFunction {
  if (typeof window.fbq === 'function') return window.fbq;
  const fbq: FbqFunction = (...call) => fbq.callMethod?.(...call);
  return Object.assign(fbq, { push: fbq, loaded: true, version: '2.0', queue: [] });
}

/** Stays what it is, whatever the page writes there. */
const fixed = (owner: object, name: string, value: unknown): boolean =>
  Reflect.defineProperty(
    owner,
    name,
    bare({ configurable: true, get: () => value, set: () => undefined }),
  );

/** Puts `hear` between the page and the script. */
export function guardFbq(fbq: FbqFunction, hear: (call: Call) => void): Fbq {
  let script = fbq.callMethod;
  fbq.disablePushState = true;
  fbq.allowDuplicatePageViews = true;
  fbq.queue ??= [];
  const { queue } = fbq;
  Reflect.defineProperty(
    fbq,
    'callMethod',
    bare({
      configurable: true,
      get:
        () =>
        (...call: unknown[]) =>
          hear(call),
      set: (arrived: FbqFunction['callMethod']) => {
        script = arrived;
      },
    }),
  );
  fixed(fbq, 'queue', queue);
  // Kept there: a stub that the page puts in later would hand on what it was told while consent was refused.
  for (const name of ['fbq', '_fbq'] as const) {
    if (!fixed(window, name, fbq)) window[name] = fbq;
  }
  return {
    say(call) {
      if (script) script.apply(fbq, [...call]);
      else queue.push(call);
    },
    empty: () => queue.splice(0).map((call) => Array.from(call as ArrayLike<unknown>)),
    revoke() {
      script?.call(fbq, 'consent', 'revoke');
      return script !== undefined;
    },
    hasCome: () => script !== undefined,
  };
}
