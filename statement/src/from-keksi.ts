/**
 * Everything that the statement takes from the rest of Keksi, and nothing else in this workspace reaches out
 * of it but `from-keksi-config.ts`: what gates is what is told, in the same words.
 */

export { CATEGORIES } from '../../src/consent/categories';
export type { RecordsHost as Host, Words } from '../../src/core/parts';
export { default as enTexts } from '../../src/locales/en';
export { default as fiTexts } from '../../src/locales/fi';
export { COMPLETE, type CompleteLanguage, isComplete } from '../../src/locales/languages';
export { override } from '../../src/locales/override';
export { default as svTexts } from '../../src/locales/sv';
export { nearest } from '../../src/services/catalogue/nearest';
export { explain } from '../../src/services/explain';
export { keksiService } from '../../src/services/keksi';
export {
  categoriesOf,
  type Language,
  type Localized,
  type Service,
  type Transfer,
} from '../../src/services/service';
export type { Config, Problem, Settings } from '../../src/settings/settings';
export { servicesOf } from '../../src/ui/banner-notice';
export { levelFor } from '../../src/ui/level';
export { categoryNotices, remarks } from '../../src/ui/notice';
export { aboutRecords, download } from '../../src/ui/own-records';
export { localize, type Said, type ServiceNotice, sayIn } from '../../src/ui/service-notice';
export { categoryList, country, duration, fill, validity } from '../../src/ui/wording';
