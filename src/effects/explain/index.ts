/**
 * What is wrong in the configuration, in words for the console.
 */
import type { Core } from '../../core/core';
import { explainTexts } from '../../locales/override';
import { explain } from '../../services/explain';
import type { Fault } from '../../services/faults';
import type { Catalogue } from '../../services/named-service';
import { isNamedService } from '../../services/named-service';
import { problemsOfFaults } from '../../services/problem';
import type { Service } from '../../services/service';
import { problemsOf } from '../../settings/check';
import { explainAttributes } from './attributes';

export { explainPage } from './page';

/** Says everything that is wrong, what only the catalogue knows of services that are turned on by name included. */
export async function explainAll(core: Core): Promise<void> {
  const misfits = core.misfits.filter(({ rule }) => rule !== 'attribute');
  const named = core.services.filter(isNamedService);
  const isByName = named.length > 0 || misfits.some(({ rule }) => rule === 'catalogue');
  const catalogue: Catalogue = isByName ? await core.parts.catalogue() : NONE;
  const made = named.flatMap(({ named: { entry, place } }) => {
    const service = catalogue.fromCatalogue(entry, place);
    return Array.isArray(service) ? service : [];
  });
  if (!attributesAreSaid) explainAttributes(core.misfits);
  attributesAreSaid = true;
  const texts = Object.entries(core.settings.texts);
  if (texts.length && !textsAreSaid) {
    textsAreSaid = true;
    const english = await core.parts.texts('en');
    for (const [language, own] of texts) explainTexts(language, english, own);
  }
  explainLanguages(core);
  for (const problem of [...problemsOf(misfits, catalogue), ...made]) {
    const key = `${problem.setting} ${problem.allowed}`;
    if (!said.has(key)) explain(problem);
    said.add(key);
  }
}

/** Says which of the site's own services tell nothing in the language that is spoken. */
export function explainLanguages({ services, wrong, language }: Core): void {
  for (const { id, purpose, cookies = [] } of services as readonly Partial<Service>[]) {
    if (!id || !purpose || wrong.has(id)) continue;
    const told = [purpose, ...cookies.map((item) => item.purpose ?? purpose)];
    if (told.every((text) => text[language])) continue;
    const about = `the service "${id}" is not told of in "${language}"`;
    if (!said.has(about)) console.warn(`Keksi: ${about}: another language stands in.`);
    said.add(about);
  }
}

let textsAreSaid = false;
let attributesAreSaid = false;

/** What was said once: the catalogue, when it comes, only adds to it. */
const said = new Set<string>();

const NONE: Catalogue = { fromCatalogue: () => [] };

/** Says what is wrong with a service that is added. */
export function explainFaults(faults: readonly Fault[]): void {
  problemsOfFaults(faults, 'addService(service)').forEach(explain);
}
