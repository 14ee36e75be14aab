import { CLICK_IDS } from '../permissions/page-address';
import { isSensitive } from '../permissions/sensitive';
import { enforceAds } from './google/ads';
import { enforceAnalytics } from './google/analytics';
import { enforceDemographics } from './google/demographics';
import { pagesOf } from './google/site-pages';
import { enforceTagManager } from './google/tag-manager';
import { enforcePixel } from './meta/pixel';
import type { Enforced } from './service';

/** What the built-in services are made from. */
export interface BuiltInOptions {
  readonly days: number;
  readonly sensitive: readonly string[];
  readonly ga: readonly string[];
  readonly ads: readonly string[];
  readonly pixel: readonly string[];
  readonly gtm: readonly string[];
  readonly mode: 'basic' | 'advanced';
  readonly demographics: boolean;
  readonly query: readonly string[];
  readonly addresses: 'page' | 'path' | 'host';
  readonly gtm_ads: boolean;
  readonly google_host: string | null;
  readonly meta_host: string | null;
}

/** The services that the script tag's attributes turn on, in the order they start. */
export function builtInServices(options: BuiltInOptions): Enforced[] {
  const { days, ga, ads, pixel, gtm, demographics } = options;
  const services: Enforced[] = [];
  const quiet = () => isSensitive(location.pathname, options.sensitive);
  // Of a click on an advertisement, the valve lets through only what advertising may know.
  const query = ads.length ? [...options.query, ...CLICK_IDS] : options.query;
  const names = { ...pagesOf({ ...options, query }), quiet };
  const google = {
    advanced: () => options.mode === 'advanced' && !quiet(),
    ads: ads.length > 0,
    seconds: days * 86_400,
    host: options.google_host,
  };
  const tells = options.addresses === 'page' ? undefined : options.addresses;
  if (ga.length && demographics) services.push(enforceDemographics(options.google_host));
  if (ga.length) services.push(enforceAnalytics(ga, { ...google, names }));
  if (ads.length)
    services.push(enforceAds(ads, { ...google, tells, names: ga.length ? undefined : names }));
  if (gtm.length) services.push(enforceTagManager(gtm, google, options.gtm_ads));
  if (pixel.length) services.push(enforcePixel(pixel, { quiet, tells, host: options.meta_host }));
  return services;
}
