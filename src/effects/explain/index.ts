/**
 * What is wrong in the configuration, in words for the console.
 */
import type { Core } from '../../core/core';
import { explain } from '../../services/explain';
import type { Catalogue } from '../../services/named-service';
import { isNamedService } from '../../services/named-service';
import { serviceProblems } from '../../services/problem';
import { problemsOf } from '../../settings/check';

/** Says everything that is wrong. @param catalogue where services are turned on by name. */
export function explainAll(core: Core, catalogue: Catalogue | null): void {
  const { written, misfits, services } = core;
  const named = services.filter(isNamedService).flatMap(({ named: { entry, place } }) => {
    const made = catalogue?.fromCatalogue(entry, place);
    return Array.isArray(made) ? made : [];
  });
  const known = catalogue ?? { fromCatalogue: () => [] };
  for (const problem of [...problemsOf(written, misfits, known), ...named]) explain(problem);
}

/** Says what is wrong with a service that is added. @returns whether anything is. */
export function explainService(core: Core, service: unknown): boolean {
  const taken = new Set(core.services.map(({ id }) => id));
  const problems = serviceProblems(service, 'addService(service)', taken);
  problems.forEach(explain);
  return problems.length > 0;
}
