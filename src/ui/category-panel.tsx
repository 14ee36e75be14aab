import type { CategoryNotice, SettingsNotice } from './notice';
import { ServiceDetails, ServiceFacts } from './service-details';
import type { ServiceNotice } from './service-notice';
import { Switch } from './switch';

/** The switches of the services of a category. */
export interface ServiceSwitches {
  isOn(service: string): boolean;
  toggle(service: string, on: boolean): void;
}

interface Props {
  readonly notice: CategoryNotice;
  readonly words: SettingsNotice;
  readonly on?: boolean;
  /** None for what is always on. */
  toggle?(on: boolean): void;
  /** Of each of its services, where the site wants them. */
  readonly switches?: ServiceSwitches | false;
  /** Of those that can be allowed without it. */
  readonly alone?: ServiceSwitches;
}

/** One category: its switch, what it is for, and its services: behind a disclosure, or each with a switch. */
export const CategoryPanel = ({ notice, words, on = true, toggle, switches, alone }: Props) => {
  const { id, name, about, details, services, functions, functional } = notice;
  const isOff = (list: readonly ServiceNotice[], own?: ServiceSwitches | false) =>
    !!own && list.some((service) => !own.isOn(service.id));
  const partly = on && (isOff(services, switches) || isOff(functional, alone));
  return (
    <section class="category">
      <div class="head">
        <h3>{toggle ? <label for={id}>{name}</label> : name}</h3>
        {toggle ? (
          <Switch
            id={id}
            on={on}
            state={partly ? words.partly : on ? words.on : words.off}
            describedBy={`${id}-about`}
            partly={partly}
            toggle={toggle}
          />
        ) : (
          <span class="state">{words.alwaysOn}</span>
        )}
      </div>
      <p id={`${id}-about`}>{about}</p>
      {switches &&
        services.map((service) => (
          <ServicePanel
            key={service.id}
            id={`${id}-${service.id}`}
            notice={service}
            words={words}
            switches={switches}
          />
        ))}
      {!switches && services.length > 0 && (
        <details>
          <summary>{details}</summary>
          {services.map((service) => (
            <ServiceDetails notice={service} heading="h4" />
          ))}
        </details>
      )}
      {functions && <p class="functions">{functions}</p>}
      {alone &&
        functional.map((service) => (
          <ServicePanel
            key={service.id}
            id={`${id}-${service.id}`}
            notice={service}
            words={words}
            switches={alone}
          />
        ))}
    </section>
  );
};

/** One service with a switch of its own. */
const ServicePanel = ({
  id,
  notice,
  words,
  switches,
}: {
  id: string;
  notice: ServiceNotice;
  words: SettingsNotice;
  switches: ServiceSwitches;
}) => {
  const on = switches.isOn(notice.id);
  return (
    <div class="own">
      <div class="head">
        <h4>
          <label for={id}>{notice.name}</label>
        </h4>
        <Switch
          id={id}
          on={on}
          state={on ? words.on : words.off}
          toggle={(on) => switches.toggle(notice.id, on)}
        />
      </div>
      <details>
        <summary>{notice.cookies.caption}</summary>
        <div class="service">
          <ServiceFacts notice={notice} />
        </div>
      </details>
    </div>
  );
};
