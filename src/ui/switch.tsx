interface Props {
  readonly id: string;
  readonly on: boolean;
  /** What the state is called, for those who see it: the switch says it itself (WCAG 1.4.1). */
  readonly state: string;
  readonly describedBy?: string | undefined;
  /** A switch is on or off to assistive technology; that only a part of it is on stands in its description then. */
  readonly partly?: boolean | undefined;
  toggle(on: boolean): void;
}

/** A switch and its state in words; its label stands elsewhere. */
export const Switch = ({ id, on, state, describedBy, partly, toggle }: Props) => (
  <span class="control">
    <span id={`${id}-state`} class="state" aria-hidden="true">
      {state}
    </span>
    <input
      id={id}
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says its state itself, https://www.w3.org/TR/html-aria/#att-checked
      role="switch"
      aria-describedby={partly ? `${id}-state ${describedBy}` : describedBy}
      checked={on}
      onChange={(event) => toggle(event.currentTarget.checked)}
    />
  </span>
);
