import { expiryOf, recall } from '../consent/decision';
import { listen } from '../page/document';
import { onNavigate } from '../page/navigation';
import { atMoment, onTabSignal } from '../storage/tabs';
import { foundNow, pathNow } from './happenings';
import type { Inside } from './inside';

/**
 * A server that renews the cookie may answer with the choice of before the latest act. What both of them allow stays
 * there, for the page that comes; what was erased stays erased.
 */
function keepLatest({ store, state, read, erasedAt = 0 }: Inside): void {
  const now = Date.now();
  const { decision } = state();
  const found = store.read(now);
  if (!found) return;
  if (!decision) {
    if (found.time <= erasedAt) store.forget();
    return;
  }
  if (found.time >= decision.time) return;
  const both = recall([decision, found], read.settings, now);
  if (both) store.write(both, now);
}

/** Looks whether time, another tab or a route has changed anything. */
function look(inside: Inside): void {
  const { keeper, store, read } = inside;
  keepLatest(inside);
  keeper.happen({ is: 'time', now: Date.now() }, foundNow(store), pathNow(read.settings));
  awaitEnd(inside);
}

/**
 * A choice whose time is over is none: looks when it is. Every look awaits it anew: a computer that slept has stopped the
 * clock of a timer, and what was too far away may be near by now.
 */
export function awaitEnd(inside: Inside): void {
  const { decision } = inside.state();
  inside.forgetEnd?.();
  if (decision) inside.forgetEnd = atMoment(expiryOf(decision), () => look(inside));
}

/** Looks whenever something may have changed the state that is no act on this page. */
export function keepLooking(inside: Inside): void {
  const { keeper, store, read } = inside;
  const { settings } = read;
  onTabSignal(() => look(inside));
  listen(window, 'pagehide', () => keepLatest(inside));
  if (settings.sensitive.length) onNavigate(() => keeper.happen(pathNow(settings)));
  listen(document, 'prerenderingchange', () =>
    keeper.happen(foundNow(store), { is: 'page', page: 'seen' }),
  );
}
