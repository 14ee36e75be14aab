import type { Core } from '../core/core';
import type { RecordsHost, Screen, Screens } from '../core/parts';
import { endedSubject } from '../records/ended';
import { startDocuments } from './documents';
import { startPlaceholders } from './placeholders';
import { startQuestion } from './question';
import { startSettings } from './settings';
import { allWords, screenWords } from './wording';

/** Starts everything that is drawn. Each subscribes to the core. */
export function startScreens(core: Core): Screens {
  const question = startQuestion(core, () => settings.open());
  const settings = startSettings(core, () => question);
  const redraw = startPlaceholders(core, (opener) => settings.open(opener));
  const host: RecordsHost = {
    eraseRecords: core.erase,
    exportRecords: async () => {
      const { exportRecords } = await core.parts.rights();
      const { register } = core.settings;
      return exportRecords(register, core.records, core.state().decision?.subject ?? null);
    },
  };
  const sayText = (text: string) => void question.use((screen) => screen.sayText(text));
  const refill = startDocuments(core, host, sayText, (opener) => settings.open(opener));
  /** Whoever has ended a consent sees the identifier of its records: the browser keeps it no more. */
  const showEnded = (screen: Screen) => {
    const { settings, records, state } = core;
    if (!settings.register || !endedSubject(records.made, state().decision)) return;
    Promise.all([core.parts.ui(), allWords(core)]).then(
      ([ui, words]) => ui.showEnded(core, words, screen, host),
      (error) => console.error('Keksi:', error),
    );
  };
  return {
    say: (about) =>
      void question.use((screen) => {
        screen.say(about);
        showEnded(screen);
      }),
    openBanner() {
      if (core.state().asked.length) void question.use((screen) => screen.openBanner());
      else console.warn('Keksi: there is nothing to ask about.');
    },
    openSettings: settings.open,
    close() {
      settings.close();
      question.made?.closeBanner();
    },
    setLanguage(code) {
      const isCurrent = () => core.language === code;
      const { made } = question;
      if (made) void screenWords(core).then((words) => isCurrent() && made.setWords(words));
      const dialog = settings.loaded;
      if (dialog) void allWords(core).then((words) => isCurrent() && dialog.setWords(words));
      redraw(() => allWords(core));
      refill();
    },
  };
}
