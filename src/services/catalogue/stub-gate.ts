import { bare } from '../../page/bare';

/**
 * What a page sees of a service that may not run: everything it asks for is there, does nothing, and
 * answers with itself. Nothing is kept for later.
 */
const deaf: unknown = new Proxy(
  function deaf() {},
  bare<ProxyHandler<() => void>>({
    get(_target, key) {
      if (key === Symbol.toPrimitive) return () => '';
      // Neither a promise nor a list, or `await` and `for … of` would never end.
      return key === 'then' || typeof key === 'symbol' ? undefined : deaf;
    },
    set: () => true,
    apply: () => deaf,
    construct: () => deaf as object,
  }),
);

/** The gate before the global through which a page speaks to a service. */
export interface StubGate<T> {
  /** From now on what the page says is dropped. Nothing that waits is seen by a script that comes late. */
  shut(): void;
  /** The page reaches the vendor's own object, or until that is there the stub. @returns it. */
  open(): T;
  /** The vendor's object or the stub, also while the page does not reach it: for its stop call. */
  vendor(): T | undefined;
}

/**
 * Stands before `window[name]`. What the vendor's script puts there is kept behind the gate, so that it
 * cannot open it. What the site has put there before is dropped, with everything that waited in it.
 *
 * @param stub makes what collects the first calls until the vendor's script is there.
 */
export function stubGate<T>(name: string, stub: () => T): StubGate<T> {
  let real: T | undefined;
  let isOpen = false;
  let guarded: boolean | undefined;

  function show(open: boolean): void {
    const globals = window as unknown as Record<string, unknown>;
    guarded ??= Reflect.defineProperty(
      window,
      name,
      bare({
        configurable: true,
        enumerable: true,
        get: () => (isOpen ? real : deaf),
        set(value: T) {
          // A page that writes `window.x = window.x || …` gives back what it was shown.
          if (value !== deaf) real = value;
        },
      }),
    );
    // A site's own `var` cannot be replaced by a getter: there the gate changes what the variable holds.
    if (!guarded && isOpen) real = globals[name] as T;
    isOpen = open;
    if (!guarded) globals[name] = isOpen ? real : deaf;
  }

  return {
    shut: () => show(false),
    open() {
      real ??= stub();
      show(true);
      return real;
    },
    vendor: () => real,
  };
}

/** The stub most vendors document: a function that puts its calls into a list of its own. */
export interface CallQueue {
  (...call: unknown[]): void;
  [property: string]: unknown;
}

/** @param property where the vendor's script looks for the calls. @param more what else it looks for. */
export function callQueue(property: string, more: Readonly<Record<string, unknown>> = {}) {
  const calls: unknown[][] = [];
  const stub = (...call: unknown[]) => {
    calls.push(call);
  };
  return Object.assign(stub, { [property]: calls, ...more }) as CallQueue;
}

/**
 * The other stub that vendors document: it stays, and hands its calls on as soon as the vendor's script has put a method
 * of its own on it.
 *
 * @param method what the script puts on it. @param property where it looks for the calls of before.
 */
export function relay(
  method: string,
  property: string,
  more: Readonly<Record<string, unknown>> = {},
): CallQueue {
  const stub = callQueue(property, more);
  const hand = (...call: unknown[]) => {
    const taken = relaying[method];
    if (typeof taken === 'function') taken.apply(relaying, call);
    else stub(...call);
  };
  const relaying: CallQueue = Object.assign(hand, stub);
  return relaying;
}
