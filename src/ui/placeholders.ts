import type { Core } from '../core/core';
import type { Words } from '../core/parts';
import { neededCategories } from '../enforcement/waiting/condition';
import type { WaitingFrame } from '../enforcement/waiting/frames';
import { isSensitive } from '../permissions/sensitive';
import { makePlaceholder, type Placeholder } from './placeholder';
import { viewOf } from './view';
import { showWidgets } from './widgets';

/** Draws in the place of every frame that waits, and of every form's widget. @returns draws again in other words. */
export function showPlaceholders(
  core: Core,
  words: Words,
  openSettings: (opener: Element) => void,
): (words: Words) => void {
  const drawn = new Map<HTMLIFrameElement, Placeholder>();
  const addresses = new WeakMap<HTMLElement, string>();
  const draw = (frame: HTMLIFrameElement, waiting: WaitingFrame) => {
    const categories = neededCategories(frame.dataset.category ?? '');
    const placeholder = makePlaceholder(frame, waiting.address, categories, words, {
      grant: (what) =>
        core.act(
          { action: 'choose', source: 'placeholder', ...placeholder.wish(viewOf(core), what) },
          { text: placeholder.shown() },
          true,
        ),
      showOnce: waiting.showOnce,
      runs: (service) => core.snapshot().services.includes(service),
      rests: () => isSensitive(location.pathname, core.settings.sensitive),
      openSettings,
      moved() {
        remove(frame);
        if (frame.isConnected) draw(frame, waiting);
      },
    });
    drawn.set(frame, placeholder);
    addresses.set(frame, waiting.address);
  };
  const remove = (frame: HTMLIFrameElement) => {
    drawn.get(frame)?.remove();
    drawn.delete(frame);
  };
  const look = () => {
    for (const frame of [...drawn.keys()]) if (!core.frames.all.has(frame)) remove(frame);
    for (const [frame, waiting] of core.frames.all) {
      if (!frame.isConnected) continue;
      // A framework may have put another address in.
      if (addresses.get(frame) !== waiting.address) remove(frame);
      if (drawn.has(frame)) drawn.get(frame)?.look();
      else draw(frame, waiting);
    }
  };
  core.frames.subscribe(look);
  core.subscribe(look);
  look();
  const reword = showWidgets(core, words, openSettings);
  return (next) => {
    words = next;
    reword(next);
    for (const placeholder of drawn.values()) placeholder.update(words);
  };
}
