import { isDecided } from '../consent/state';
import type { Core } from '../core/core';
import { isFollower } from './frame';

/** Whether the visitor is to be asked on this page. */
export function mayAsk(core: Core): boolean {
  const state = core.state();
  return !isDecided(state) && state.asked.length > 0 && state.page === 'seen' && !isFollower();
}
