/**
 * All that rules and reports take from the rest of Keksi: the catalogue of services and the reading of a configuration
 * are the very ones that gate, so that banner, statement and audit read one definition.
 */

export { inHosts } from '../../src/permissions/hosts';
export { cleanAddress } from '../../src/permissions/page-address';
export { isSensitive } from '../../src/permissions/sensitive';
export { isNamed, placeOf } from '../../src/permissions/stored-items';
export { CATALOGUE, fromCatalogue } from '../../src/services/catalogue';
export { nearest } from '../../src/services/catalogue/nearest';
export { ADS_HOSTS, ANALYTICS_HOSTS } from '../../src/services/google/hosts';
export {
  toldAds,
  toldAnalytics,
  toldDemographics,
  toldTagManager,
} from '../../src/services/google/told';
export { toldPixel } from '../../src/services/meta/told';
export { neverNecessary } from '../../src/services/row';
export {
  categoriesOf,
  type Service,
  type StoredItem as DeclaredItem,
  type Told,
} from '../../src/services/service';
export { checkConfig } from '../../src/settings/check';
export type { Settings } from '../../src/settings/settings';
export { ATTRIBUTES, type Writings, type Written, writingsOf } from '../../src/settings/written';
export { contradictions, UNNAMED } from '../../statement/src/check/check';
export { type Element, el, type Piece, table } from '../../statement/src/elements';
export type { Settings as StatementSettings } from '../../statement/src/from-keksi';
export { toHtml } from '../../statement/src/html';
export { importStatement } from '../../statement/src/read/import';
export type { Draft } from '../../statement/src/statement';
