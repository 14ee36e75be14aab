/**
 * Google Ads remarketing and conversion measurement, as far as it is held, started and stopped.
 *
 * @see https://support.google.com/google-ads/answer/7521212 the tag
 */
import { builtInRow } from '../row';
import type { Enforced } from '../service';
import { CLICK_DAYS } from './click-days';
import { setDestination } from './commands';
import { googleChoices } from './consent-mode';
import { type HitPolicy, isStale } from './hits';
import { nameRoutes, type PageNames } from './page-names';
import { isConfigured, startTag, stopTag } from './tag';
import { tagOptions } from './tag-options';

/** How long its cookies live at most. */
const CLICK_SECONDS = CLICK_DAYS * 86_400;

/** What else may be said of Google Ads. */
export interface AdsOptions extends Omit<HitPolicy, 'ads'> {
  /** How pages are named to Google, where Google Analytics does not name them already. */
  readonly names?: PageNames;
  /** How much of the addresses of pages it is told; whole but for what was searched, unless said. */
  readonly tells?: Enforced['tells'];
  /** Seconds that its cookies live when it starts before there is a choice (advanced mode). */
  readonly seconds?: number;
}

/** Google Ads under the marketing category. @param ids `AW-…`. */
export const enforceAds = (
  ids: readonly string[],
  { seconds = 0, advanced = () => false, names, tells, host }: AdsOptions = {},
): Enforced => ({
  ...builtInRow('google-ads', host),
  advertises: true,
  tells,
  prepare() {
    for (const id of ids) setDestination(id, false);
  },
  start(grant) {
    if (names && !ids.some(isConfigured)) nameRoutes(names);
    for (const id of ids) {
      // No longer than visitors are told.
      startTag(id, tagOptions(Math.min(grant.seconds || seconds, CLICK_SECONDS)), grant, host);
    }
  },
  runsDenied: advanced,
  sees: googleChoices,
  isStale: (url, choices) => isStale(url, choices, { advanced, ads: true, host }),
  stop() {
    for (const id of ids) stopTag(id);
  },
});
