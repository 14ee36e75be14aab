import type { Texts } from '../locales/texts';
import type { Language } from '../services/service';

/** What is loaded only when it is needed: most page views need neither. */
export interface Parts {
  /** Banner, settings, placeholder and declaration. */
  ui(): Promise<typeof import('../ui')>;
  texts(language: Language): Promise<Texts>;
}
