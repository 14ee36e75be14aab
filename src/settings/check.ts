import { LANGUAGES } from '../locales/languages';
import { builtInServices } from '../services/built-in';
import { CONSENT_MODE } from '../services/google/consent-mode';
import { CAMPAIGN } from '../services/google/page-address';
import type { Service } from '../services/service';
import { serviceProblems } from './check-service';
import { type FromCatalogue, isNamed, notLoaded, ownServices } from './own-services';
import { regions } from './regions';
import type { Config, Problem, Settings } from './settings';
import * as check from './values';
import { ATTRIBUTES, JSON_ONLY, type Writings, type Written } from './written';

const POSITIONS = ['bottom', 'top', 'corner'] as const;
const CORNERS = ['bottom-start', 'bottom-end', 'top-start', 'top-end'] as const;
const MODES = ['basic', 'advanced'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** Not every host below an ending such as `fi`: that would let everybody pass. */
const HOST = /^(\*\.(?=[^/]*\.))?[a-z0-9-]+(\.[a-z0-9-]+)*(\/[^\s,;]*)?$/;
const HOST_ALLOWED =
  'hosts of your own without scheme and port, such as "cdn.esimerkki.fi" or "*.esimerkki.fi"';
const KNOWN_ALLOWED =
  'names of cookies or storage keys, where * stands for any letters (but not alone), such as "wp-*"';

const KNOWN: readonly string[] = [...ATTRIBUTES, ...JSON_ONLY, 'catalogue'];

/**
 * Turns what was written into settings that can be acted on. Nothing is thrown: what is wrong is
 * reported, and left out or replaced by its default.
 *
 * @param problem told of each problem.
 * @param fromCatalogue makes services that are named and not described.
 */
export function checkConfig(
  writings: Writings,
  problem: (problem: Problem) => void,
  fromCatalogue: FromCatalogue = notLoaded,
): Settings {
  // No prototype: a page's additions to that of every object are nobody's settings.
  const written: Writings = { __proto__: null, ...writings } as unknown as Writings;
  const wrong = ({ setting, value }: Written, allowed: string) =>
    problem({ setting, value, allowed });
  const use = <T>(name: keyof Config, how: check.Check<T>, fallback: T): T =>
    check.use(written[name], how, fallback, wrong);

  for (const [name, { setting, value }] of Object.entries(written)) {
    if (!KNOWN.includes(name)) problem({ setting, value, allowed: `one of ${KNOWN.join(', ')}` });
  }
  if (!written.policy) {
    problem({
      setting: 'data-policy',
      value: undefined,
      allowed: 'the address of your privacy statement, which the banner links to (GDPR 13)',
      warning: true,
    });
  }
  const controller = use('controller', check.text, globalThis.location?.hostname);
  const policy = use('policy', check.address, null);
  const days = use('days', check.wholeNumber(1, 365), 180);
  const sensitive = use(
    'sensitive',
    check.list(/^\//, 'paths that begin with "/", such as "/ajanvaraus/*"'),
    [],
  );
  const ids = (name: 'ga' | 'ads' | 'pixel' | 'gtm', pattern: RegExp, allowed: string) =>
    use(name, check.list(pattern, `${allowed}; several are separated by commas`), []);

  const ga = ids('ga', /^G-[A-Z0-9]+$/, 'a Google Analytics 4 id such as "G-XXXXXXXXXX"');
  const gtm = ids('gtm', /^GTM-[A-Z0-9]+$/, 'a Tag Manager container such as "GTM-XXXXXXX"');

  const mode = use('mode', check.oneOf(MODES), 'basic');
  const texts = use('texts', check.textsByLanguage, {});
  const query = use('query', check.list(/^[\w.-]+$/, 'names of query parameters'), CAMPAIGN);

  const services: Service[] = builtInServices({
    controller,
    policy,
    days,
    sensitive,
    ga,
    gtm,
    mode,
    ads: ids('ads', /^AW-[A-Z0-9]+$/, 'a Google Ads id such as "AW-123456789"'),
    pixel: ids('pixel', /^\d{5,20}$/, 'a Meta Pixel id: digits only, such as "123456789012345"'),
    demographics: use('demographics', check.flag, false),
    query,
  });

  for (const { entry, place } of ownServices(written, problem)) {
    const named = isNamed(entry);
    const service = named ? fromCatalogue(entry, place) : entry;
    const taken = new Set(services.map(({ id }) => id));
    const faults =
      named && Array.isArray(service) ? service : serviceProblems(service, place, taken);
    if (faults.length) faults.forEach(problem);
    else services.push(service as Service);
  }

  return {
    controller,
    policy,
    services,
    consentMode: {
      wait_for_update: use(
        'wait_for_update',
        check.wholeNumber(0, 10_000),
        CONSENT_MODE.wait_for_update,
      ),
      region: use('region', regions, CONSENT_MODE.region),
      ads_data_redaction: use('ads_data_redaction', check.flag, CONSENT_MODE.ads_data_redaction),
      url_passthrough: use('url_passthrough', check.flag, CONSENT_MODE.url_passthrough),
    },
    mode,
    query,
    vitals: use('vitals', check.flag, false) ? [...ga, ...gtm] : null,
    register: use('register', check.address, null),
    language: use('language', check.oneOf([...LANGUAGES, ...Object.keys(texts)]), null),
    notice: use('notice', check.text, null),
    days,
    domain: use('domain', check.cookieDomain, null),
    sensitive,
    granular: use('granular', check.flag, false),
    reload: use('reload', check.flag, false),
    strict: use('strict', check.flag, false),
    hosts: use('hosts', check.list(HOST, HOST_ALLOWED), []),
    monitor: use('monitor', check.monitoring, null),
    known: use('known', check.list(/^(?=.*[^*])[^\s=;,]+$/, KNOWN_ALLOWED), []),
    position: use('position', check.oneOf(POSITIONS), 'bottom'),
    corner: use('corner', check.oneOf(CORNERS), 'bottom-start'),
    theme: use('theme', check.oneOf(THEMES), 'auto'),
    texts,
  };
}
