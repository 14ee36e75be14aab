import type { Action, Source } from '../consent/act';
import type { Category } from '../consent/categories';
import type { Choices } from '../consent/choices';

/**
 * The texts shown to the visitor, in the order they stand on the screen, for each part that was shown.
 * Goes into the record as it is.
 */
export type NoticeText = {
  readonly [part: string]: NoticeText | string | readonly (NoticeText | string)[];
};

/** What was on the screen when the visitor acted. */
export interface Shown {
  readonly text: NoticeText;
  /** Its digest (`digest.ts`), where it was made beforehand: the record can then leave in the very moment of a click. */
  readonly sha256?: string | null;
}

/** One act of the visitor, as it is posted to the register: no address, no browser, no query. */
export interface ConsentRecord {
  readonly schema: 'keksi.record/1';
  readonly id: string;
  readonly subject: string;
  readonly previous: string | null;
  readonly time: string;
  readonly expires: string;
  readonly action: Action;
  readonly source: Source;
  readonly choices: Choices;
  /** The services each category held: what was agreed to or refused, less those below. */
  readonly services: { readonly [category in Category]: readonly string[] };
  /** Services that the visitor switched off inside an allowed category; left out where there are none. */
  readonly refused?: readonly string[];
  /** Services that the visitor allowed one by one although their category is not; left out where there are none. */
  readonly granted?: readonly string[];
  readonly notice: {
    readonly language: string;
    readonly version: string;
    /** Over the canonical JSON (RFC 8785) of `text`; null where the page has no `crypto.subtle`. */
    readonly sha256: string | null;
    readonly policy: string | null;
    readonly text: NoticeText;
  };
  /** The controls that stood before the visitor. */
  readonly offered: readonly string[];
  /** What was switched on beforehand: nothing, ever. */
  readonly preselected: readonly string[];
  readonly site: { readonly origin: string; readonly path: string };
  readonly signals: { readonly gpc: boolean };
  readonly client: string;
}

/** The controls that each place offers. */
export const OFFERS: { readonly [source in Source]: readonly string[] } = {
  banner: ['accept-all', 'reject-all', 'settings'],
  settings: ['choose', 'accept-all', 'reject-all', 'withdraw'],
  placeholder: ['choose'],
  api: [],
};
