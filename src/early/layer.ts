import type { Command } from '../services/google/consent-commands';

/** Google's queue before Google's own script is there to read it. */
export interface Layer {
  /** Says commands to Google. */
  say(...commands: readonly Command[]): void;
  /** Puts a plain entry into the queue, for tag managers. */
  put(entry: object): void;
  /**
   * Drops what the page has said while nothing was allowed: gtag.js would send it now.
   *
   * @returns what was dropped.
   */
  purge(): unknown[];
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

/** Opens `window.dataLayer`. As long as Keksi has not loaded gtag.js, nobody reads what stands in it. */
export function openLayer(): Layer {
  window.dataLayer ??= [];
  const layer = window.dataLayer;
  const said = new WeakSet<object>();
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
    purge() {
      const foreign = layer.filter((item) => isCommand(item) && !said.has(item));
      layer.splice(0, layer.length, ...layer.filter((item) => !foreign.includes(item)));
      return foreign;
    },
  };
}
