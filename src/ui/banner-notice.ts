import type { Category, ServiceCategory } from '../consent/categories';
import type { AskTexts } from '../locales/texts';
import { categoriesOf, type Service } from '../services/service';
import type { Settings } from '../settings/settings';
import { fill } from './wording';

/**
 * What the visitor is shown, as plain strings in the order of the screen. The interface draws from
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

/** A button and what pressing it does: an action of the record, or `settings`. */
export type ButtonNotice = {
  readonly action: 'accept-all' | 'reject-all' | 'choose' | 'withdraw' | 'settings';
  readonly text: string;
};

export type LinkNotice = { readonly text: string; readonly href: string };

/** What the banner tells of a service. */
export type BannerService = Pick<Service, 'category' | 'name' | 'provider'>;

/** What the banner is worded from. */
export interface BannerWords {
  readonly texts: AskTexts;
  readonly settings: Pick<Settings, 'controller' | 'policy'> & {
    readonly services: readonly BannerService[];
  };
}

/** The services that need a category; those that need it alone come first. */
export const servicesOf = <T extends Pick<Service, 'category'>>(
  services: readonly T[],
  category: ServiceCategory,
): T[] =>
  services
    .filter((service) => categoriesOf(service).includes(category))
    .sort((one, other) => categoriesOf(one).length - categoriesOf(other).length);

/** The services of a category, each named once: what needs several is named in the last of them. */
const mainlyFor = (services: readonly BannerService[], category: Category): BannerService[] => {
  const all = servicesOf(services, category);
  const own = all.filter((service) => categoriesOf(service).at(-1) === category);
  return own.length ? own : all;
};

/** Says who receives data. */
export type WordRecipients = (names: readonly string[]) => string;

/**
 * Words the one or two companies behind the built-in services. Without `Intl.ListFormat`, which takes a slow phone
 * 80 ms to make; `notice.ts` does it for any number and any language.
 */
export const wordFew =
  ({ and, recipients: { one, other } }: AskTexts): WordRecipients =>
  (names) =>
    fill(names[1] ? other : one, { providers: names.join(and) });

/** What is asked, for what, and who gets data (A12). */
const ask = (
  { texts, settings }: BannerWords,
  asked: readonly Category[],
  wordRecipients: WordRecipients,
): string[] => {
  const { services } = settings;
  const purposes = asked.map((category) =>
    fill(texts[`${category}Use`], {
      services: mainlyFor(services, category)
        .map(({ name }) => name)
        .join(', '),
    }).replace(' ()', ''),
  );
  const providers = new Set(
    asked.flatMap((category) => servicesOf(services, category)).map(({ provider }) => provider),
  );
  providers.delete(settings.controller);
  return [
    fill(texts.optionalUse, { purposes: purposes.join(texts.purposeJoin) }),
    ...(providers.size ? [wordRecipients([...providers])] : []),
  ];
};

/** The link to the site's privacy statement, if it has told of one. */
export const policyLink = ({ texts, settings }: BannerWords): LinkNotice[] =>
  settings.policy ? [{ text: texts.policy, href: settings.policy }] : [];

/** The first layer: who asks, for what, who gets data, how to withdraw, and three equal answers. */
export function bannerNotice(
  words: BannerWords,
  asked: readonly Category[],
  notes: readonly string[],
  wordRecipients = wordFew(words.texts),
): BannerNotice {
  const { texts, settings } = words;
  return {
    title: fill(texts.title, { controller: settings.controller }),
    notes,
    body: [[texts.necessaryUse, ...ask(words, asked, wordRecipients)].join(' '), texts.withdrawal],
    links: policyLink(words),
    buttons: [
      { action: 'accept-all', text: texts.accept },
      { action: 'reject-all', text: texts.reject },
      { action: 'settings', text: texts.choose },
    ],
  };
}
