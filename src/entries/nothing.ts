import type { Keksi } from '../core/public';
import { UNKNOWN } from '../frameworks/page';

const none = () => undefined;
const later = async () => undefined;

/** A Keksi where there is no page: it allows nothing but the necessary, and does nothing. */
export const nothing = (): Keksi => ({
  ...UNKNOWN,
  undeclared: [],
  getSnapshot: () => UNKNOWN,
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
