import type { ButtonNotice } from './banner-notice';

/** The two answers alike to the pixel: neither is the one the site would rather have pressed. What saves is told apart. */
export const Buttons = ({
  buttons,
  press,
}: {
  buttons: readonly ButtonNotice[];
  press(action: ButtonNotice['action']): void;
}) => (
  <div class="buttons answers">
    {buttons.map(({ action, text }, index) => (
      <button
        key={index}
        type="button"
        class="button"
        part="button"
        data-action={action}
        onClick={() => press(action)}
      >
        {text}
      </button>
    ))}
  </div>
);
