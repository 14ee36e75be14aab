/**
 * The question, the settings button and the messages: asks a visitor who has not chosen, or whose choice does not cover
 * everything.
 */
import type { Core } from '../core/core';
import type { Screen } from '../core/parts';
import { doc } from '../page/document';
import { whenBody } from '../page/when';
import { makeScreen } from '../ui/screen';
import { mayAsk } from './asks';
import { once } from './once';
import { screenWords } from './wording';

/** The screen, made when it is first needed. */
export interface Question {
  /** Does something with the screen, after making it if need be. */
  use(run: (screen: Screen) => void): Promise<void>;
  /** The screen, if it has been made. */
  readonly made: Screen | undefined;
}

/** A frameset has no room for a banner. */
const isFrameset = () => doc.body instanceof HTMLFrameSetElement;

/** @param openSettings opens the settings. */
export function startQuestion(core: Core, openSettings: () => void): Question {
  let made: Screen | undefined;
  const make = once(async (): Promise<Screen> => {
    const [words] = await Promise.all([screenWords(core), whenBody()]);
    await new Promise<void>(core.whenHydrated);
    if (isFrameset()) {
      console.warn('Keksi: a frameset shows no banner. Put Keksi into the pages of its frames.');
      // Nothing is ever drawn here.
      return new Promise(() => undefined);
    }
    made = makeScreen(core, words, { openSettings });
    return made;
  });
  const use = (run: (screen: Screen) => void) =>
    make().then(run, (error) => console.error('Keksi: the question cannot be shown:', error));
  const look = () => {
    made?.refresh();
    if (!mayAsk(core)) return;
    void use((screen) => {
      if (mayAsk(core)) screen.openBanner();
    });
  };
  core.subscribe(look);
  // What markup waits for comes to light as the page is read: the question is worded anew.
  core.onInserted(look);
  if (mayAsk(core)) look();
  // Whoever has chosen finds the button, and no question that a cache still had. A page that is not seen yet may ask later.
  else
    void use((screen) => {
      if (core.state().page === 'seen' && !mayAsk(core)) screen.closeBanner();
    });
  return {
    use,
    get made() {
      return made;
    },
  };
}
