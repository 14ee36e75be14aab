/**
 * Keksi as a package: nothing happens on import, so it can be imported in a server render.
 *
 * @module keksi
 */

import { type Keksi, runningKeksi } from '../core/public';
import { createLoader } from '../enforcement/loader';
import { createKeksi } from '../keksi';
import { checkConfig } from '../settings/check';
import { explain } from '../settings/explain';
import type { Config } from '../settings/settings';
import { writingsOf } from '../settings/written';
import type { Parts } from './parts/parts';

export type { Act, Action, Source } from '../consent/act';
export type { Category, ServiceCategory } from '../consent/categories';
export type { Choices } from '../consent/choices';
export type { Blocked, EventName, KeksiEvents, StoredName } from '../core/events';
export type { Keksi } from '../core/public';
export type { Vital } from '../effects/vitals/vital';
export type { Texts } from '../locales/texts';
export type { ConsentRecord } from '../records/record';
export type { Factory } from '../services/catalogue/catalogued';
export { googleAds } from '../services/google/ads';
export { googleAnalytics } from '../services/google/analytics';
export { googleDemographics } from '../services/google/demographics';
export { googleTagManager } from '../services/google/tag-manager';
export { metaPixel } from '../services/meta/pixel';
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
export type { Config } from '../settings/settings';

const parts: Parts = {
  ui: () => import('../ui'),
  vitals: () => import('../effects/vitals'),
  strict: () => import('../effects/strict'),
  catalogue: () => import('../services/catalogue'),
  policy: () => import('../effects/policy'),
  monitor: () => import('../effects/monitor'),
  statement: async () => (await import('../statement/browser/show')).showStatement,
  async texts(language) {
    const loaders = {
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
