import type { Vital } from '../../core/vital';

/**
 * Tells Google Analytics of a measurement, in the shape that its documentation and the web-vitals package
 * give. The value is what was added, so that it can be summed.
 *
 * @param to the ids it is meant for: Google Ads must not take it for an event of its own.
 * @param say says it to Google.
 * @see https://github.com/GoogleChrome/web-vitals#send-the-results-to-google-analytics
 */
export function reportVital(
  vital: Vital,
  to: readonly string[],
  say: (...words: unknown[]) => void,
): void {
  if (!to.length) return;
  const { name, value, delta, rating, id, navigationType, address } = vital;
  say('event', name, {
    value: delta,
    metric_id: id,
    metric_value: value,
    metric_delta: delta,
    metric_rating: rating,
    metric_navigation_type: navigationType,
    page_location: address,
    send_to: to,
  });
}
