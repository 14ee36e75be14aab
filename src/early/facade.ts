import type { Act } from '../consent/act';
import { isCategory } from '../consent/categories';
import type { Choices } from '../consent/choices';
import type { Events } from '../events';
import type { Keksi } from '../public';
import type { Whole } from './handover';

/** What stands behind `window.keksi`. */
export interface Behind {
  whole(): Whole | undefined;
  /** Loads the whole library, unless it is there already. */
  use<T>(run: (whole: Whole) => T): T | Promise<T | undefined>;
  act(act: Act): void | Promise<void>;
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

/** `window.keksi`: what is known is answered at once, and for the rest the whole library is loaded. */
export function makeFacade({ whole, use, act, choices, decided, rests, on }: Behind): Keksi {
  const api = (action: Act['action']) => () => act({ action, source: 'api' });
  const facade = {
    get choices() {
      return whole()?.keksi.choices ?? choices();
    },
    get refused() {
      return whole()?.keksi.refused ?? [];
    },
    get decided() {
      return whole()?.keksi.decided ?? decided();
    },
    get undeclared() {
      return whole()?.keksi.undeclared ?? [];
    },
    allows(category: string) {
      if (category === 'necessary') return true;
      if (isCategory(category)) {
        return whole()?.keksi.allows(category) ?? (choices()[category] && !rests());
      }
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
  for (const name of LAZY) {
    Object.assign(facade, {
      [name]: (...given: unknown[]) =>
        use(({ keksi }) => (keksi[name] as (...all: unknown[]) => unknown)(...given)),
    });
  }
  return facade as Keksi;
}
