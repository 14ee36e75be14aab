import { useCallback, useEffect, useState } from 'preact/hooks';
import { Refused } from './api.js';
import type { Texts } from './texts/index.js';

/** Something that the register was asked for. */
export interface Asked<Answer> {
  answer: Answer | undefined;
  failure: unknown;
  again(): void;
}

/**
 * Asks when a part of the page appears, and when what it asks for changes.
 *
 * @example
 * const { answer: sites, failure, again } = useAsked(() => api.sites());
 */
export function useAsked<Answer>(ask: () => Promise<Answer>, on: unknown[] = []): Asked<Answer> {
  const [answer, setAnswer] = useState<Answer>();
  const [failure, setFailure] = useState<unknown>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isOld = false;
    ask().then(
      (found) => {
        if (isOld) return;
        setAnswer(() => found);
        setFailure(undefined);
      },
      (error) => {
        if (!isOld) setFailure(error);
      },
    );
    return () => {
      isOld = true;
    };
  }, [...on, round]);
  return { answer, failure, again: useCallback(() => setRound((n) => n + 1), []) };
}

/** Hears that the session is over, wherever on the page that is noticed. */
export const sessionEnded = 'keksi-session-ended';

/**
 * What to say of a failure.
 *
 * @example
 * <p role="status">{explain(failure, texts)}</p>
 */
export function explain(failure: unknown, texts: Texts): string {
  if (failure === undefined) return '';
  if (!(failure instanceof Refused)) return texts.failed;
  if (failure.status === 401) {
    dispatchEvent(new Event(sessionEnded));
    return texts.ended;
  }
  return failure.status === 403 ? texts.forbidden : texts.failed;
}

/**
 * Gives the visitor of the page a file.
 *
 * @example
 * saveFile(await api.personFile(number), 'records.json');
 */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * A time as people of a language read it.
 *
 * @example
 * moment('2026-11-22T10:04:26.512Z', 'fi'); // 22.11.2026 klo 12.04
 */
export const moment = (iso: string, language: string): string =>
  new Date(iso).toLocaleString(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'short',
    timeStyle: 'short',
  });

/**
 * A day as people of a language read it.
 *
 * @example
 * day('2026-12-22', 'fi'); // 22.12.2026
 */
export const day = (iso: string, language: string): string =>
  new Date(iso).toLocaleDateString(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC' });

/**
 * What a form says, by the names of its fields.
 *
 * @example
 * const read = readForm(event);
 * read('name');
 */
export const readForm = (event: SubmitEvent): ((name: string) => string) => {
  event.preventDefault();
  const form = new FormData(event.currentTarget as HTMLFormElement);
  return (name) => String(form.get(name) ?? '').trim();
};
