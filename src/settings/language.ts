import { isBuiltIn } from '../locales/languages';
import type { Language } from '../services/service';

/** Norwegian is written in two ways, and its older code stands for both. */
const WRITTEN: { readonly [code: string]: string } = { no: 'nb', nn: 'nb' };

/**
 * The language to speak: the configured one, else the page's, else the first of the browser's that has
 * texts, else Finnish.
 *
 * @param own languages that the site owner has written texts for.
 */
export function chooseLanguage(
  configured: Language | null,
  own: readonly Language[],
  page: string,
  browser: readonly string[],
): Language {
  const spoken = (tag: string): Language | undefined => {
    const whole = tag.toLowerCase();
    const [code = ''] = whole.split('-');
    const mine = own.find((language) => [whole, code].includes(language.toLowerCase()));
    return mine ?? [code, WRITTEN[code]].find(isBuiltIn);
  };
  return configured ?? [page, ...browser].map(spoken).find(Boolean) ?? 'fi';
}
