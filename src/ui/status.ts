/** How long a message stays on the screen. Nothing depends on having read it, so it may go by itself. */
const STAY_MS = 8000;

/** A live region is announced when its text changes after it was put on the page (E24). */
const SETTLE_MS = 100;

/** The text of the live region. */
export const makeStatus = (draw: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const status = {
    text: '',
    say(text: string) {
      clearTimeout(timer);
      set('');
      timer = setTimeout(() => {
        set(text);
        timer = setTimeout(set, STAY_MS, '');
      }, SETTLE_MS);
    },
  };
  const set = (text: string) => {
    status.text = text;
    draw();
  };
  return status;
};
