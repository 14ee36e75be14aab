import { later } from '../page/document';
import { stepAside } from './keep-clear';
import { make } from './make';

/** How long a message stays on the screen: to be seen, and to be read. Nothing depends on it, so it may go by itself. */
const stay = (text: string): number => 2000 + 50 * text.length;

/** A live region is announced when its text changes after it was put on the page. */
const SETTLE_MS = 100;

/** The message on the screen. */
export interface Status {
  readonly element: HTMLElement;
  /** Says a message in a live region. @param dismiss what closes it is called. */
  say(text: string, dismiss: string): void;
}

/** Makes the place of messages. While there is none, it is not to be seen, and its live region is there all the same. */
export function makeStatus(): Status {
  const words = make('p', { class: 'status', role: 'status' });
  const close = make('button', { type: 'button', class: 'button dismiss' });
  const element = make('div', { class: 'message', part: 'status' }, words, close);
  let cancel: (() => void) | undefined;
  const set = (text: string) => {
    cancel?.();
    words.textContent = text;
    element.toggleAttribute('data-open', text !== '');
  };
  close.onclick = () => set('');
  stepAside(element);
  return {
    element,
    say(text, dismiss) {
      set('');
      close.textContent = dismiss;
      cancel = later(() => {
        set(text);
        // Not from under the focus: it would be lost.
        const leave = () => {
          if (close.matches(':focus')) cancel = later(leave, 1000);
          else set('');
        };
        cancel = later(leave, stay(text));
      }, SETTLE_MS);
    },
  };
}
