import { createEnforcement, type Enforcement } from '../enforcement/enforcement';
import { createClean } from '../enforcement/valve/pages';
import { hideSensitiveReferrer } from '../enforcement/valve/referrer';
import { CLICK_IDS } from '../permissions/page-address';
import { isSensitive } from '../permissions/sensitive';
import { nameLayer } from '../services/google/commands';
import { isForgotten } from '../services/google/hits';
import type { Core } from './core';
import type { Inside } from './inside';

/** Puts in place what enforces. */
export function enforce(
  { settings, permissions, loader, frames, events }: Core,
  { read, keeping, state, strict }: Inside,
  mayTouch: () => boolean,
  inserted: () => void,
): Enforcement {
  const mayNotBeNamed = (path: string) => isSensitive(path, settings.sensitive);
  nameLayer(settings.dataLayer);
  hideSensitiveReferrer(mayNotBeNamed);
  return createEnforcement({
    declared: read,
    permissions,
    keeping,
    state,
    consentMode: settings.consentMode,
    domain: settings.domain,
    loader,
    frames,
    mayTouch,
    inserted,
    valve: {
      keep: settings.strict,
      clean: createClean({
        ...settings,
        query: () =>
          permissions.advertises() ? [...settings.query, ...CLICK_IDS] : settings.query,
        isForgotten,
        isSensitive: mayNotBeNamed,
      }),
      passed: strict?.passed,
      blocked(url, by) {
        events.emit('blocked', { address: url.origin + url.pathname, by, declared: true });
      },
    },
  });
}
