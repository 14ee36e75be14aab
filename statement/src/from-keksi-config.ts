/**
 * What reads a configuration where there is no page. A file of its own: it brings the whole catalogue of services
 * along, which a page that shows a statement must not load.
 */

export { fromCatalogue } from '../../src/services/catalogue';
export { checkConfig } from '../../src/settings/check';
export { writingsOf } from '../../src/settings/written';
