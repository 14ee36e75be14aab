import type { Category } from '../consent/categories';
import type { Choices } from '../consent/choices';
import type { ConsentRecord } from '../records/record';
import type { Service } from '../services/service';
import type { Events, StoredName } from './events';

/** `window.keksi`, and what `startKeksi` gives. */
export interface Keksi {
  /** What the visitor allows. Frozen; a new object for each choice. */
  readonly choices: Choices;
  /** The ids of services that are switched off inside an allowed category. Frozen. */
  readonly refused: readonly string[];
  /** Whether a valid choice covers everything the site asks for. */
  readonly decided: boolean;
  /** Whether a category is allowed on this page now: never on a sensitive path. An unknown one: false, and an error on the console. */
  allows(category: string): boolean;
  /**
   * The choices, as the visitor would make them. Where the page came with the script tag, and nothing has
   * needed all of Keksi yet, they wait for it: `await` them to go on with what was chosen.
   */
  acceptAll(): void | Promise<void>;
  rejectAll(): void | Promise<void>;
  /**
   * A choice is complete: what is not named `true` is refused. `refused` names services, by id, that stay
   * off inside a category that is allowed: `choose({ marketing: true, refused: ['meta-pixel'] })`.
   */
  choose(
    wanted: Partial<Record<Category, boolean>> & { refused?: readonly string[] },
  ): void | Promise<void>;
  withdraw(): void | Promise<void>;
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
}

/** The Keksi of this page, if it runs. An element whose id is `keksi` is on `window` by that name too. */
export const runningKeksi = (): Keksi | undefined => {
  const { keksi } = window as { keksi?: Keksi };
  return keksi?.acceptAll && keksi;
};
