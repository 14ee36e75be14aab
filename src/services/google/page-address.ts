/** Campaign parameters: they say which advertisement brought the visit, not what the visitor looked for. */
export const CAMPAIGN = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'utm_id',
];

/**
 * An address without its fragment and without any query parameter that is not allowed: parameters have
 * revealed medicines and treatments to advertisers (A30, TSV/108/2022).
 */
export function cleanAddress(address: string, allowed: readonly string[]): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return '';
  }
  const kept = new URLSearchParams();
  for (const [name, value] of url.searchParams) {
    if (allowed.includes(name)) kept.append(name, value);
  }
  const query = kept.toString();
  return url.origin + url.pathname + (query ? `?${query}` : '');
}
