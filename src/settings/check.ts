import type { Catalogue } from '../services/named-service';
import type { Misfit, Problem } from '../services/problem';
import { type Described, toldOf } from '../services/told';
import { readSettings } from './read';
import { regions } from './regions';
import type { Settings } from './settings';
import { worded } from './words';
import type { Writings } from './written';

/** Everything that is wrong, in words: what the core noted, what only the catalogue knows, and what only words need. */
export function problemsOf(
  written: Writings,
  misfits: readonly Misfit[],
  { fromCatalogue }: Catalogue,
): Problem[] {
  const named = (value: unknown, place: string): Problem[] => {
    const made = fromCatalogue(value, place);
    return Array.isArray(made) ? made : [];
  };
  const region = written.region && regions(written.region.value) === undefined;
  const noted = misfits.flatMap((misfit) =>
    misfit.rule === 'catalogue'
      ? [...named(misfit.value, misfit.setting), worded(misfit)].slice(0, 1)
      : [worded(misfit)],
  );
  return region && !misfits.some(({ rule }) => rule === 'region')
    ? [...noted, worded({ ...written.region, rule: 'region' } as Misfit)]
    : noted;
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
  problemsOf(written, read.misfits, catalogue).forEach(problem);
  const described: Described = { ...read, written };
  const services = toldOf(described, catalogue, problem);
  return { ...read.settings, services };
}
