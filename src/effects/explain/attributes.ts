/**
 * Attributes of the tag that are no settings: a misspelt `data-sensitive` leaves a booking page tracked, and nothing else
 * would tell.
 */
import { distance, nearest } from '../../services/catalogue/nearest';
import type { Misfit } from '../../services/misfit';
import { ATTRIBUTES } from '../../settings/written';

const NAMES = [...ATTRIBUTES, 'services'].map((name) => `data-${name.replace(/_/g, '-')}`);

/** What settings are called elsewhere. */
const MEANT: readonly (readonly [written: RegExp, meant: string])[] = [
  [/google-?analytics|^data-(analytics|gtag|ga4|measurement-?id)$/, 'data-ga'],
  [/google-?ads|adwords/, 'data-ads'],
  [/tag-?manager/, 'data-gtm'],
  [/facebook|^data-(fb|meta)/, 'data-pixel'],
  [/privacy/, 'data-policy'],
];

/** The attribute that was meant; undefined where it may be another script's. */
export function meantBy(setting: string): string | undefined {
  const meant = MEANT.find(([written]) => written.test(setting))?.[1];
  if (meant) return meant;
  const like = nearest(setting, NAMES);
  // A short name is like many.
  return like && distance(setting, like) <= Math.min(2, (setting.length - 5) / 3)
    ? like
    : undefined;
}

/** Says which attributes were probably meant to be settings. */
export function explainAttributes(misfits: readonly Misfit[]): void {
  for (const { rule, setting } of misfits) {
    const meant = rule === 'attribute' && meantBy(setting);
    if (meant)
      console.error(`Keksi: ${setting} is no setting and does nothing. Did you mean ${meant}?`);
  }
}
