import { signalTabs } from '../storage/tabs';
import { act } from './act';
import type { Core } from './core';
import { type Inside, told } from './inside';

/** What a visitor does, and what follows from it at once. */
export function createActs(
  core: () => Core,
  inside: Inside,
): Pick<Core, 'act' | 'onActed' | 'erase'> {
  const { keeper, store, state } = inside;
  let done = 0;
  const acted = new Set<(withdrawn: boolean, isAnswered: boolean) => void>();
  return {
    act(deed, shown = core().screen.now(), isAnswered = false) {
      const before = done;
      const withdrawn = act({ core: core(), keeper, store }, deed, shown);
      if (withdrawn === undefined) return;
      keeper.happen(told(inside));
      signalTabs();
      // A listener may have acted upon it: then the visitor has been told of that.
      if (done++ !== before) return;
      for (const listener of acted) listener(withdrawn, isAnswered);
    },
    onActed: (listener) => void acted.add(listener),
    erase() {
      const erased = core().records.erase(state().decision?.subject ?? null);
      store.forget();
      inside.erasedAt = Date.now();
      keeper.happen({ is: 'erased' }, told(inside));
      signalTabs();
      return erased;
    },
  };
}
