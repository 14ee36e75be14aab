import { policyText } from '../../../src/effects/policy';
import { hostsOf } from '../../../src/permissions/permissions';
import { fromCatalogue } from '../../../src/services/catalogue';
import { checkConfig } from '../../../src/settings/check';
import { readSettings } from '../../../src/settings/read';
import type { Config, Problem, Settings } from '../../../src/settings/settings';
import { writingsOf } from '../../../src/settings/written';
import type { Plan } from '../plan/plan';

const never = () => Promise.reject(new Error('nothing starts here'));

/** What the library says of a configuration. */
export interface Checked {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/**
 * The configuration as the banner would read it, and everything that the library finds wrong: by its own checks.
 *
 * @example
 * checked({ ga: 'AW-1' }).problems[0]?.setting // 'ga'
 */
export function checked(config: Config): Checked {
  const problems: Problem[] = [];
  const settings = checkConfig(writingsOf(config), (problem) => problems.push(problem), {
    fromCatalogue,
  });
  return { settings, problems };
}

const hostOf = (site: string): string => {
  const whole = /^https?:\/\//.test(site) ? site : `https://${site}`;
  return URL.canParse(whole) ? new URL(whole).hostname : '';
};

/**
 * The header that `keksi.policy()` prints on the site; nothing while the site's host is not known.
 *
 * @example
 * policyFor({ ...EMPTY, site: 'www.esimerkki.fi' })
 */
export function policyFor({ config, site }: Plan): string {
  const host = hostOf(site);
  if (!host.includes('.')) return '';
  const { settings, services } = readSettings(writingsOf(config), never);
  // A register at a path is of the site's own, whose host is another than this page's.
  const register = /^https?:/.test(config.register ?? '') ? settings.register : null;
  return policyText({ settings: { ...settings, register }, services }, '', host);
}

/** A service whose old code has to go, and by which hosts it is known in a page. */
export interface OldCode {
  readonly name: string;
  readonly hosts: readonly string[];
}

/**
 * The old codes that Keksi brings in their place: whatever a page loads from these hosts.
 *
 * @example
 * oldCodes({ ga: 'G-ABCDEFGHIJ' })
 */
export function oldCodes(config: Config): OldCode[] {
  const { services } = readSettings(writingsOf(config), never);
  const { settings } = checked(config);
  const names = new Map(settings.services.map(({ id, name }) => [id, name]));
  return services.map((service) => ({
    name: names.get(service.id) ?? service.id,
    hosts: [...new Set(hostsOf(service))].filter((host) => !host.endsWith('.*')).slice(0, 6),
  }));
}
