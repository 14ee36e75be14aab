/**
 * What is drawn with Preact: settings, placeholders and declaration.
 */
import type { Core } from '../core/core';
import type { Words } from '../core/parts';
import { isBuiltIn } from '../locales/languages';
import { override, ownTexts as textsOfOwn } from '../locales/override';
import type { Texts } from '../locales/texts';
import type { Catalogue } from '../services/named-service';
import { toldOf } from '../services/told';
import type { Settings } from '../settings/settings';
import { fillDeclaration } from './declaration';
import { levelFor } from './level';

export { styleDocuments } from './document-styles';
export { showEnded } from './ended';
export { showPlaceholder } from './placeholder-in';
export { showPlaceholders } from './placeholders';
export { makeSettings } from './settings';
export { showSettings } from './settings-page';

/** Fills an element with the cookie declaration. */
export const showDeclaration = (_: Core, element: HTMLElement, words: Words): void =>
  fillDeclaration(element, words, levelFor(element));

/** The built-in texts with the owner's own in their place. */
export function ownTexts({ settings }: Core, language: string, texts: Texts): Texts {
  const own = settings.texts[language];
  return isBuiltIn(language) ? override(texts, own) : textsOfOwn(language, texts, own ?? {});
}

/** The settings with both halves of every service of the page. */
export const tell = (core: Core, catalogue: Catalogue | null): Settings => ({
  ...core.settings,
  services: toldOf(core, catalogue),
});
