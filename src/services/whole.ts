/**
 * The built-in services whole, as a package's user may name them; and what is told of those that the settings turn on.
 */
import { type AdsOptions, enforceAds } from './google/ads';
import { type AnalyticsOptions, enforceAnalytics } from './google/analytics';
import { enforceDemographics } from './google/demographics';
import type { HitPolicy } from './google/hits';
import { enforceTagManager } from './google/tag-manager';
import { toldAds, toldAnalytics, toldDemographics, toldTagManager } from './google/told';
import { enforcePixel, type PixelOptions } from './meta/pixel';
import { toldPixel } from './meta/told';
import type { Service } from './service';

/** Google Analytics under the diagnostic category. @param ids measurement ids, `G-…`. */
export const googleAnalytics = (ids: readonly string[], options: AnalyticsOptions): Service => ({
  ...enforceAnalytics(ids, options),
  ...toldAnalytics(ids, options.ads),
});

/** Google Ads under the marketing category. @param ids `AW-…`. */
export const googleAds = (ids: readonly string[], options?: AdsOptions): Service => ({
  ...enforceAds(ids, options),
  ...toldAds(),
});

/** Google Analytics Demographics, under both categories. */
export const googleDemographics = (): Service => ({
  ...enforceDemographics(),
  ...toldDemographics(),
});

/** Google Tag Manager, under either category. @param ids containers, `GTM-…`. */
export const googleTagManager = (ids: readonly string[], policy?: HitPolicy): Service => ({
  ...enforceTagManager(ids, policy),
  ...toldTagManager(),
});

/** Meta Pixel under the marketing category. @param ids pixel ids, digits. */
export const metaPixel = (ids: readonly string[], options?: PixelOptions): Service => ({
  ...enforcePixel(ids, options),
  ...toldPixel(),
});
