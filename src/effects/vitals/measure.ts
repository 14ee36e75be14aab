/**
 * Web vitals: how fast the pages are for those who use them. A part of its own, loaded only while
 * diagnostic is granted.
 *
 * @see https://web.dev/articles/vitals
 * @see https://github.com/GoogleChrome/web-vitals
 */
import { type Metric, onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';
import type { Vital } from '../../core/vital';

const METRICS = [onCLS, onFCP, onINP, onLCP, onTTFB];

const vitalOf = ({
  name,
  value,
  delta,
  rating,
  id,
  navigationType,
  navigationURL,
}: Metric): Vital => ({
  name,
  value,
  delta,
  rating,
  id,
  navigationType,
  address: navigationURL ?? location.href,
});

/**
 * Measures this page, and its soft navigations where the browser knows of them.
 *
 * @param told of each measurement when it is certain: some only when the page is left.
 */
export function measureVitals(told: (vital: Vital) => void): void {
  for (const measure of METRICS) {
    measure((metric) => told(vitalOf(metric)), { reportSoftNavs: true });
  }
}
