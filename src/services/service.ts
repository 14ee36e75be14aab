import type { Category, ServiceCategory } from '../consent/categories';
import type { Choices } from '../consent/choices';
import type { BuiltInLanguage } from '../locales/languages';

/** Code of a language: one of the built-in ones, or one that the site owner has written texts for. */
export type Language = BuiltInLanguage | (string & {});

/** A text in each language. English stands in for a missing one. */
export type Localized = { readonly [language: string]: string | undefined };

/** A length of time that is worded in the visitor's language. */
export interface Lifetime {
  readonly amount: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}

/** Where something is kept in a browser. */
export type StoragePlace =
  | 'cookie'
  | 'localStorage'
  | 'sessionStorage'
  | 'indexedDB'
  | 'cacheStorage';

/** Something a service keeps on the visitor's device: what the visitor is told, and what is deleted on withdrawal. */
export interface StoredItem {
  /** Its exact name, or … */
  readonly name?: string;
  /** … a regular expression for its whole name, as text (JSON) or a RegExp. */
  readonly pattern?: string | RegExp;
  /** How it is shown to the visitor when only a pattern is given, such as `_ga_<id>`. */
  readonly label?: string;
  /** How long it stays: a length of time, or `session` (until the browser closes) or `persistent` (until it is deleted). */
  readonly lifetime: Lifetime | 'session' | 'persistent';
  /** Whether it is set for this site (`first`) or for the provider's own domain (`third`), where no script can delete it. */
  readonly party: 'first' | 'third';
  /** Where it is kept. */
  readonly type?: StoragePlace;
  /** The domain of a third-party cookie. */
  readonly domain?: string;
  /**
   * Set only by older versions of the service, or told of elsewhere: it is deleted with the rest, and the
   * visitor is not bothered with it.
   */
  readonly obsolete?: boolean;
  /** A category it needs beside those of its service. */
  readonly needs?: Category;
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

/** What a service is given when it may run. */
export interface Grant {
  readonly choices: Choices;
  /** Seconds that the choice stays valid: nothing the service keeps should outlive it. */
  readonly seconds: number;
  /**
   * Loads a script once for each address: asynchronous, with the page's nonce and under the Trusted Types
   * policy.
   *
   * @returns whether it has run, once that is known. One that could not be loaded is told on the console.
   */
  load(src: string): Promise<boolean>;
}

/**
 * A third party, as data. What the visitor is told, what is gated and what is deleted are read from
 * this one definition. The built-in services use the same type.
 */
export interface Service {
  /** Unique, lower-case letters, digits and hyphens: `google-analytics`. */
  readonly id: string;
  /** The category it needs, or several that are all needed. */
  readonly category: ServiceCategory | readonly Category[];
  /**
   * Tells one version of what the visitor is told of it from the next: a new one asks again. Unless said, a
   * checksum of the whole description does. Four lower-case letters and digits stand in the cookie as they are.
   */
  readonly version?: string;
  /** `any` of its categories is enough; all of them unless said. */
  readonly needs?: 'any';
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
   * Hosts the service talks to: `connect.facebook.net`, `*.google-analytics.com`, or a host and a path
   * prefix where the host serves others too: `www.google.com/ccm`.
   */
  readonly hosts: readonly string[];
  /** A script to load when the service may run: enough for services declared in JSON. */
  readonly src?: string;
  /**
   * Called once on every page, before it is known what the visitor allows: for a stub that drops what
   * the page says to the service meanwhile. It must load, send and store nothing.
   */
  prepare?(): void;
  /** Called when the service may run: at the start of a page, on a grant, and on a grant after a withdrawal. */
  start?(grant: Grant): void;
  /**
   * Whether it runs, at this moment, without consent too, and knows that there is none: Google's advanced
   * mode. What it sends is still judged by `isStale`, and it may store nothing.
   */
  runsDenied?(): boolean;
  /**
   * Whether one of its requests was made up under an earlier, wider choice and must not leave, although
   * the service itself may run.
   */
  isStale?(url: URL, choices: Choices): boolean;
  /** Called at once when the visitor has made a new choice and the service still runs. */
  update?(grant: Grant): void;
  /** Called when the service may no longer run. It must stop sending and storing; Keksi deletes what it kept. */
  stop?(): void;
}

/** A service as far as choices are made of it. */
export type Categorised = Pick<Service, 'id' | 'category'>;

/** Every category a service needs. */
export const categoriesOf = ({
  category,
}: Pick<Service, 'category'>): readonly ServiceCategory[] =>
  typeof category === 'string' ? [category] : category;
