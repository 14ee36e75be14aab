/**
 * The state of consent for Svelte, as a store. The components beside it are `.svelte` files, which the site's own
 * compiler compiles, as Svelte asks of libraries.
 */
import { attributesFor, isAllowed } from '../frameworks/needed';
import { acts, type Consent, getSnapshot, subscribe } from '../frameworks/page';
import { settingsWordHere } from '../frameworks/words';

export type { Snapshot } from '../core/snapshot';
export type { Needed } from '../frameworks/needed';
export type { Consent } from '../frameworks/page';
export { attributesFor, isAllowed, settingsWordHere };

/**
 * The state of consent, and the acts.
 *
 * @example
 * <p hidden={!$consent.choices.marketing}>…</p>
 */
export const consent = {
  /** As every store of Svelte's: tells at once, then of each change. @returns the function that stops. */
  subscribe(run: (consent: Consent) => void): () => void {
    const look = () => run({ ...getSnapshot(), ...acts });
    look();
    return typeof document === 'undefined' ? () => undefined : subscribe(look);
  },
};

/**
 * The store, by the name it has in other frameworks.
 *
 * @example
 * const consent = useConsent();
 */
export const useConsent = (): typeof consent => consent;
