import type { Core } from '../core/core';
import type { EndedPanel, RecordsHost, Words } from '../core/parts';
import { endedSubject } from '../records/ended';
import { once } from './once';
import type { Question } from './question';
import { allWords } from './wording';

/** Shows the identifier of a consent that has ended, where a register keeps its records. */
export interface EndedEffect {
  /** An act was made: it may have ended a consent. */
  look(): void;
  setWords(words: () => Promise<Words>): void;
}

export function startEnded(core: Core, question: Question, host: RecordsHost): EndedEffect {
  let made: EndedPanel | undefined;
  const load = once(async () => {
    const [ui, words] = await Promise.all([core.parts.ui(), allWords(core)]);
    await question.use((screen) => {
      made = ui.makeEnded(core, words, screen, host);
    });
  });
  return {
    look() {
      const { settings, records, state } = core;
      if (settings.register === null || !endedSubject(records.made, state().decision)) return;
      load().then(
        () => made?.look(),
        (error) => console.error('Keksi: the identifier of the records cannot be shown.', error),
      );
    },
    setWords(words) {
      if (made) void words().then(made.setWords);
    },
  };
}
