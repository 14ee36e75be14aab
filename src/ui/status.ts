import { later } from '../page/document';

/** How long a message stays on the screen. Nothing depends on having read it, so it may go by itself. */
const STAY_MS = 8000;

/** A live region is announced when its text changes after it was put on the page. */
const SETTLE_MS = 100;

/** Says messages in a live region. */
export function makeStatus(element: HTMLElement): (text: string) => void {
  let cancel: (() => void) | undefined;
  const set = (text: string) => {
    element.textContent = text;
  };
  return (text) => {
    cancel?.();
    set('');
    cancel = later(() => {
      set(text);
      cancel = later(() => set(''), STAY_MS);
    }, SETTLE_MS);
  };
}
