import type { Act } from '../consent/act';
import { isCategory } from '../consent/categories';
import type { Choices } from '../consent/choices';
import type { Events } from '../core/events';
import type { Keksi } from '../core/public';
import type { Whole } from './handover';

/** What stands behind `window.keksi`. */
export interface Behind {
  /** Loads the whole library. */
  call(): Promise<Whole | undefined>;
  act(act: Act): void | Promise<void>;
  /** Lets nothing speak until the whole library knows what may. */
  hold(): void;
  choices(): Choices;
  decided(): boolean;
  /** Whether this is a sensitive page. */
  rests(): boolean;
  readonly on: Events['on'];
}

/** What only the whole library can do. */
const LAZY = [
  'choose',
  'openBanner',
  'openSettings',
  'close',
  'setLanguage',
  'addService',
  'exportRecords',
  'eraseRecords',
  'policy',
] as const satisfies readonly (keyof Keksi)[];

/**
 * `window.keksi`: what is known is answered at once, and for the rest the whole library is loaded, which then puts
 * its own in the place of all of this.
 */
export function makeFacade({ call, act, hold, choices, decided, rests, on }: Behind): Keksi {
  const api = (action: Act['action']) => () => act({ action, source: 'api' });
  const later =
    (name: keyof Keksi) =>
    async (...given: unknown[]) => {
      // Less may be allowed after it.
      if (name === 'choose' || name === 'eraseRecords') hold();
      return ((await call())?.keksi[name] as ((...all: unknown[]) => unknown) | undefined)?.(
        ...given,
      );
    };
  const facade = {
    get choices() {
      return choices();
    },
    refused: Object.freeze([]),
    get decided() {
      return decided();
    },
    undeclared: [],
    allows(category: string) {
      if (isCategory(category)) return choices()[category] && !rests();
      if (category === 'necessary') return true;
      console.error(
        `Keksi: allows(${JSON.stringify(category)}). Allowed: "necessary", "diagnostic", "marketing".`,
      );
      return false;
    },
    on,
    acceptAll: api('accept-all'),
    rejectAll: api('reject-all'),
    withdraw: api('withdraw'),
  };
  for (const name of LAZY) Object.assign(facade, { [name]: later(name) });
  return facade as unknown as Keksi;
}
