/**
 * The question, the settings button and the messages: asks a visitor who has not chosen, or whose choice does not cover
 * everything.
 */

import { isDecided } from '../consent/state';
import type { Core } from '../core/core';
import type { Screen } from '../core/parts';
import { doc } from '../page/document';
import { whenBody, whenParsed } from '../page/when';
import { hasSettingsElement, hasWithdrawElement } from './action-elements';
import { isFollower } from './frame';
import { once } from './once';
import { screenWords } from './wording';

/** The screen, loaded when it is first needed. */
export interface Question {
  /** Does something with the screen, after loading it if need be. */
  use(run: (screen: Screen) => void): Promise<void>;
  /** The screen, if it has been loaded. */
  readonly loaded: Screen | undefined;
}

/** A frameset has no room for a banner. */
const isFrameset = () => doc.body instanceof HTMLFrameSetElement;

/** @param openSettings opens the settings. */
export function startQuestion(core: Core, openSettings: () => void): Question {
  let loaded: Screen | undefined;
  const load = once(async (): Promise<Screen> => {
    const [[part, words]] = await Promise.all([screenWords(core), whenBody()]);
    await new Promise<void>(core.whenHydrated);
    if (isFrameset()) throw new Error('A frameset shows no banner. Put Keksi into its frames.');
    loaded = part.makeScreen(core, words, { openSettings });
    return loaded;
  });
  const use = (run: (screen: Screen) => void) =>
    load().then(run, (error) => console.error('Keksi: the question cannot be shown.', error));

  const mayAsk = () => {
    const state = core.state();
    return !isDecided(state) && state.asked.length > 0 && state.page === 'seen' && !isFollower();
  };
  const ask = () => {
    if (!mayAsk()) return;
    void use((screen) => {
      if (mayAsk()) screen.openBanner();
    });
  };
  const look = () => {
    if (loaded) loaded.refresh();
    ask();
  };
  core.subscribe(look);
  // What markup waits for comes to light as the page is read: the question is worded anew.
  core.onInserted(look);
  ask();
  whenParsed(() => {
    if (!core.state().asked.length && !isFollower()) return warnOfNothing(core);
    const wants = !hasSettingsElement() || hasWithdrawElement();
    if (isDecided(core.state()) && wants && !isFollower()) void use(() => undefined);
  });
  return {
    use,
    get loaded() {
      return loaded;
    },
  };
}

/** A site that declares nothing, or nothing rightly, asks for nothing. */
function warnOfNothing({ services }: Core): void {
  if (services.some(({ category }) => category === 'necessary')) return;
  console.warn(
    'Keksi: no service is configured and no markup waits for consent, so nobody is asked. Set data-ga, data-ads, data-pixel or data-services, or mark elements with data-category.',
  );
}
