import type { CategoryNotice, SettingsNotice } from './notice';
import { ServiceDetails } from './service-details';

/** One category: its switch, what it is for, and the services behind a disclosure. */
export const CategoryPanel = ({
  notice: { id, name, about, details, services },
  words,
  on,
  toggle,
}: {
  notice: CategoryNotice;
  words: SettingsNotice;
  on: boolean;
  toggle(on: boolean): void;
}) => (
  <section class="category">
    <div class="head">
      <h3>{id === 'necessary' ? name : <label for={id}>{name}</label>}</h3>
      {id === 'necessary' ? (
        <span class="state">{words.alwaysOn}</span>
      ) : (
        <>
          {/* The switch says its own state; the words are for those who see it (WCAG 1.4.1). */}
          <span class="state" aria-hidden="true">
            {on ? words.on : words.off}
          </span>
          <input
            id={id}
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says its state itself, https://www.w3.org/TR/html-aria/#att-checked
            role="switch"
            aria-describedby={`${id}-about`}
            checked={on}
            onChange={(event) => toggle(event.currentTarget.checked)}
          />
        </>
      )}
    </div>
    <p id={`${id}-about`}>{about}</p>
    {services.length > 0 && (
      <details>
        <summary>{details}</summary>
        {services.map((service) => (
          <ServiceDetails notice={service} heading="h4" />
        ))}
      </details>
    )}
  </section>
);
