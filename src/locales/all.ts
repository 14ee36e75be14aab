/** All texts of every language: for where nobody waits for them, on a server. */
import da from './da';
import de from './de';
import en from './en';
import es from './es';
import et from './et';
import fi from './fi';
import fr from './fr';
import type { BuiltInLanguage } from './languages';
import nb from './nb';
import ru from './ru';
import sv from './sv';
import type { Texts } from './texts';
import uk from './uk';

/** The texts by language. */
export const LOCALES: { readonly [language in BuiltInLanguage]: Texts } = {
  fi,
  en,
  sv,
  nb,
  da,
  et,
  de,
  fr,
  es,
  ru,
  uk,
};
