/**
 * Keksi as a package: nothing happens on import, so it can be imported in a server render.
 *
 * @module keksi
 */
import { writingsOf } from './config/attributes';
import { checkConfig } from './config/check';
import type { Config } from './config/config';
import { explain } from './config/explain';
import { createLoader } from './gate/loader';
import { createKeksi } from './keksi';
import type { Parts } from './parts/parts';
import { type Keksi, runningKeksi } from './public';

export type { Config } from './config/config';
export type { Act, Action, Source } from './consent/act';
export type { Category, ServiceCategory } from './consent/categories';
export type { Choices } from './consent/choices';
export type { Blocked, EventName, KeksiEvents, StoredName } from './events';
export type { Texts } from './locales/texts';
export type { Keksi } from './public';
export type { ConsentRecord } from './records/record';
export type { Factory } from './services/catalogue/catalogued';
export { googleAds } from './services/google/ads';
export { googleAnalytics } from './services/google/analytics';
export { googleDemographics } from './services/google/demographics';
export { googleTagManager } from './services/google/tag-manager';
export { metaPixel } from './services/meta-pixel';
export type {
  Grant,
  Language,
  Lifetime,
  Localized,
  Service,
  StoragePlace,
  StoredItem,
  Transfer,
} from './services/service';
export type { Vital } from './vitals/vital';

const parts: Parts = {
  ui: () => import('./ui'),
  vitals: () => import('./vitals'),
  strict: () => import('./strict'),
  catalogue: () => import('./services/catalogue'),
  policy: () => import('./policy'),
  monitor: () => import('./monitor'),
  statement: async () => (await import('./statement/browser/show')).showStatement,
  async texts(language) {
    const loaders = {
      fi: () => import('./locales/fi'),
      en: () => import('./locales/en'),
      sv: () => import('./locales/sv'),
      nb: () => import('./locales/nb'),
      da: () => import('./locales/da'),
      et: () => import('./locales/et'),
      de: () => import('./locales/de'),
      fr: () => import('./locales/fr'),
      es: () => import('./locales/es'),
      ru: () => import('./locales/ru'),
      uk: () => import('./locales/uk'),
    };
    return (await loaders[language]()).default;
  },
};

let started: Keksi | undefined;

/**
 * Starts Keksi on this page. Call it once, in the browser, as early as possible; a second call gives the
 * Keksi that is running.
 *
 * @param config what the site owner wants; what is wrong is reported on the console, and left out.
 * @param nonce the page's nonce, for sites with a content security policy.
 */
export function startKeksi(config: Config = {}, nonce = ''): Keksi {
  const running = started ?? runningKeksi();
  if (running) {
    console.warn('Keksi: it is already running on this page; the second start does nothing.');
    return running;
  }
  started = createKeksi(checkConfig(writingsOf(config), explain), parts, createLoader(nonce));
  return started;
}
