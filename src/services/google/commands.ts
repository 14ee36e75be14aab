/**
 * Google's command queue, `window.dataLayer`, and the gate in front of it.
 *
 * gtag.js keeps what it was told while consent was denied and sends it on a later grant, so a command
 * for a stopped service must never reach it: what the page says to Google is let through only for the
 * ids that may run.
 *
 * @see https://developers.google.com/tag-platform/gtagjs/reference
 */

declare global {
  interface Window {
    dataLayer?: unknown[];
    gtag?: (...command: unknown[]) => void;
    google_tag_manager?: unknown;
  }
}

/** Ids Keksi has configured on this page, and whether each may run now. */
const destinations = new Map<string, boolean>();

let pushNow: ((item: unknown) => void) | undefined;

/** Google reads only `Arguments` objects as commands, never arrays. */
function asCommand(..._command: unknown[]): unknown {
  // biome-ignore lint/complexity/noArguments: gtag.js tells commands from events by this very type
  return arguments;
}

const isCommand = (item: unknown): item is ArrayLike<unknown> =>
  Object.prototype.toString.call(item) === '[object Arguments]';

const isRunning = (id: unknown): boolean => destinations.get(String(id)) === true;

const isStopped = (id: unknown): boolean => destinations.get(String(id)) === false;

/** What of a page's own command may pass: all of it, a narrower one, or nothing. */
function admit(command: ArrayLike<unknown>): unknown {
  const [name, target, parameters] = Array.from(command);
  const running = [...destinations.keys()].filter(isRunning);
  // Consent is Keksi's to give: a grant by a forgotten snippet must not override the visitor.
  if (name === 'consent' || !running.length) return null;
  if (name === 'config') return isStopped(target) ? null : command;
  if (name !== 'event' || running.length === destinations.size) return command;
  const given = (parameters ?? {}) as { send_to?: string | string[] };
  // A conversion is sent to `AW-id/label`; the part before the slash is the destination.
  const wanted = [given.send_to ?? running].flat().filter((to) => !isStopped(to.split('/')[0]));
  return wanted.length ? asCommand(name, target, { ...given, send_to: wanted }) : null;
}

/** Says a command to Google, past the gate. */
export function command(...words: unknown[]): void {
  openQueue();
  pushNow?.(asCommand(...words));
}

/** Puts a plain entry into the data layer, for tag managers. */
export function announce(entry: Record<string, unknown>): void {
  openQueue();
  pushNow?.(entry);
}

/** Marks an id as allowed or stopped. */
export function setDestination(id: string, running: boolean): void {
  destinations.set(id, running);
}

let early: unknown[] = [];

/**
 * Takes over the queue. `push` becomes a property that stays ours even after gtag.js has put its own
 * in: what gtag.js assigns is called behind the gate.
 */
function openQueue(): void {
  if (pushNow) return;
  window.dataLayer ??= [];
  const queue = window.dataLayer;
  let inner: (...items: unknown[]) => unknown = queue.push;
  pushNow = (item) => inner.call(queue, item);
  if (!window.google_tag_manager) {
    // Said before us, and not read by anybody yet: held until it is known what is allowed.
    early = queue.filter(isCommand);
    queue.splice(0, queue.length, ...queue.filter((item) => !isCommand(item)));
  }
  const gate = (...items: unknown[]) => {
    for (const item of items) {
      const admitted = isCommand(item) ? admit(item) : item;
      if (admitted) pushNow?.(admitted);
    }
    return queue.length;
  };
  Object.defineProperty(queue, 'push', {
    configurable: true,
    get: () => gate,
    set: (replacement) => {
      inner = replacement;
    },
  });
  window.gtag ??= function gtag() {
    // biome-ignore lint/complexity/noArguments: see asCommand
    queue.push(arguments);
  };
}

/** Lets what the page said before Keksi started pass, as far as it is allowed; drops the rest. */
export function releaseEarly(): void {
  for (const item of early.splice(0)) window.dataLayer?.push(item);
}
