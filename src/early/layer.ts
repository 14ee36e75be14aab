import type { Command } from '../services/google/consent-commands';

/** Google's queue before Google's own script is there to read it. */
export interface Layer {
  /** Says commands to Google. */
  say(...commands: readonly Command[]): void;
  /** Puts a plain entry into the queue, for tag managers. */
  put(entry: object): void;
  /**
   * Lets the page speak to Google from now on. Until then its commands are held: a page may have a gtag.js of
   * its own, which would obey them.
   *
   * @returns what was held.
   */
  open(): unknown[];
  /** Forgets what was held: gtag.js would send it now. */
  drop(): void;
  /** What Keksi has said. */
  readonly said: WeakSet<object>;
}

const isCommand = (item: unknown): item is object =>
  Object.prototype.toString.call(item) === '[object Arguments]';

/** Google reads only `Arguments` objects as commands, never arrays. */
function asCommand(..._words: unknown[]): object {
  // biome-ignore lint/complexity/noArguments: gtag.js tells commands from events by this very type
  return arguments;
}

type Push = (...items: unknown[]) => number;

/** Opens `window.dataLayer`, with a gate in front of it. */
export function openLayer(): Layer {
  window.dataLayer ??= [];
  const layer = window.dataLayer;
  const said = new WeakSet<object>();
  const isForeign = (item: unknown): item is object => isCommand(item) && !said.has(item);
  const held: unknown[] = [];
  let isOpen = false;
  const gateBefore =
    (behind: Push): Push =>
    (...items) => {
      for (const item of items) {
        // Consent is Keksi's to give: a grant by a forgotten snippet must not override the visitor.
        const passes = !isForeign(item) || (isOpen && (item as [unknown])[0] !== 'consent');
        if (passes) behind.call(layer, item);
        else held.push(item);
      }
      return layer.length;
    };
  let gate = gateBefore(layer.push);
  // The gate stays in front of a push that gtag.js or the page puts in.
  Object.defineProperty(layer, 'push', {
    configurable: true,
    get: () => gate,
    set: (replacement: Push) => {
      gate = gateBefore(replacement);
    },
  });
  layer.push(...layer.splice(0));
  window.gtag ??= function gtag() {
    // biome-ignore lint/complexity/noArguments: see asCommand
    layer.push(arguments);
  };
  const put = (entry: object) => {
    said.add(entry);
    layer.push(entry);
  };
  return {
    said,
    put,
    say(...commands) {
      for (const words of commands) put(asCommand(...words));
    },
    open() {
      isOpen = true;
      return held.splice(0);
    },
    drop() {
      held.length = 0;
    },
  };
}
