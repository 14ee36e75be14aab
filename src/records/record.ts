import type { Action, Source } from '../consent/act';
import type { Category } from '../consent/categories';
import type { Choices } from '../consent/choices';
import type { Language } from '../services/service';
import type { NoticeText } from '../ui/interface';

/** One act of the visitor, as it is posted to the register: no address, no browser, no query (A27). */
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
  readonly notice: {
    readonly language: Language;
    readonly version: string;
    /** Over the canonical JSON (RFC 8785) of `text`; null where the page has no `crypto.subtle`. */
    readonly sha256: string | null;
    readonly policy: string | null;
    readonly text: NoticeText;
  };
  /** The controls that stood before the visitor. */
  readonly offered: readonly string[];
  /** What was switched on beforehand: nothing, ever (A8). */
  readonly preselected: readonly string[];
  readonly site: { readonly origin: string; readonly path: string };
  readonly signals: { readonly gpc: boolean };
  readonly client: string;
}

/** The controls that each place offers; none unless said. */
export type Offers = { readonly [source in Source]?: readonly string[] };

/** What the first question offers. */
export const OFFERS: Offers = { banner: ['accept-all', 'reject-all', 'settings'] };
