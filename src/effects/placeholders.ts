import type { Core } from '../core/core';
import type { Words } from '../core/parts';
import { whenBody } from '../page/when';
import { once } from './once';
import { allWords } from './wording';

/** Draws in the place of frames that wait, from the first one on. @returns draws again in other words. */
export function startPlaceholders(
  core: Core,
  openSettings: (opener: Element) => void,
): (words: () => Promise<Words>) => void {
  let redraw: ((words: Words) => void) | undefined;
  const show = once(async () => {
    const [ui, words] = await Promise.all([core.parts.ui(), allWords(core), whenBody()]);
    redraw = ui.showPlaceholders(core, words, openSettings);
  });
  const look = () => {
    if (!core.frames.all.size && !core.widgets().size) return;
    show().catch((error) => console.error('Keksi: placeholders cannot be shown.', error));
  };
  core.frames.subscribe(look);
  core.onInserted(look);
  core.subscribe(look);
  look();
  return (words) => {
    if (redraw) void words().then(redraw);
  };
}
