import type { Core } from '../core/core';
import type { SettingsDialog } from '../core/parts';
import { doc } from '../page/document';
import { once } from './once';
import type { Question } from './question';
import { allWords } from './wording';

/** The settings, loaded when they are first opened. */
export interface SettingsEffect {
  /** @param opener where focus returns. */
  open(opener?: Element | null): void;
  close(): void;
  readonly loaded: SettingsDialog | undefined;
}

/** Opens the settings when they are asked for, and loads them then. */
export function startSettings(core: Core, question: () => Question): SettingsEffect {
  let loaded: SettingsDialog | undefined;
  const load = once(async () => {
    const [ui, words] = await Promise.all([core.parts.ui(), allWords(core)]);
    await question().use((screen) => {
      loaded = ui.makeSettings(core, words, screen);
    });
    if (!loaded) throw new Error('There is no screen to show them on.');
    return loaded;
  });
  /** What has focus, in the screen or on the page; the body is nothing to return to. */
  const focused = () => {
    const within = question().made?.stage.focused();
    const { activeElement, body } = doc;
    return within ?? (activeElement === body ? null : activeElement);
  };
  return {
    open(opener = focused()) {
      load().then(
        (dialog) => dialog.open(opener),
        (error) => {
          console.error('Keksi: the settings cannot be shown.', error);
          // Whoever wants to choose can answer the question at least.
          void question().use((screen) => screen.openBanner());
        },
      );
    },
    close: () => loaded?.close(),
    get loaded() {
      return loaded;
    },
  };
}
