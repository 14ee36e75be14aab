/**
 * Google Tag Manager, as far as it is held, started and stopped.
 *
 * @see https://developers.google.com/tag-platform/tag-manager/web
 * @see https://support.google.com/tagmanager/answer/10718549 consent in a container
 */
import { builtInRow } from '../row';
import type { Enforced } from '../service';
import { announce, holdEvents, setDestination } from './commands';
import { googleChoices } from './consent-mode';
import { type HitPolicy, isStale } from './hits';
import { GTM_FILE } from './hosts';
import { scriptAddress } from './tag-options';

/**
 * Google Tag Manager, as soon as either category is granted: which of its tags fire is for the container,
 * whose consent state follows the choice. It is not loaded denied in advanced mode, since a container may
 * hold tags that know nothing of Google's consent. Every further service in it has to be declared.
 *
 * @param ids containers, `GTM-…`.
 * @param advertises whether the site owner says that they hold Google's advertising.
 */
export const enforceTagManager = (
  ids: readonly string[],
  policy: HitPolicy = {},
  advertises = false,
): Enforced => {
  let started = false;
  return {
    ...builtInRow('google-tag-manager', policy.host),
    // Visitors are told of it, and so asked anew where it is new.
    ...(advertises && { advertises, version: 'gta1' }),
    prepare() {
      for (const id of ids) setDestination(id, false);
      holdEvents();
    },
    start(grant) {
      for (const id of ids) setDestination(id, true);
      if (!started) announce({ 'gtm.start': Date.now(), event: GTM_FILE });
      started = true;
      for (const id of ids) grant.load(scriptAddress(GTM_FILE, id, policy.host));
    },
    sees: googleChoices,
    isStale: (url, choices) => isStale(url, choices, policy),
    stop() {
      for (const id of ids) setDestination(id, false);
    },
  };
};
