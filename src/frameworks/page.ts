/**
 * The consent of this page as frameworks follow it: that of the Keksi that runs, however late it starts, and nothing but
 * the necessary before it does.
 */
import { NOTHING } from '../consent/choices';
import type { Choosing } from '../core/public';
import { running } from '../core/running';
import type { Snapshot } from '../core/snapshot';

/** Where nothing is known of a visitor: nothing is allowed but the necessary. */
export const UNKNOWN: Snapshot = Object.freeze({
  choices: NOTHING,
  refused: Object.freeze([]),
  granted: Object.freeze([]),
  decided: false,
  allowed: Object.freeze({ necessary: true, diagnostic: false, marketing: false }),
  services: Object.freeze([]),
});

/** The state of consent now. The same object until something changes. */
export const getSnapshot = (): Snapshot => running()?.getSnapshot() ?? UNKNOWN;

const listeners = new Set<() => void>();
let stop: (() => void) | undefined;

const tell = () => {
  for (const listener of [...listeners]) listener();
};

/** Follows the Keksi that runs now: another may have started. */
const follow = () => {
  stop?.();
  stop = running()?.subscribe(tell);
};

/** It is told of before whoever started it has it. */
const onReady = () =>
  queueMicrotask(() => {
    if (!listeners.size) return;
    follow();
    tell();
  });

/** How long a script tag with `async` may take before it is said that no Keksi runs. */
const PATIENCE = 5000;

/** A page that never starts Keksi shows nothing that needs consent, and nobody would know why. */
const missed = () => {
  if (listeners.size && !running()) console.error('Keksi: startKeksi(…) was never called here.');
};

/** Tells of each change. @returns the function that stops. */
export function subscribe(listener: () => void): () => void {
  // One that is given twice is told twice, and each stops by itself.
  const own = () => listener();
  if (!listeners.size) {
    document.addEventListener('keksi:ready', onReady);
    follow();
    if (!stop) setTimeout(missed, PATIENCE);
  }
  listeners.add(own);
  return () => {
    listeners.delete(own);
    if (listeners.size) return;
    document.removeEventListener('keksi:ready', onReady);
    stop?.();
    stop = undefined;
  };
}

/** What a visitor can do through a page's own elements. The same functions always. */
export const acts = {
  acceptAll: async (): Promise<void> => running()?.acceptAll(),
  rejectAll: async (): Promise<void> => running()?.rejectAll(),
  choose: async (wanted: Choosing): Promise<void> => running()?.choose(wanted),
  withdraw: async (): Promise<void> => running()?.withdraw(),
  openSettings: (): void => running()?.openSettings(),
};

/** The state of consent, and the acts. */
export type Consent = Snapshot & typeof acts;
