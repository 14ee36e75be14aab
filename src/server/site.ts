/**
 * A site's settings, read where there is no page: the same settings, by the same rules, as the page's own.
 */
import { recall } from '../consent/decision';
import { INITIAL, next, type State } from '../consent/state';
import { toldNow } from '../core/happenings';
import type { BannerService } from '../core/parts';
import { bannerServices } from '../effects/wording';
import { fromCatalogue } from '../services/catalogue';
import { explain } from '../services/explain';
import { isNamedService } from '../services/named-service';
import { problemsOf } from '../settings/check';
import { type Read, readSettings } from '../settings/read';
import type { Config } from '../settings/settings';
import { writingsOf } from '../settings/written';
import { decisionsIn } from '../storage/format';

/** What a server knows of the site. */
export interface Site {
  readonly settings: Read['settings'];
  readonly services: Read['services'];
  readonly wrong: ReadonlySet<string>;
  readonly told: readonly BannerService[];
  /** The privacy statement's address as it was written; the page resolves it. */
  readonly policy: string | null;
}

const known = new WeakMap<Config, Site>();

const never = () => Promise.reject(new Error('nothing starts on a server'));

/** Reads the settings of a site, once. What is wrong is said on the console, and left out. */
export function siteOf(config: Config): Site {
  const before = known.get(config);
  if (before) return before;
  // Whether a cookie's domain fits is asked where the cookie is set.
  const { domain: _, ...rest } = config;
  const read = readSettings(writingsOf(rest), never);
  for (const problem of problemsOf(read.misfits, { fromCatalogue })) explain(problem);
  const unknown = read.services.filter(
    (service) =>
      isNamedService(service) &&
      Array.isArray(fromCatalogue(service.named.entry, service.named.place)),
  );
  const wrong = new Set([...read.wrong, ...unknown.map(({ id }) => id)]);
  const site: Site = {
    ...read,
    wrong,
    told: bannerServices({ ...read, wrong }, { fromCatalogue }),
    policy: read.settings.policy && String(config.policy).trim(),
  };
  known.set(config, site);
  return site;
}

/** How a visitor stands to what the site asks, as far as their cookies tell. */
export function stateOf(site: Site, cookie: string | null | undefined, now: number): State {
  const { services, settings } = site;
  const read = { services, settings, wrong: new Set(site.wrong) };
  const decision = recall(decisionsIn(cookie ?? ''), settings, now);
  const found = next(INITIAL, { is: 'found', decision });
  // What is allowed already is asked about as well, so that it can be taken back.
  const told = next(found, toldNow(read, [], found));
  return next(told, toldNow(read, [], told));
}
