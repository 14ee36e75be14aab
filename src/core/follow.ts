import { takesBack } from '../consent/one-by-one';
import type { Enforcement } from '../enforcement/enforcement';
import { afterPaint } from '../page/paint';
import { announce } from '../services/google/commands';
import type { Core } from './core';
import type { Change } from './keeper';
import type { StrictMode } from './strict';

/**
 * Lets what enforces follow a change, and then tells of it: stopping is immediate, starting waits for the button's own
 * frame. Every listener already sees the updated consent of Google's.
 */
export function follow(
  core: Core,
  enforcement: Enforcement,
  strict: StrictMode | undefined,
  { before, after }: Change,
): void {
  const { events, settings } = core;
  const isSame = (part: 'allowed' | 'choices' | 'services') =>
    before.snapshot[part] === after.snapshot[part];
  if (before.state.decision !== after.state.decision) {
    const withdrawn = takesBack(before.state, after.state, core.services);
    const remaining = enforcement.stop(withdrawn);
    if (withdrawn || after.state.decision) strict?.narrow();
    const { choices, refused, granted } = after.snapshot;
    const { diagnostic, marketing } = choices;
    announce({ event: 'keksi_change', keksi: { diagnostic, marketing } });
    events.emit('change', { choices, previous: before.snapshot.choices, refused, granted });
    if (remaining.length) events.emit('remains', { scripts: remaining });
    // All that must survive is written down: the record stands in the queue, the choice in the cookie.
    const isWritten = after.state.storage === 'kept';
    if (withdrawn && settings.reload && isWritten && enforcement.hasRun()) location.reload();
    void afterPaint().then(() => strict?.renew() || enforcement.open());
  } else if (!isSame('allowed') || !isSame('services') || before.state.path !== after.state.path) {
    enforcement.rest();
    // What is asked has changed, and consent covers less of it: what it had allowed goes, as on the next page.
    if (!isSame('choices')) enforcement.stop(false);
    enforcement.open();
  }
  if (isSame('allowed') && isSame('services')) return;
  const { allowed, services } = after.snapshot;
  events.emit('allowed', { allowed, services });
}
