import { type NoticeVersions, numbered } from '../consent/notice-versions';
import { ADS, ANALYTICS, DEMOGRAPHICS, PIXEL } from '../services/identities';
import type { Plain } from './plain';

/**
 * What the services of a site tell the visitor, per category; empty where nothing is asked.
 *
 * @param own those that are not built in.
 */
export function marksOf(
  { ga, ads, pixel, demographics }: Plain,
  own: NoticeVersions = { diagnostic: '', marketing: '' },
): NoticeVersions {
  const analytics = ga[0] ? ANALYTICS.version : '';
  const both = analytics && demographics ? DEMOGRAPHICS.version : '';
  return {
    diagnostic: both + analytics + own.diagnostic,
    marketing: both + (ads[0] ? ADS.version : '') + (pixel[0] ? PIXEL.version : '') + own.marketing,
  };
}

/** The same as the cookie keeps it: one mark for all where the owner numbers the notice. */
export function versionsOf(marks: NoticeVersions, notice: unknown): NoticeVersions {
  if (notice === undefined) return marks;
  const version = numbered(`${notice}`.trim());
  return { diagnostic: version, marketing: version };
}
