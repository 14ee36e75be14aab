import { choicesOf } from '../../consent/choices';
import type { Grant, Service } from '../service';
import type { Told } from './catalogued';
import { CATALOGUE } from './index';

/** Every name of the catalogue. */
export const NAMES = Object.keys(CATALOGUE);

/** What a site says where it is asked. */
const TOLD: Told = {
  provider: 'Esimerkki Oy',
  policy: 'https://www.esimerkki.fi/tietosuoja',
  transfers: [],
  cookies: [{ name: 'seen', lifetime: { amount: 1, unit: 'year' }, party: 'first' }],
};

/** Right options for a service: the examples it gives itself. */
export const exampleOptions = (name: string): Record<string, unknown> => ({
  ...Object.fromEntries(
    Object.entries(CATALOGUE[name]?.needs ?? {}).map(([option, { example }]) => [option, example]),
  ),
  ...Object.fromEntries((CATALOGUE[name]?.asks ?? []).map((told) => [told, TOLD[told]])),
});

/** The service as made from the examples. */
export function exampleOf(name: string): Service {
  const made = CATALOGUE[name]?.make(exampleOptions(name), name);
  if (!made || Array.isArray(made)) throw new Error(`${name}: ${JSON.stringify(made)}`);
  return made;
}

/** A grant that writes down what is loaded, once for each address as the real one does. */
export function exampleGrant(): Grant & { readonly loaded: string[] } {
  const loaded: string[] = [];
  return {
    choices: choicesOf({ diagnostic: true, marketing: true }),
    seconds: 15_552_000,
    loaded,
    async load(src) {
      if (!loaded.includes(src)) loaded.push(src);
      return true;
    },
  };
}
