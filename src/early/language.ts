import { LANGUAGES } from '../locales/languages';
import type { Language } from '../services/service';

/** The built-in languages; Norwegian is written in two ways, and its older code stands for both. */
const SPOKEN = new RegExp(`^(${LANGUAGES.join('|')}|n[on])(-|$)`, 'i');

/** The language to speak, as `src/config/language.ts` chooses it where a site has no texts of its own. */
export function languageOf(configured: unknown): Language {
  for (const tag of [configured, document.documentElement.lang, ...navigator.languages]) {
    const [, code] = SPOKEN.exec(`${tag}`) ?? [];
    if (code) return code.toLowerCase().replace(/^n[on]/, 'nb');
  }
  return 'fi';
}
