import type { ButtonNotice } from './banner-notice';

/** Buttons that look alike to the pixel: none of them is the one the site would rather have pressed. */
export const Buttons = ({
  buttons,
  press,
}: {
  buttons: readonly ButtonNotice[];
  press(action: ButtonNotice['action']): void;
}) => (
  <div class="buttons">
    {buttons.map(({ action, text }) => (
      <button key={action} type="button" class="button" part="button" onClick={() => press(action)}>
        {text}
      </button>
    ))}
  </div>
);
