import { bare } from '../../page/bare';

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

/** The name of the queue, of which a page may have told Google another. */
let layer = 'dataLayer';

/** @returns the name of Google's command queue on this page. */
export const layerName = (): string => layer;

/** Goes by a queue of another name. To be said before anything else. */
export function nameLayer(name: string): void {
  layer = name;
}

type Push = (...items: unknown[]) => unknown;

/** The queue's push without our gate: the array's own, or what gtag.js has put over it. */
let push: Push | undefined;

/** What has passed the gate, or was said by Keksi itself. */
const admitted = new WeakSet<object>();

/** A plain entry that triggers tags, in a container of Google Tag Manager. */
const isEvent = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && !isCommand(item) && 'event' in item;

/** Whether there are containers, and none of them may run: it would find what waits in the queue later. */
function containersWait(): boolean {
  const containers = [...destinations.keys()].filter((id) => id.startsWith('GTM-'));
  return containers.length > 0 && !containers.some(isRunning);
}

/** Google reads only `Arguments` objects as commands, never arrays. */
function asCommand(..._command: unknown[]): object {
  // biome-ignore lint/complexity/noArguments: gtag.js tells commands from events by this very type
  return arguments;
}

const isCommand = (item: unknown): item is ArrayLike<unknown> & object =>
  Object.prototype.toString.call(item) === '[object Arguments]';

const isRunning = (id: unknown): boolean => destinations.get(String(id)) === true;

/**
 * Where an event may go of where it was meant to go. A conversion goes to `AW-id/label`: the part before
 * the slash is the destination. The group `default` holds every id, stopped ones too, so it is spelt out.
 */
const narrow = (to: string, running: string[]): string[] => {
  if (to === 'default') return running;
  return isRunning(to.split('/')[0]) ? [to] : [];
};

/** What of a page's own command may pass: all of it, a narrower one, or nothing. */
function admit(command: ArrayLike<unknown>): unknown {
  const [name, target, parameters] = Array.from(command);
  const running = [...destinations.keys()].filter(isRunning);
  // Consent is Keksi's to give: a grant by a forgotten snippet must not override the visitor.
  if (name === 'consent' || !running.length) return null;
  if (running.length === destinations.size) return command;
  if (name === 'config') return isRunning(target) ? command : null;
  if (name !== 'event') return command;
  const given = (parameters ?? {}) as { send_to?: unknown };
  const wanted = [given.send_to ?? running].flat().flatMap((to) => narrow(String(to), running));
  return wanted.length ? asCommand(name, target, { ...given, send_to: wanted }) : null;
}

/** Puts something into the data layer past the gate. */
function put(item: object): void {
  const queue = openQueue();
  admitted.add(item);
  push?.call(queue, item);
}

/** Says a command to Google. */
export const command = (...words: unknown[]): void => put(asCommand(...words));

/** Puts a plain entry into the data layer, for tag managers. */
export const announce = (entry: Record<string, unknown>): void => put(entry);

/** Says to Google what the page itself could have said: it passes the gate only as far as that is allowed. */
export function say(...words: unknown[]): void {
  openQueue().push(asCommand(...words));
}

/** Marks an id as allowed or stopped. */
export function setDestination(id: string, running: boolean): void {
  destinations.set(id, running);
}

const early: unknown[] = [];

/** What of an item may pass. */
function pass(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || admitted.has(item)) return item;
  if (isCommand(item)) return admit(item);
  return isEvent(item) && containersWait() ? null : item;
}

/** Whether anybody hears what passes: with nothing allowed, Google's script is not there. */
const isHeard = (): boolean =>
  destinations.size === 0 ||
  window.google_tag_manager !== undefined ||
  [...destinations.values()].includes(true);

/**
 * Calls back who waits for an event to be sent, as Google does when it has been, or after `event_timeout`: many sites
 * leave the page only then, and a link must not die because its event is held.
 *
 * @see https://developers.google.com/tag-platform/gtagjs/reference/parameters event_callback
 */
function callBack(item: unknown): void {
  const given: unknown = isCommand(item) ? item[2] : item;
  if (typeof given !== 'object' || given === null) return;
  const { event_callback, eventCallback } = given as Readonly<Record<string, unknown>>;
  for (const run of [event_callback, eventCallback]) {
    // Not within the page's own call, and its faults are its own.
    if (typeof run === 'function') setTimeout(() => run());
  }
}

/** The gate before a push: what passes is marked, since gtag.js hands it on to the push before its own. */
const gateBefore =
  (queue: unknown[], behind: Push): Push =>
  (...items) => {
    for (const item of items) {
      const passing = pass(item);
      if (typeof passing === 'object' && passing !== null) admitted.add(passing);
      if (passing) behind.call(queue, passing);
      if (!passing || !isHeard()) callBack(item);
    }
    return queue.length;
  };

/**
 * Takes over the queue, once. `push` becomes a property, so that the gate stays in front when gtag.js or
 * the page puts a function of its own there; such a function finds the push that was there before it.
 */
function openQueue(): unknown[] {
  // An element may bear the name: it is nobody's queue.
  const page = window as unknown as Record<string, unknown[]>;
  if (!Array.isArray(page[layer])) page[layer] = [];
  const queue = page[layer] as unknown[];
  if (push) return queue;
  push = queue.push;
  let gate = gateBefore(queue, push);
  if (!window.google_tag_manager) {
    // Said before us, and not read by anybody yet: held until it is known what is allowed.
    const isForeign = (item: unknown) => isCommand(item) && !admitted.has(item);
    early.push(...queue.filter(isForeign));
    queue.splice(0, queue.length, ...queue.filter((item) => !isForeign(item)));
  }
  Object.defineProperty(
    queue,
    'push',
    bare({
      configurable: true,
      get: () => gate,
      set: (replacement: Push) => {
        push = replacement;
        gate = gateBefore(queue, replacement);
      },
    }),
  );
  if (typeof window.gtag === 'function') return queue;
  window.gtag = function gtag() {
    // biome-ignore lint/complexity/noArguments: see asCommand
    queue.push(arguments);
  };
  return queue;
}

/** Holds the events that the page pushed before Keksi: a container that comes later would act on them. */
export function holdEvents(): void {
  const queue = openQueue();
  if (window.google_tag_manager) return;
  const isOwn = (item: unknown) => admitted.has(item as object);
  early.push(...queue.filter((item) => isEvent(item) && !isOwn(item)));
  queue.splice(0, queue.length, ...queue.filter((item) => !isEvent(item) || isOwn(item)));
}

/** Lets what the page said before Keksi started pass, as far as it is allowed; drops the rest. */
export function releaseEarly(): void {
  for (const item of early.splice(0)) openQueue().push(item);
}
