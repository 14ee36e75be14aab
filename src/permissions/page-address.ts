/** Campaign parameters: they say which advertisement brought the visit, not what the visitor looked for. */
export const CAMPAIGN = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'utm_id',
];

/** What tells of a click on one of Google's advertisements. */
export const CLICK_IDS = ['gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid'];

/** An address in its parts: a URL, or a page's `location`, which need not be parsed again. */
export type Place = Pick<URL, 'origin' | 'pathname' | 'search'>;

/**
 * An address without its fragment and without any query parameter that is not allowed: parameters have
 * revealed medicines and treatments to advertisers (TSV/108/2022).
 *
 * @param isForgotten whether a value names a visitor who has withdrawn: a click on an advertisement does.
 */
export function cleanPlace(
  { origin, pathname, search }: Place,
  allowed: readonly string[],
  isForgotten: (value: string) => boolean = () => false,
): string {
  if (!search) return origin + pathname;
  const kept = [...new URLSearchParams(search)].filter(
    ([name, value]) => allowed.includes(name) && !isForgotten(value),
  );
  return `${origin + pathname}${kept.length ? `?${new URLSearchParams(kept)}` : ''}`;
}

/** The same of an address as it is written; empty where that is none. */
export function cleanAddress(address: string, allowed: readonly string[]): string {
  try {
    return cleanPlace(new URL(address), allowed);
  } catch {
    return '';
  }
}
