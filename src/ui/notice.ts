import type { Category, ServiceCategory } from '../consent/categories';
import { allowsAnything } from '../consent/choices';
import type { Words } from '../core/parts';
import { type ButtonNotice, type LinkNotice, notes, policyLink, servicesOf } from './banner-notice';
import { describe, type ServiceNotice } from './service-notice';
import type { View } from './view';
import { duration, fill, plural } from './wording';

export type SettingsNotice = {
  readonly title: string;
  readonly notes: readonly string[];
  readonly intro: string;
  readonly on: string;
  readonly off: string;
  /** The state of a category some of whose services are off; empty where services have no switches. */
  readonly partly: string;
  readonly alwaysOn: string;
  readonly categories: readonly CategoryNotice[];
  readonly remarks: readonly string[];
  readonly links: readonly LinkNotice[];
  readonly buttons: readonly ButtonNotice[];
  readonly close: string;
};

export type CategoryNotice = {
  readonly id: ServiceCategory;
  readonly name: string;
  readonly about: string;
  /** Opens the list of services. */
  readonly details: string;
  readonly services: readonly ServiceNotice[];
};

/** Every category with its services: for the settings dialog and for the declaration. */
export const categoryNotices = (words: Words, asked: readonly Category[]): CategoryNotice[] => {
  const { texts, settings } = words;
  return (['necessary', ...asked] as const).map((id) => {
    const services = servicesOf(settings.services, id);
    return {
      id,
      name: texts[id],
      about: texts[`${id}About`],
      details: fill(plural(texts, texts.services, services.length), {
        count: String(services.length),
      }),
      services: services.map((service) => describe(words, service)),
    };
  });
};

export type { Words } from '../core/parts';

/** The second layer. Withdrawing stands where refusing stood, once there is something to withdraw. */
export const settingsNotice = (words: Words, view: View): SettingsNotice => {
  const { texts, settings } = words;
  return {
    title: texts.settings,
    notes: notes(texts, view),
    intro: fill(texts.settingsIntro, {
      days: duration(texts, { amount: settings.days, unit: 'day' }),
    }),
    on: texts.on,
    off: texts.off,
    partly: settings.granular ? texts.partly : '',
    alwaysOn: texts.alwaysOn,
    categories: categoryNotices(words, view.asked),
    remarks: remarks(words),
    links: policyLink(words),
    buttons: [
      { action: 'accept-all', text: texts.accept },
      allowsAnything(view.choices)
        ? { action: 'withdraw', text: texts.withdraw }
        : { action: 'reject-all', text: texts.reject },
      { action: 'choose', text: texts.save },
    ],
    close: texts.close,
  };
};

/** What the visitor should know of what cannot be undone here. */
export const remarks = ({ texts, settings }: Pick<Words, 'texts' | 'settings'>): string[] =>
  settings.services.some(({ cookies }) => cookies.some(({ party }) => party === 'third'))
    ? [texts.thirdParty]
    : [];
