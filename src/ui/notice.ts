import type { Settings } from '../config/config';
import type { Category, ServiceCategory } from '../consent/categories';
import { allowsAnything } from '../consent/choices';
import type { Texts } from '../locales/texts';
import { categoriesOf, type Language, type Service } from '../services/service';
import type { View } from './interface';
import { describe, type ServiceNotice } from './service-notice';
import { categoryList, duration, fill, list, plural } from './wording';

/**
 * What the visitor is shown, as plain strings in the order of the screen. The components render from
 * these objects and from nothing else, so the record can hold the very words that were seen. Nothing
 * of the visitor is in them (the receipt is drawn apart): the same notice has the same hash for everyone.
 */
export type BannerNotice = {
  readonly title: string;
  readonly notes: readonly string[];
  readonly body: readonly string[];
  readonly links: readonly LinkNotice[];
  readonly buttons: readonly ButtonNotice[];
};

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

/** A button and what pressing it does: an action of the record, or `settings`. */
export type ButtonNotice = {
  readonly action: 'accept-all' | 'reject-all' | 'choose' | 'withdraw' | 'settings';
  readonly text: string;
};

export type LinkNotice = { readonly text: string; readonly href: string };

/** What every notice is worded from. */
export interface Words {
  readonly texts: Texts;
  readonly settings: Settings;
  readonly language: Language;
}

/** The services that need a category; those that need it alone come first. */
export const servicesOf = (services: readonly Service[], category: ServiceCategory): Service[] =>
  services
    .filter((service) => categoriesOf(service).includes(category))
    .sort((one, other) => categoriesOf(one).length - categoriesOf(other).length);

/** The services of a category, each named once: what needs several is named in the last of them. */
const mainlyFor = (services: readonly Service[], category: Category): Service[] => {
  const all = servicesOf(services, category);
  const own = all.filter((service) => categoriesOf(service).slice(-1)[0] === category);
  return own.length > 0 ? own : all;
};

const names = (services: readonly Service[]): string => services.map(({ name }) => name).join(', ');

/** What is asked, for what, and who gets data (A12). */
const ask = ({ texts, settings }: Words, { asked }: View): string[] => {
  const purposes = asked.map((category) =>
    fill(texts[`${category}Use`], {
      services: names(mainlyFor(settings.services, category)),
    }).replace(' ()', ''),
  );
  const providers = new Set(
    asked.flatMap((category) => servicesOf(settings.services, category)).map((s) => s.provider),
  );
  providers.delete(settings.controller);
  return [
    fill(texts.optionalUse, { purposes: purposes.join(texts.purposeJoin) }),
    ...(providers.size > 0
      ? [
          fill(plural(texts, texts.recipients, providers.size), {
            providers: list(texts, providers),
          }),
        ]
      : []),
  ];
};

const policyLink = ({ texts, settings }: Words): LinkNotice[] =>
  settings.policy ? [{ text: texts.policy, href: settings.policy }] : [];

const notes = ({ texts }: Words, { asked, changed, gpc, remembered }: View): string[] => [
  ...(changed.length > 0
    ? [fill(texts.changed, { categories: categoryList(texts, changed) })]
    : []),
  ...(gpc && asked.includes('marketing') ? [texts.gpc] : []),
  ...(remembered ? [] : [texts.notRemembered]),
];

/** The first layer: who asks, for what, who gets data, how to withdraw, and three equal answers. */
export const bannerNotice = (words: Words, view: View): BannerNotice => {
  const { texts, settings } = words;
  return {
    title: fill(texts.title, { controller: settings.controller }),
    notes: notes(words, view),
    body: [[texts.necessaryUse, ...ask(words, view)].join(' '), texts.withdrawal],
    links: policyLink(words),
    buttons: [
      { action: 'accept-all', text: texts.accept },
      { action: 'reject-all', text: texts.reject },
      { action: 'settings', text: texts.choose },
    ],
  };
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

/** The second layer. Withdrawing stands where refusing stood, once there is something to withdraw (A17). */
export const settingsNotice = (words: Words, view: View): SettingsNotice => {
  const { texts, settings } = words;
  return {
    title: texts.settings,
    notes: notes(words, view),
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
