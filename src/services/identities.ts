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

export const DEMOGRAPHICS: Identity = {
  id: 'google-demographics',
  category: CATEGORIES,
  version: 'gd01',
};

export const ANALYTICS: Identity = {
  id: 'google-analytics',
  category: 'diagnostic',
  version: 'ga01',
};

export const ADS: Identity = { id: 'google-ads', category: 'marketing', version: 'aw01' };

export const PIXEL: Identity = { id: 'meta-pixel', category: 'marketing', version: 'mp01' };
