/**
 * Keksi as a package: nothing happens on import, so it can be imported in a server render.
 *
 * @module keksi
 */
import type { DocumentEvents } from '../core/events';
import type { Parts } from '../core/parts';
import type { Keksi } from '../core/public';
import { isOther, remember, running } from '../core/running';
import { once } from '../effects/once';
import { createLoader } from '../enforcement/loader';
import type { BuiltInLanguage } from '../locales/languages';
import type { Texts } from '../locales/texts';
import type { Config } from '../settings/settings';
import { writingsOf } from '../settings/written';
import { startOn } from './keksi';
import { nothing } from './nothing';

export type { Act, Action, Source } from '../consent/act';
export type { Category, ServiceCategory } from '../consent/categories';
export type { Choices } from '../consent/choices';
export type {
  Blocked,
  DocumentEvents,
  EventName,
  KeksiEvents,
  StoredName,
} from '../core/events';
export type { Choosing, Keksi } from '../core/public';
export type { Snapshot } from '../core/snapshot';
export type { Vital } from '../core/vital';
export type { Texts } from '../locales/texts';
export type { ConsentRecord } from '../records/record';
export type { NamedService } from '../services/catalogue';
export type { Factory } from '../services/catalogue/catalogued';
export type {
  Grant,
  Language,
  Lifetime,
  Localized,
  Service,
  StoragePlace,
  StoredItem,
  Transfer,
} from '../services/service';
export {
  googleAds,
  googleAnalytics,
  googleDemographics,
  googleTagManager,
  metaPixel,
} from '../services/whole';
export type { Config } from '../settings/settings';

declare global {
  interface DocumentEventMap extends DocumentEvents {}
}

const TEXTS: { readonly [language in BuiltInLanguage]: () => Promise<{ default: Texts }> } = {
  fi: () => import('../locales/fi'),
  en: () => import('../locales/en'),
  sv: () => import('../locales/sv'),
  nb: () => import('../locales/nb'),
  da: () => import('../locales/da'),
  et: () => import('../locales/et'),
  de: () => import('../locales/de'),
  fr: () => import('../locales/fr'),
  es: () => import('../locales/es'),
  ru: () => import('../locales/ru'),
  uk: () => import('../locales/uk'),
};

const textsIn = async (language: BuiltInLanguage) => (await TEXTS[language]()).default;

/** Dynamic imports, so that a bundler puts each into a file of its own. */
const parts: Parts = {
  async ask(language) {
    const [{ startScreens }, texts] = await Promise.all([
      import('../effects/screens'),
      textsIn(language),
    ]);
    return { startScreens, texts };
  },
  texts: textsIn,
  ui: () => import('../ui'),
  vitals: () => import('../effects/vitals'),
  strict: () => import('../effects/strict'),
  catalogue: once(() => import('../services/catalogue')),
  policy: () => import('../effects/policy'),
  monitor: () => import('../effects/monitor'),
  explain: () => import('../effects/explain'),
  check: () => import('../effects/check'),
  rights: () => import('../records/rights'),
  colours: () => import('../ui/colours'),
  async statement() {
    const { makeShowStatement } = await import('../../statement/src/browser/show');
    // Loaded where an owner looks.
    return makeShowStatement(() => import('../../statement/src/browser/owner-check'));
  },
};

/**
 * Starts Keksi on this page. Call it once, in the browser, as early as possible; a second call gives the
 * Keksi that is running, and warns if it asks for other settings: a framework may well run the same code twice. In a
 * server render it does nothing, and gives a Keksi that allows nothing.
 *
 * @param config what the site owner wants; what is wrong is reported on the console, and left out.
 * @param nonce the page's nonce, for sites with a content security policy.
 * @example
 * const keksi = startKeksi({ ga: 'G-XXXXXXXXXX', policy: '/tietosuojaseloste' });
 */
export function startKeksi(config: Config = {}, nonce = ''): Keksi {
  if (typeof window === 'undefined' || typeof document === 'undefined') return nothing();
  const before = running();
  if (before) {
    if (isOther(config)) {
      console.warn(
        'Keksi: it is already running on this page with other settings; the second start does nothing. Reload the page for new ones.',
      );
    }
    return before;
  }
  const keksi = startOn(writingsOf(config), parts, createLoader(nonce));
  remember(keksi, config);
  return keksi;
}
