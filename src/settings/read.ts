import { LANGUAGES } from '../locales/languages';
import { overlap } from '../permissions/hosts';
import { CAMPAIGN } from '../permissions/page-address';
import { builtInServices } from '../services/built-in';
import { BUILT_IN } from '../services/faults';
import { CONSENT_MODE } from '../services/google/consent-mode';
import { heldOf } from '../services/held';
import { type Misfit, misfitsOf } from '../services/misfit';
import { isNamed } from '../services/named';
import { type LoadCatalogue, namedService } from '../services/named-service';
import { ownServiceFaults } from '../services/never-necessary';
import type { Enforced } from '../services/service';
import { ownServices } from './own-services';
import { regions } from './regions';
import type { Config, CoreSettings } from './settings';
import * as check from './values';
import { NAMES, NO_SETTING, type Writings, type Written } from './written';

const POSITIONS = ['bottom', 'top', 'corner'] as const;
const CORNERS = ['bottom-start', 'bottom-end', 'top-start', 'top-end'] as const;
const MODES = ['basic', 'advanced'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
const TITLES = ['path', 'all'] as const;
const ADDRESSES = ['page', 'path', 'host'] as const;
const DRAW = ['auto', 'hydrated'] as const;

/** Six months, the shortest that is worth asking for (Traficom's guide); less asks more often than it need. */
export const DAYS = 184;

/** Not every host below an ending such as `fi`: that would let everybody pass. */
const HOST = /^(\*\.(?=[^/]*\.))?[a-z0-9-]+(\.[a-z0-9-]+)*(\/[^\s,;]*)?$/;

/** What was written, as far as it can be acted on. */
export interface Read {
  readonly settings: CoreSettings;
  /** In the order they start. Those that are wrongly described are among them, so that their hosts are held. */
  readonly services: Enforced[];
  /** The ids of services that are wrongly described: they never run. */
  readonly wrong: Set<string>;
  readonly misfits: readonly Misfit[];
}

/** Reads one setting: by its rule, or what stands in for it. */
type Use = <T>(name: keyof Config, how: check.Check<T>, fallback: T) => T;

/** @param misfits where it is noted what does not keep to its rule. */
const reader =
  (written: Writings, misfits: Misfit[]): Use =>
  (name, how, fallback) => {
    const entry = written[name];
    if (!entry) return fallback;
    const value = how(entry.value);
    if (value !== undefined) return value;
    misfits.push({ ...entry, rule: name });
    return fallback;
  };

/** What was written under names that are no settings. */
const unknownNames = (written: Writings): Misfit[] =>
  Object.entries(written)
    .filter(([name]) => !NAMES.includes(name))
    .map(([name, entry]) =>
      name.startsWith(NO_SETTING)
        ? { ...(entry as Written), rule: 'attribute', warning: true }
        : { ...(entry as Written), rule: 'name' },
    );

/** What can be acted on, and had better be otherwise. */
function warnings({ policy, days, refusalDays }: CoreSettings, written: Writings): Misfit[] {
  const found: Misfit[] = [];
  if (!policy && !written.policy) {
    found.push({ setting: 'data-policy', value: undefined, rule: 'policy', warning: true });
  }
  if (written.gtm_ads && written.ads && check.flag(written.gtm_ads.value)) {
    found.push({ ...written.gtm_ads, rule: 'gtm_ads', warning: true });
  }
  if (days < DAYS) found.push({ setting: 'data-days', value: days, rule: 'days', warning: true });
  if (written.refusal_days && refusalDays < DAYS) {
    found.push({ ...written.refusal_days, rule: 'days', warning: true });
  }
  return found;
}

/** Ids as the README shows them: they measure nothing. */
const examples = (written: Writings, ids: Readonly<Record<string, readonly string[]>>): Misfit[] =>
  Object.entries(ids)
    .filter(([, list]) => list.some((id) => /-X{6,}$/.test(id)))
    .map(([name]) => ({ ...(written[name] as Written), rule: 'example', warning: true }));

/** What the core goes by, but for its services. @param ids those that web vitals may be sent to. */
function readCore(use: Use, texts: CoreSettings['texts'], ids: readonly string[]): CoreSettings {
  const flag = (name: keyof Config, fallback = false) => use(name, check.flag, fallback);
  const days = use('days', check.wholeNumber(1, 365), DAYS);
  return {
    controller: use('controller', check.text, globalThis.location?.hostname),
    policy: use('policy', check.address, null),
    consentMode: {
      wait_for_update: use(
        'wait_for_update',
        check.wholeNumber(0, 10_000),
        CONSENT_MODE.wait_for_update,
      ),
      region: use('region', regions, CONSENT_MODE.region),
      ads_data_redaction: flag('ads_data_redaction', CONSENT_MODE.ads_data_redaction),
      url_passthrough: flag('url_passthrough', CONSENT_MODE.url_passthrough),
    },
    mode: use('mode', check.oneOf(MODES), 'basic'),
    query: use('query', check.list(/^[\w.-]+$/), CAMPAIGN),
    vitals: flag('vitals') ? ids : null,
    register: use('register', check.address, null),
    language: use('language', check.oneOf([...LANGUAGES, ...Object.keys(texts)]), null),
    notice: use('notice', check.text, null),
    days,
    refusalDays: use('refusal_days', check.wholeNumber(1, 365), days),
    domain: use('domain', check.cookieDomain, null),
    sensitive: use('sensitive', check.list(/^\//), []),
    granular: flag('granular'),
    reload: flag('reload'),
    strict: flag('strict'),
    hosts: use('hosts', check.list(HOST), []),
    monitor: use('monitor', check.monitoring, null),
    known: use('known', check.list(/^(?=.*[^*])[^\s=;,]+$/), []),
    position: use('position', check.oneOf(POSITIONS), 'bottom'),
    corner: use('corner', check.oneOf(CORNERS), 'bottom-start'),
    theme: use('theme', check.oneOf(THEMES), 'auto'),
    draw: use('draw', check.oneOf(DRAW), 'auto'),
    dataLayer: use('data_layer', check.identifier, 'dataLayer'),
    titles: use('titles', check.oneOf(TITLES), 'path') === 'all',
    addresses: use('addresses', check.oneOf(ADDRESSES), 'page'),
    safeguards: use('safeguards', check.safeguards, {}),
    texts,
  };
}

/**
 * Turns what was written into settings that can be acted on. Nothing is thrown: what is wrong is
 * noted, and left out or replaced by its default.
 *
 * @param catalogue loads the services that can be turned on by name.
 */
export function readSettings(written: Writings, catalogue: LoadCatalogue): Read {
  const misfits = unknownNames(written);
  const use = reader(written, misfits);
  const ids = (name: 'ga' | 'ads' | 'pixel' | 'gtm', pattern: RegExp) =>
    use(name, check.list(pattern), []);
  const texts = use('texts', check.textsByLanguage, {});
  const ga = ids('ga', /^G-[A-Z0-9]+$/);
  const gtm = ids('gtm', /^GTM-[A-Z0-9]+$/);
  const ads = ids('ads', /^AW-[A-Z0-9]+$/);
  const settings = readCore(use, texts, [...ga, ...gtm]);
  misfits.push(...warnings(settings, written), ...examples(written, { ga, ads, gtm }));

  const services = builtInServices({
    ...settings,
    ga,
    gtm,
    ads,
    pixel: ids('pixel', /^\d{5,20}$/),
    demographics: use('demographics', check.flag, false),
    gtm_ads: use('gtm_ads', check.flag, false),
    google_host: use('google_host', check.ownHost, null),
    meta_host: use('meta_host', check.ownHost, null),
  });
  const own = readServices(written, services, catalogue);
  const idle = Object.keys(settings.safeguards).filter(
    (id) => !own.services.some((service) => service.id === id),
  );
  if (idle.length) {
    misfits.push({ setting: 'safeguards', value: idle, rule: 'safeguards', warning: true });
  }
  return { settings, ...own, misfits: [...misfits, ...own.misfits] };
}

/** The services that the site names or describes itself, after those that attributes turn on. */
function readServices(
  written: Writings,
  services: Enforced[],
  catalogue: LoadCatalogue,
): Pick<Read, 'services' | 'wrong' | 'misfits'> {
  const misfits: Misfit[] = [];
  const wrong = new Set<string>();
  const list = written.services?.value;
  if (list !== undefined && !Array.isArray(list)) {
    misfits.push({ setting: 'services', value: list, rule: 'services' });
  }
  for (const { entry, place } of ownServices(written)) {
    const taken = new Set(['keksi', ...services.map(({ id }) => id)]);
    const add = (service: Enforced) => {
      const others = services.filter(({ id }) => !wrong.has(id));
      const value = service.hosts.filter((host) =>
        others.some(({ hosts }) => overlap([host], hosts)),
      );
      if (value.length) misfits.push({ setting: place, value, rule: 'twin', warning: true });
      services.push(service);
    };
    if (isNamed(entry)) {
      const service = namedService(entry, place, catalogue);
      const isNew = service && !taken.has(service.id);
      const runs = isNew && !BUILT_IN.test(service.id);
      if (isNew) add(service);
      // One that an attribute turns on is held, and never runs under a name of the catalogue's.
      if (isNew && !runs) wrong.add(service.id);
      if (!runs) misfits.push({ setting: place, value: entry, rule: 'catalogue' });
      continue;
    }
    const faults = misfitsOf(ownServiceFaults(entry, taken), place);
    misfits.push(...faults);
    if (faults.length) {
      wrong.add(place);
      services.push(heldOf(entry, place));
    } else add(entry as Enforced);
  }
  return { services, wrong, misfits };
}
