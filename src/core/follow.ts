import { takesBack } from '../consent/one-by-one';
import type { Enforcement } from '../enforcement/enforcement';
import { afterPaint } from '../page/paint';
import { announce } from '../services/google/commands';
import type { Core } from './core';
import type { Events } from './events';
import type { Change } from './keeper';
import type { StrictMode } from './strict';

const isSame = ({ before, after }: Change, part: 'allowed' | 'choices' | 'services'): boolean =>
  before.snapshot[part] === after.snapshot[part];

const isDecision = ({ before, after }: Change): boolean =>
  before.state.decision !== after.state.decision;

/**
 * Lets what enforces follow a change: stopping is immediate, starting waits for the button's own frame. Every listener
 * sees the updated consent of Google's, as it is told later.
 *
 * @returns what tells of the change.
 */
export function follow(
  core: Core,
  enforcement: Enforcement,
  strict: StrictMode | undefined,
  change: Change,
): () => void {
  const { before, after } = change;
  const withdrawn = takesBack(before.state, after.state, core.services);
  let remaining: readonly string[] = [];
  if (isDecision(change)) {
    remaining = enforcement.stop(withdrawn);
    if (withdrawn || after.state.decision) strict?.narrow();
    const { diagnostic, marketing } = after.snapshot.choices;
    announce({ event: 'keksi_change', keksi: { diagnostic, marketing } });
    // All that must survive is written down: the record stands in the queue, the choice in the cookie.
    const isWritten = after.state.storage === 'kept';
    if (withdrawn && core.settings.reload && isWritten && enforcement.hasRun()) location.reload();
    void afterPaint().then(() => strict?.renew() || enforcement.open());
  } else if (runsOtherwise(change) || before.state.path !== after.state.path) {
    enforcement.rest();
    // What is asked has changed, and with it what the choice covers: what it allows no more goes as at a withdrawal.
    if (!isSame(change, 'choices')) remaining = enforcement.stop(withdrawn);
    if (withdrawn) strict?.narrow();
    enforcement.open();
  }
  return () => tellOf(core.events, change, remaining);
}

/** Whether something else may run than before. */
const runsOtherwise = (change: Change): boolean =>
  !isSame(change, 'allowed') || !isSame(change, 'services');

/** @param remaining the page's own scripts that ran and may not any more. */
function tellOf(events: Events, change: Change, remaining: readonly string[]): void {
  const { before, after } = change;
  const { choices, refused, granted, allowed, services } = after.snapshot;
  if (isDecision(change)) {
    events.emit('change', { choices, previous: before.snapshot.choices, refused, granted });
  }
  if (remaining.length) events.emit('remains', { scripts: remaining });
  if (runsOtherwise(change)) events.emit('allowed', { allowed, services });
}
