import { builtInServices } from '../services/built-in';
import { CAMPAIGN } from '../services/google/page-address';
import type { Service } from '../services/service';
import { ATTRIBUTES, JSON_ONLY, type Writings, type Written } from './attributes';
import { serviceProblems } from './check-service';
import type { Config, Problem, Settings } from './config';
import * as check from './values';

const LANGUAGES = ['fi', 'en', 'sv'] as const;

const POSITIONS = ['bottom', 'top', 'corner'] as const;
const CORNERS = ['bottom-start', 'bottom-end', 'top-start', 'top-end'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

const KNOWN: readonly string[] = [...ATTRIBUTES, ...JSON_ONLY];

/**
 * Turns what was written into settings that can be acted on. Nothing is thrown: what is wrong is
 * reported, and left out or replaced by its default.
 *
 * @param problem told of each problem.
 */
export function checkConfig(written: Writings, problem: (problem: Problem) => void): Settings {
  const wrong = ({ setting, value }: Written, allowed: string) =>
    problem({ setting, value, allowed });
  const use = <T>(name: keyof Config | 'vitals', how: check.Check<T>, fallback: T): T =>
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
  use('mode', check.later('basic', '"basic" (advanced mode is not in this version yet)'), null);
  use('vitals', check.later('false', '"false" (web vitals are not in this version yet)'), null);

  const controller = use('controller', check.text, location.hostname);
  const policy = use('policy', check.address, null);
  const days = use('days', check.wholeNumber(1, 365), 180);
  const sensitive = use(
    'sensitive',
    check.list(/^\//, 'paths that begin with "/", such as "/ajanvaraus/*"'),
    [],
  );
  const ids = (name: 'ga' | 'ads' | 'pixel', pattern: RegExp, allowed: string) =>
    use(name, check.list(pattern, `${allowed}; several are separated by commas`), []);

  const services: Service[] = builtInServices({
    controller,
    policy,
    days,
    sensitive,
    ga: ids('ga', /^G-[A-Z0-9]+$/, 'a Google Analytics 4 id such as "G-XXXXXXXXXX"'),
    ads: ids('ads', /^AW-[A-Z0-9]+$/, 'a Google Ads id such as "AW-123456789"'),
    pixel: ids('pixel', /^\d{5,20}$/, 'a Meta Pixel id: digits only, such as "123456789012345"'),
    demographics: use('demographics', check.flag, false),
    query: use('query', check.list(/^[\w.-]+$/, 'names of query parameters'), CAMPAIGN),
  });

  const own = written.services?.value ?? [];
  if (Array.isArray(own)) {
    own.forEach((service, index) => {
      const taken = new Set(services.map(({ id }) => id));
      const faults = serviceProblems(service, `services[${index}]`, taken);
      if (faults.length) faults.forEach(problem);
      else services.push(service);
    });
  } else {
    problem({ setting: 'services', value: own, allowed: 'a list of services' });
  }

  return {
    controller,
    policy,
    services,
    register: use('register', check.address, null),
    language: use('language', check.oneOf(LANGUAGES), null),
    notice: use('notice', check.text, null),
    days,
    domain: use('domain', check.cookieDomain, null),
    sensitive,
    reload: use('reload', check.flag, false),
    position: use('position', check.oneOf(POSITIONS), 'bottom'),
    corner: use('corner', check.oneOf(CORNERS), 'bottom-start'),
    theme: use('theme', check.oneOf(THEMES), 'auto'),
    texts: use('texts', check.textsByLanguage, {}),
  };
}
