import type { Texts } from '../locales/texts';
import type { Language } from '../services/service';

/** What is loaded only when it is needed: most page views need none of it. */
export interface Parts {
  /** Banner, settings, placeholder and declaration. */
  ui(): Promise<typeof import('../ui')>;
  texts(language: Language): Promise<Texts>;
  /** Web vitals, where the site wants them and the visitor allows them. */
  vitals(): Promise<typeof import('../vitals')>;
}
