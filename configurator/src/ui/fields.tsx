import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What each field has. */
interface Common {
  readonly label: string;
  readonly help?: string | undefined;
  /** What is wrong with what stands in it. */
  readonly wrong?: string | undefined;
  /** Stands below, such as a way out of what is wrong. */
  readonly children?: ComponentChildren;
}

interface TextProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  readonly type?: 'text' | 'number' | 'search';
}

/** A field for text, in one line or several, with its label, help and what is wrong. */
export function TextField({
  label,
  help,
  wrong,
  value,
  onChange,
  lines,
  type = 'text',
  children,
}: TextProps) {
  const id = useId();
  const about = [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  const common = {
    id,
    value,
    'aria-describedby': about || undefined,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    // What is pasted here is nobody's words.
    spellcheck: false,
    autocomplete: 'off',
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange(currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {lines ? (
        <textarea {...common} rows={lines} />
      ) : (
        <input
          {...common} // Preact's types want a list with each kind of text field; there is none.
          type={type as 'number'}
        />
      )}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      {children}
    </div>
  );
}

/** A box to tick. */
export function Tick({
  label,
  help,
  checked,
  onChange,
}: Omit<Common, 'wrong'> & {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div class="tick">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

/** A list to choose from. */
export function Select({
  label,
  help,
  wrong,
  value,
  options,
  onChange,
}: Common & {
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <select
        id={id}
        value={value}
        aria-describedby={help ? `${id}-help` : undefined}
        aria-invalid={wrong ? 'true' : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      {wrong && <p class="wrong">{wrong}</p>}
    </div>
  );
}

/** A few to choose one from, all in sight. */
export function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {options.map(([one, name]) => (
        <label key={one}>
          <input
            type="radio"
            name={id}
            value={one}
            checked={one === value}
            onChange={() => onChange(one)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** A part of the page, under a heading. */
export function Part({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
