import type { BuiltInLanguage } from '../../locales/languages';
import type { Texts } from '../../locales/texts';
import type { ShowStatement } from '../../statement/browser/show';

/** The catalogue of services. */
export type Catalogue = Pick<
  typeof import('../../services/catalogue'),
  'fromCatalogue' | 'serviceAt'
>;

/** What is loaded only when it is needed: most page views need none of it. */
export interface Parts {
  /** Banner, settings, placeholder and declaration. */
  ui(): Promise<typeof import('../../ui')>;
  texts(language: BuiltInLanguage): Promise<Texts>;
  /** The privacy statement. */
  statement(): Promise<ShowStatement>;
  /** Web vitals, where the site wants them and the visitor allows them. */
  vitals(): Promise<typeof import('../../effects/vitals')>;
  /** What strict mode needs once its policy stands. */
  strict(): Promise<typeof import('../../effects/strict')>;
  /** The services that a site can turn on by name. */
  catalogue(): Promise<Catalogue>;
  /** The content security policy of the site, when the owner asks for it. */
  policy(): Promise<typeof import('../../effects/policy')>;
  /** What is stored and not declared, where the site wants to know. */
  monitor(): Promise<typeof import('../../effects/monitor')>;
}
