import { isSensitive } from '../gate/sensitive';
import { googleAds } from './google/ads';
import { googleAnalytics } from './google/analytics';
import { googleDemographics } from './google/demographics';
import { cleanAddress } from './google/page-address';
import { keksiService } from './keksi';
import { metaPixel } from './meta-pixel';
import type { Service } from './service';

/** What the built-in services are made from. */
export interface BuiltInOptions {
  readonly controller: string;
  readonly policy: string | null;
  readonly days: number;
  readonly sensitive: readonly string[];
  readonly ga: readonly string[];
  readonly ads: readonly string[];
  readonly pixel: readonly string[];
  readonly demographics: boolean;
  readonly query: readonly string[];
}

/** The page the visitor came from, as Google may see it: a sensitive page of the site is not named. */
function referrer({ sensitive, query }: BuiltInOptions): string {
  const address = cleanAddress(document.referrer, query);
  if (!address) return '';
  const { origin, pathname } = new URL(address);
  return origin === location.origin && isSensitive(pathname, sensitive) ? `${origin}/` : address;
}

/** The services that the script tag's attributes turn on, in the order they start. */
export function builtInServices(options: BuiltInOptions): Service[] {
  const { controller, policy, days, ga, ads, pixel, demographics, query } = options;
  const services = [keksiService(controller, policy ?? location.origin, days)];
  if (ga.length && demographics) services.push(googleDemographics());
  if (ga.length) services.push(googleAnalytics(ga, { query, referrer: () => referrer(options) }));
  if (ads.length) services.push(googleAds(ads));
  if (pixel.length) services.push(metaPixel(pixel));
  return services;
}
