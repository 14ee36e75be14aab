import type { BuiltInLanguage } from '../locales/languages';
import type { Enforced, Kept } from '../permissions/enforced';

export {
  categoriesOf,
  type Enforced,
  type Grant,
  type Kept,
  type StoragePlace,
} from '../permissions/enforced';

/** Code of a language: one of the built-in ones, or one that the site owner has written texts for. */
export type Language = BuiltInLanguage | (string & {});

/** A text in each language. English stands in for a missing one. */
export type Localized = { readonly [language: string]: string | undefined };

/** A length of time that is worded in the visitor's language. */
export interface Lifetime {
  readonly amount: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}

/** Something a service keeps on the visitor's device: what the visitor is told, and what is deleted on withdrawal. */
export interface StoredItem extends Kept {
  /** How it is shown to the visitor when only a pattern is given, such as `_ga_<id>`. */
  readonly label?: string;
  /**
   * How long it stays: a length of time, or `session` (until the browser closes), `persistent` (until the consent ends,
   * when Keksi deletes it) or `unknown` (the provider does not say, and the visitor is told so).
   */
  readonly lifetime: Lifetime | 'session' | 'persistent' | 'unknown';
  /** What ends it, where that is something else than time, consent or the browser. */
  readonly until?: Localized;
  /** The domain of a third-party cookie. */
  readonly domain?: string;
  /**
   * Set only by older versions of the service, or told of elsewhere: it is deleted with the rest, and the
   * visitor is not bothered with it.
   */
  readonly obsolete?: boolean;
  /** What it is for, where it differs from the service's own purpose. */
  readonly purpose?: Localized;
}

/** A transfer of data outside the EEA, and the safeguard that permits it (GDPR 13(1)(f)). */
export interface Transfer {
  /** ISO 3166-1 code of the country. */
  readonly country: string;
  readonly recipient?: string;
  /** `dpf` EU–US Data Privacy Framework, `scc` standard contractual clauses, `adequacy` another adequacy decision. */
  readonly safeguard: 'dpf' | 'scc' | 'adequacy';
}

/** Safeguards of transfers, by the id of the service, that hold in place of those that Keksi knows. */
export type Safeguards = { readonly [service: string]: Transfer['safeguard'] };

/** The half of a service that the visitor is told, with what both halves name. */
export interface Told extends Pick<Enforced, 'id' | 'category' | 'version' | 'needs' | 'hosts'> {
  readonly name: string;
  /** The company that receives the data: `Google Ireland Limited`. */
  readonly provider: string;
  readonly purpose: Localized;
  /** Address of the provider's privacy policy. */
  readonly policy: string;
  /** Transfers outside the EEA; an empty list says that there are none. */
  readonly transfers: readonly Transfer[];
  readonly cookies: readonly StoredItem[];
  /**
   * A function of the page that the visitor uses for its own sake (a video, a map, a chat, what a form needs), neither
   * statistics nor advertising: it can be allowed by itself, without its category.
   */
  readonly functional?: boolean;
}

/**
 * A third party, as data. What the visitor is told, what is gated and what is deleted are read from
 * this one definition. The built-in services use the same type.
 *
 * @example
 * const chat: Service = {
 *   id: 'chat', category: 'marketing', name: 'Chat', provider: 'Chat Oy',
 *   purpose: { fi: 'Keskustelu asiakaspalvelun kanssa.', en: 'Talking with customer service.' },
 *   policy: 'https://chat.example/privacy', transfers: [], cookies: [], hosts: ['*.chat.example'],
 *   src: 'https://js.chat.example/chat.js',
 * };
 */
export interface Service extends Enforced, Told {
  readonly cookies: readonly StoredItem[];
}

/** Whether it receives something without consent too, in a limited way: Google's in advanced mode. */
export const isLimited = (
  { runsDenied }: Pick<Enforced, 'runsDenied'>,
  { mode }: { readonly mode: 'basic' | 'advanced' },
): boolean => mode === 'advanced' && runsDenied !== undefined;

/** A service as far as choices are made of it. */
export type Categorised = Pick<Enforced, 'id' | 'category'>;
