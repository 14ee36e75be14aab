import { isDecided } from '../../consent/state';
import type { Core } from '../../core/core';
import { catalogueFor } from '../wording';

/**
 * Says what is wrong in the configuration, where something is. What only should be there is said where the visitor is
 * asked: a page view of somebody who has chosen does not pay for it.
 */
export function startExplain(core: Core): void {
  const { misfits, services, wrong } = core;
  const isNamed = services.some((service) => 'named' in service);
  const hasFault = misfits.some(({ warning }) => !warning) || wrong.size > 0;
  const isAsked = misfits.length > 0 && !isDecided(core.state());
  const isByName = misfits.some(({ rule }) => rule === 'catalogue');
  const tell = async () => {
    const [{ explainAll }, catalogue] = await Promise.all([
      core.parts.explain(),
      isByName ? core.parts.catalogue() : catalogueFor(core),
    ]);
    explainAll(core, catalogue);
  };
  const say = () => void tell().catch((error) => console.error('Keksi: see README.', error));
  if (hasFault || isAsked || isByName) return say();
  // What the catalogue knows of services that were named comes to light with it.
  if (isNamed && !isDecided(core.state())) {
    void catalogueFor(core).then(() => {
      if (core.wrong.size) say();
    });
  }
}
