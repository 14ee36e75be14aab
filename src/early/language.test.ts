// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { chooseLanguage } from '../settings/language';
import { languageOf } from './language';

test.each<[string | undefined, string, string[]]>([
  [undefined, 'sv-FI', ['fi']],
  [undefined, '', ['pt-BR', 'EN-gb', 'fi']],
  [undefined, 'no', []],
  [undefined, 'nn-NO', ['fi']],
  [undefined, 'fil', ['en']],
  [undefined, 'ja', ['zh']],
  ['en', 'sv', ['fi']],
])(
  'configured %s, page "%s", browser %j: the whole library speaks the same',
  (own, page, browser) => {
    document.documentElement.lang = page;
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(browser);
    expect(languageOf(own)).toBe(chooseLanguage(own ?? null, [], page, browser));
  },
);
