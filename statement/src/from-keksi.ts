/**
 * Everything that the statement takes from the rest of Keksi, and nothing else in this workspace reaches out
 * of it but `from-keksi-config.ts`: what gates is what is told, in the same words.
 */

export type { Config, Problem, Settings } from '../../src/config/config';
export { explain } from '../../src/config/explain';
export { CATEGORIES } from '../../src/consent/categories';
export { default as enTexts } from '../../src/locales/en';
export { default as fiTexts } from '../../src/locales/fi';
export { COMPLETE, type CompleteLanguage, isComplete } from '../../src/locales/languages';
export { override } from '../../src/locales/override';
export { default as svTexts } from '../../src/locales/sv';
export { nearest } from '../../src/services/catalogue/nearest';
export { keksiService } from '../../src/services/keksi';
export {
  categoriesOf,
  type Language,
  type Localized,
  type Service,
  type Transfer,
} from '../../src/services/service';
export { servicesOf } from '../../src/ui/banner-notice';
export type { Host } from '../../src/ui/interface';
export { levelFor } from '../../src/ui/level';
export { categoryNotices, remarks, type Words } from '../../src/ui/notice';
export { aboutRecords, download } from '../../src/ui/own-records';
export { localize } from '../../src/ui/service-notice';
export { categoryList, country, duration, fill } from '../../src/ui/wording';
