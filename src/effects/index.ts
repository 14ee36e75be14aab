import type { Core } from '../core/core';
import type { StoredName } from '../core/events';
import { onActionElement } from './action-elements';
import { startDocuments } from './documents';
import { startExplain } from './explain/start';
import { startMonitor } from './monitor/start';
import { startPlaceholders } from './placeholders';
import { startQuestion } from './question';
import { startSettings } from './settings';
import { startVitals } from './vitals/follow';
import { allWords, screenWords } from './wording';

/** What is on the screen, as a page's own code may use it. */
export interface Screens {
  openBanner(): void;
  openSettings(): void;
  close(): void;
  setLanguage(code: string): void;
  readonly undeclared: readonly StoredName[];
}

/** Starts everything that shows or tells. Each subscribes to the core, and none knows another's state. */
export function startEffects(core: Core): Screens {
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
  core.onActed((withdrawn, isAnswered) => {
    const say = () => question.loaded?.say(withdrawn ? 'withdrawn' : 'saved');
    if (question.loaded) say();
    else if (isAnswered) void question.use(say);
  });
  onActionElement((action, element) => {
    if (action === 'settings') settings.open(element);
    else core.act({ action, source: 'api' }, undefined, true);
  });
  startVitals(core);
  startExplain(core);
  return {
    undeclared: startMonitor(core),
    openBanner() {
      if (core.state().asked.length) void question.use((screen) => screen.openBanner());
      else console.warn('Keksi: there is nothing to ask about.');
    },
    openSettings: () => settings.open(),
    close() {
      settings.close();
      question.loaded?.closeBanner();
    },
    setLanguage(code) {
      core.language = code;
      const isCurrent = () => core.language === code;
      const { loaded } = question;
      if (loaded) void screenWords(core).then(([, words]) => isCurrent() && loaded.setWords(words));
      const dialog = settings.loaded;
      if (dialog) void allWords(core).then((words) => isCurrent() && dialog.setWords(words));
      redraw(() => allWords(core));
      refill();
    },
  };
}
