import type { Category, ServiceCategory } from '../consent/categories';
import { allowsAnything } from '../consent/choices';
import type { Words } from '../core/parts';
import { isLimited, type Service } from '../services/service';
import {
  type ButtonNotice,
  type LinkNotice,
  limitedRecipients,
  notes,
  policyLink,
  servicesOf,
} from './banner-notice';
import { describe, type ServiceNotice } from './service-notice';
import type { View } from './view';
import { duration, fill, plural } from './wording';

/** What the settings say. */
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

/** What they say of one category. */
export type CategoryNotice = {
  readonly id: ServiceCategory;
  readonly name: string;
  readonly about: string;
  /** Opens the list of services. */
  readonly details: string;
  readonly services: readonly ServiceNotice[];
  /** Stands over those that can be allowed without the category; empty where there are none. */
  readonly functions: string;
  readonly functional: readonly ServiceNotice[];
};

/**
 * Every category with its services: for the settings dialog and for the declaration.
 *
 * @param granted the ids of services that are allowed by themselves, whatever they are.
 */
export const categoryNotices = (
  words: Words,
  asked: readonly Category[],
  granted: readonly string[] = [],
): CategoryNotice[] => {
  const { texts, settings } = words;
  return (['necessary', ...asked] as const).map((id) => {
    const isAlone = (service: Service) =>
      id !== 'necessary' && (service.functional === true || granted.includes(service.id));
    const all = servicesOf(settings.services, id);
    const services = all.filter((service) => !isAlone(service));
    const functional = all.filter(isAlone);
    return {
      id,
      name: texts[id],
      about: texts[`${id}About`],
      details: fill(plural(texts, texts.services, services.length), {
        count: String(services.length),
      }),
      services: services.map((service) => describe(words, service)),
      functions: functional.length ? texts.functionsAbout : '',
      functional: functional.map((service) => describe(words, service)),
    };
  });
};

export type { Words } from '../core/parts';

/** What is off until it is allowed, how long a choice is valid, and who receives something although it is off. */
const intro = ({ texts, settings }: Words): string => {
  const { days, refusalDays, services } = settings;
  const limited = services.filter((service) => isLimited(service, settings));
  const valid = (text: string, amount: number) =>
    fill(text, { days: duration(texts, { amount, unit: 'day' }) });
  return [
    valid(limited.length ? texts.settingsIntroLimited : texts.settingsIntro, days),
    ...(refusalDays === days ? [] : [valid(texts.settingsRefusal, refusalDays)]),
    ...limitedRecipients(
      texts,
      limited.map(({ provider }) => provider),
    ),
  ].join(' ');
};

/** The second layer. Withdrawing stands where refusing stood, once there is something to withdraw. */
export const settingsNotice = (words: Words, view: View): SettingsNotice => {
  const { texts, settings } = words;
  const categories = categoryNotices(words, view.asked, view.granted);
  const hasSwitches = settings.granular || categories.some(({ functions }) => functions);
  return {
    title: texts.settings,
    notes: notes(texts, view),
    intro: intro(words),
    on: texts.on,
    off: texts.off,
    partly: hasSwitches ? texts.partly : '',
    alwaysOn: texts.alwaysOn,
    categories,
    remarks: remarks(words),
    links: policyLink(words),
    buttons: [
      { action: 'accept-all', text: texts.accept },
      allowsAnything(view.choices) || view.granted.length
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
