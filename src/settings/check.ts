import type { Misfit } from '../services/misfit';
import type { Catalogue } from '../services/named-service';
import type { Problem } from '../services/problem';
import { type Described, toldOf } from '../services/told';
import { readSettings } from './read';
import type { Settings } from './settings';
import { worded } from './words';
import type { Writings } from './written';

/** Everything that is wrong, in words: what the core noted, and what only the catalogue knows. */
export function problemsOf(misfits: readonly Misfit[], { fromCatalogue }: Catalogue): Problem[] {
  const named = (value: unknown, place: string): Problem[] => {
    const made = fromCatalogue(value, place);
    return Array.isArray(made) ? made : [];
  };
  return misfits.flatMap((misfit) =>
    misfit.rule === 'catalogue'
      ? [...named(misfit.value, misfit.setting), worded(misfit)].slice(0, 1)
      : [worded(misfit)],
  );
}

/**
 * Checks a whole configuration, what is told of its services included. Nothing is thrown: what is wrong is
 * reported, and left out or replaced by its default.
 *
 * @param problem told of each problem.
 */
export function checkConfig(
  written: Writings,
  problem: (problem: Problem) => void,
  catalogue: Catalogue,
): Settings {
  const never = () => Promise.reject(new Error('nothing starts here'));
  const read = readSettings(written, never);
  problemsOf(read.misfits, catalogue).forEach(problem);
  const described: Described = { ...read, written };
  const services = toldOf(described, catalogue, problem);
  return { ...read.settings, services };
}
