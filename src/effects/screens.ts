import type { Core } from '../core/core';
import type { Screens } from '../core/parts';
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
  const refill = startDocuments(core, {
    eraseRecords: core.erase,
    exportRecords: async () => {
      const { exportRecords } = await core.parts.rights();
      const { register } = core.settings;
      return exportRecords(register, core.records, core.state().decision?.subject ?? null);
    },
  });
  return {
    say: (about) => void question.use((screen) => screen.say(about)),
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
