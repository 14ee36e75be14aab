import { doc } from '../page/document';
import { chooseLanguage as choose } from '../settings/language';
import type { CoreSettings } from '../settings/settings';

/** The language to begin with. */
export const chooseLanguage = ({ language, texts }: CoreSettings): string =>
  choose(language, Object.keys(texts), doc.documentElement.lang, navigator.languages);
