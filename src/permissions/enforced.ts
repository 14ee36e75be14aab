import type { Category, ServiceCategory } from '../consent/categories';
import type { Choices } from '../consent/choices';

/** Where something is kept in a browser. */
export type StoragePlace =
  | 'cookie'
  | 'localStorage'
  | 'sessionStorage'
  | 'indexedDB'
  | 'cacheStorage';

/** Something a service keeps on the visitor's device, as far as enforcing needs to know it. */
export interface Kept {
  /** Its exact name, or … */
  readonly name?: string;
  /** … a regular expression for its whole name, as text (JSON) or a RegExp. */
  readonly pattern?: string | RegExp;
  /** Where it is kept. A cookie unless said. */
  readonly type?: StoragePlace;
  /** Whether it is set for this site (`first`) or for the provider's own domain (`third`), where no script can delete it. */
  readonly party: 'first' | 'third';
  /** A category it needs beside those of its service. */
  readonly needs?: Category;
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

/** The half of a service that enforces: what is held, deleted, started and stopped. */
export interface Enforced {
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
  readonly cookies: readonly Kept[];
  /**
   * Hosts the service talks to: `connect.facebook.net`, `*.google-analytics.com`, or a host and a path
   * prefix where the host serves others too: `www.google.com/ccm`. `www.google.*` is that host in every country.
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
  /**
   * The choices as the service may know them, where it shares a consent state with others: what was refused to one of
   * them one by one must not be granted to it through another.
   *
   * @param advertises whether a service that may run advertises through Google.
   */
  sees?(choices: Choices, refuses: (service: string) => boolean, advertises: boolean): Choices;
  /** Whether the visitor was told that it advertises through Google: without such a service, Google is granted none of that. */
  readonly advertises?: boolean;
  /** How much of the addresses of this site's pages it may be told: `path` without a query, `host` without a path. */
  readonly tells?: 'path' | 'host' | undefined;
  /** Called at once when the visitor has made a new choice and the service still runs. */
  update?(grant: Grant): void;
  /** Called when the service may no longer run. It must stop sending and storing; Keksi deletes what it kept. */
  stop?(): void;
}

/** Every category a service needs. */
export const categoriesOf = ({
  category,
}: Pick<Enforced, 'category'>): readonly ServiceCategory[] =>
  typeof category === 'string' ? [category] : category;
