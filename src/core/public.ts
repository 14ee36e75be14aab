import type { Category, ServiceCategory } from '../consent/categories';
import type { Choices } from '../consent/choices';
import type { ConsentRecord } from '../records/record';
import type { Service } from '../services/service';
import type { Events, StoredName } from './events';
import type { Snapshot } from './snapshot';

/** What `choose` takes: a choice is complete, and what is not named `true` is refused. */
export interface Choosing extends Partial<Record<Category, boolean>> {
  /** Ids of services that stay off inside a category that is allowed. */
  readonly refused?: readonly string[];
  /** Ids of services that are allowed by themselves although their category is not: "always YouTube". */
  readonly granted?: readonly string[];
}

/** `window.keksi`, and what `startKeksi` gives. */
export interface Keksi {
  /** What the visitor allows. Frozen; the same object until it changes. */
  readonly choices: Choices;
  /** The ids of services that are switched off inside an allowed category. Frozen. */
  readonly refused: readonly string[];
  /** Whether a valid choice covers everything the site asks for. */
  readonly decided: boolean;
  /** Whether a category is allowed on this page now: never on a sensitive path. An unknown one: false, and an error on the console. */
  allows(category: ServiceCategory): boolean;
  /** Whether a declared service, by id, may run on this page now: with its category, or by itself. */
  allowsService(id: string): boolean;
  /**
   * The whole state for frameworks: the same frozen object until something changes.
   *
   * @example
   * const consent = useSyncExternalStore(keksi.subscribe, keksi.getSnapshot);
   */
  getSnapshot(): Snapshot;
  /** Tells of each change of the snapshot, of what a route allows too. @returns the function that stops. */
  subscribe(listener: () => void): () => void;
  /**
   * The choices, as the visitor would make them. They take effect at once, on every page: `await` one for its record
   * to be in the queue, where it survives the page.
   */
  acceptAll(): Promise<void>;
  rejectAll(): Promise<void>;
  /** @example await keksi.choose({ marketing: true, refused: ['meta-pixel'] }); */
  choose(wanted: Choosing): Promise<void>;
  withdraw(): Promise<void>;
  openBanner(): void;
  openSettings(): void;
  /** Closes whatever is open; saves nothing. */
  close(): void;
  /** Changes the language of the interface: `fi`, `en`, `sv`. */
  setLanguage(code: string): void;
  /** Listens to an event. @returns the function that stops listening. */
  readonly on: Events['on'];
  /** The visitor's own records, from the register and from this browser, oldest first. */
  exportRecords(): Promise<ConsentRecord[]>;
  /**
   * Erases the visitor's records from the register and from this browser, and with them the choice: a
   * consent that cannot be shown is none. Where the register is away, it is told when it is back.
   */
  eraseRecords(): Promise<void>;
  /**
   * Adds a service after the start. A visitor who has chosen before is asked about its category again. In
   * strict mode its hosts must have been listed (`hosts`) from the start.
   */
  addService(service: Service): void;
  /**
   * The content security policy for this site, to be sent as a header: what no script can hold back, it
   * can. Also printed on the console, with what to put in.
   */
  policy(): Promise<string>;
  /** What is stored and declared by nobody, as far as it was found (`monitor`): places and names. */
  readonly undeclared: readonly StoredName[];
  /**
   * Ends Keksi on this page, for tests and micro-frontends: its listeners, elements and timers are gone. What is held
   * stays held.
   */
  destroy(): void;
}

/** The Keksi of this page, if it runs. An element whose id is `keksi` is on `window` by that name too. */
export const runningKeksi = (where: Window = window): Keksi | undefined => {
  const { keksi } = where as { keksi?: Keksi };
  // Neither an element nor a collection of them: those have no such function.
  return typeof keksi?.getSnapshot === 'function' ? keksi : undefined;
};
