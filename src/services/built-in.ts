import { isSensitive } from '../permissions/sensitive';
import { googleAds } from './google/ads';
import { googleAnalytics } from './google/analytics';
import { googleDemographics } from './google/demographics';
import { pagesOf } from './google/site-pages';
import { googleTagManager } from './google/tag-manager';
import { keksiService } from './keksi';
import { metaPixel } from './meta/pixel';
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
  readonly gtm: readonly string[];
  readonly mode: 'basic' | 'advanced';
  readonly demographics: boolean;
  readonly query: readonly string[];
}

/** The services that the script tag's attributes turn on, in the order they start. */
export function builtInServices(options: BuiltInOptions): Service[] {
  const { controller, policy, days, ga, ads, pixel, gtm, demographics } = options;
  const services = [keksiService(controller, policy ?? globalThis.location?.origin, days)];
  const quiet = () => isSensitive(location.pathname, options.sensitive);
  const names = { ...pagesOf(options), quiet };
  const google = {
    advanced: () => options.mode === 'advanced' && !quiet(),
    ads: ads.length > 0,
    seconds: days * 86_400,
  };
  if (ga.length && demographics) services.push(googleDemographics());
  if (ga.length) {
    services.push(
      googleAnalytics(ga, {
        ...google,
        quiet,
        query: options.query,
        referrer: names.referrer,
      }),
    );
  }
  if (ads.length)
    services.push(googleAds(ads, { ...google, names: ga.length ? undefined : names }));
  if (gtm.length) services.push(googleTagManager(gtm, google));
  if (pixel.length) services.push(metaPixel(pixel, quiet));
  return services;
}
