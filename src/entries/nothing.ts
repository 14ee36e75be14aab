import { NOTHING } from '../consent/choices';
import type { Keksi } from '../core/public';
import type { Snapshot } from '../core/snapshot';

const SNAPSHOT: Snapshot = Object.freeze({
  choices: NOTHING,
  refused: Object.freeze([]),
  granted: Object.freeze([]),
  decided: false,
  allowed: Object.freeze({ necessary: true, diagnostic: false, marketing: false }),
  services: Object.freeze([]),
});

const none = () => undefined;
const later = async () => undefined;

/** A Keksi where there is no page: it allows nothing but the necessary, and does nothing. */
export const nothing = (): Keksi => ({
  ...SNAPSHOT,
  undeclared: [],
  getSnapshot: () => SNAPSHOT,
  subscribe: () => none,
  allows: (category) => category === 'necessary',
  allowsService: () => false,
  acceptAll: later,
  rejectAll: later,
  choose: later,
  withdraw: later,
  openBanner: none,
  openSettings: none,
  close: none,
  setLanguage: none,
  on: () => none,
  exportRecords: async () => [],
  eraseRecords: later,
  addService: none,
  policy: async () => '',
  destroy: none,
});
