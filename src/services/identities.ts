import { CATEGORIES, type Category } from '../consent/categories';

/** What every page view has to know of a built-in service; the rest is loaded where it is shown. */
export interface Identity {
  readonly id: string;
  readonly category: Category | readonly Category[];
  /**
   * Four letters and digits that stand in the cookie for what the visitor is told of it. Change them when that
   * changes: whoever agreed before is then asked again. A test watches.
   */
  readonly version: string;
}

export const DEMOGRAPHICS = {
  id: 'google-demographics',
  category: CATEGORIES,
  version: 'gd01',
} as const satisfies Identity;

export const ANALYTICS = {
  id: 'google-analytics',
  category: 'diagnostic',
  version: 'ga01',
} as const satisfies Identity;

export const ADS = {
  id: 'google-ads',
  category: 'marketing',
  version: 'aw01',
} as const satisfies Identity;

export const PIXEL = {
  id: 'meta-pixel',
  category: 'marketing',
  version: 'mp01',
} as const satisfies Identity;
