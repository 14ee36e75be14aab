import type { Category, ServiceCategory } from '../consent/categories';
import type { BannerService } from '../core/parts';
import type { AskTexts } from '../locales/texts';
import { categoriesOf, type Service } from '../services/service';
import type { CoreSettings } from '../settings/settings';
import { categoryList, fill, list, plural } from './wording';

/**
 * What the visitor is shown, as plain strings in the order of the screen. The interface draws from
 * these objects and from nothing else, so the record can hold the very words that were seen. Nothing
 * of the visitor is in them (the receipt is drawn apart): the same notice has the same hash for everyone.
 */
export type BannerNotice = {
  readonly title: string;
  readonly notes: readonly string[];
  readonly body: readonly string[];
  readonly more: MoreNotice;
  readonly buttons: readonly ButtonNotice[];
  readonly links: readonly LinkNotice[];
};

/** What is read by whoever opens it. */
export type MoreNotice = { readonly text: string; readonly body: readonly string[] };

/** A button and what pressing it does: an action of the record, or `settings`. */
export type ButtonNotice = {
  readonly action: 'accept-all' | 'reject-all' | 'choose' | 'withdraw' | 'settings';
  readonly text: string;
};

/** A link, by its words and where it leads. */
export type LinkNotice = { readonly text: string; readonly href: string };

/** What the banner is worded from. */
export interface BannerWords {
  readonly texts: AskTexts;
  readonly settings: Pick<CoreSettings, 'controller' | 'policy'>;
  readonly services: readonly BannerService[];
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

/**
 * Says who receives data. Of one or two without `Intl.ListFormat`, which takes a slow phone 80 ms to make: the build has
 * asked it what stands between two names.
 */
const recipients = (texts: AskTexts, names: readonly string[]): string => {
  const { and, recipients: forms } = texts;
  if (and !== undefined && names.length < 3) {
    return fill(names[1] ? forms.other : forms.one, { providers: names.join(and) });
  }
  return fill(plural(texts, forms, names.length), { providers: list(texts, names) });
};

/** Says who receives something without consent too. */
export const limitedRecipients = (texts: AskTexts, providers: Iterable<string>): string[] =>
  [...new Set(providers)].map((provider) => fill(texts.limitedRecipient, { provider }));

/** What is asked, for what, and who gets data. */
const ask = (
  { texts, settings, services }: BannerWords,
  { asked, undeclared = [] }: Pick<Noteworthy, 'asked' | 'undeclared'>,
): string[] => {
  const functions = asked
    .flatMap((category) => mainlyFor(services, category))
    .filter(({ functional }) => functional);
  const others = services.filter((service) => !functions.includes(service));
  // The services are named in the detail.
  const purpose = (text: string) => fill(text, { services: '' }).replace(' ()', '');
  const purposes = [
    ...asked
      .filter(
        (category) =>
          servicesOf(others, category).length ||
          undeclared.includes(category) ||
          !servicesOf(services, category).length,
      )
      .map((category) => purpose(texts[`${category}Use`])),
    ...(functions.length ? [purpose(texts.functionUse)] : []),
  ];
  const named = asked.flatMap((category) => servicesOf(services, category));
  const providers = new Set(named.map(({ provider }) => provider));
  const limited = new Set(named.filter((one) => one.limited).map(({ provider }) => provider));
  for (const other of [settings.controller, ...limited]) providers.delete(other);
  return [
    fill(texts.optionalUse, {
      purposes: [purposes.slice(0, -1).join(', '), ...purposes.slice(-1)]
        .filter(Boolean)
        .join(texts.purposeJoin),
    }),
    ...(providers.size ? [recipients(texts, [...providers])] : []),
    ...limitedRecipients(texts, limited),
  ];
};

/** What the necessary cookies do, and each service with whose it is: “Marketing: Meta Pixel (Meta Platforms Ireland Limited)”. */
const detail = ({ texts, settings, services }: BannerWords, asked: readonly Category[]) => [
  texts.necessaryUse,
  ...asked.flatMap((category) => {
    const named = mainlyFor(services, category).map(({ name, provider }) =>
      provider === settings.controller ? name : `${name} (${provider})`,
    );
    return named.length ? [`${texts[category]}: ${named.join(', ')}`] : [];
  }),
];

/** What the visitor should know before choosing. */
export interface Noteworthy {
  readonly asked: readonly Category[];
  /** Those that markup of the page waits for which no service declares. */
  readonly undeclared?: readonly Category[];
  /** Categories whose services changed since the visitor chose. */
  readonly changed: readonly Category[];
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** Whether the browser keeps the choice; if not, it holds on this page only. */
  readonly remembered: boolean;
}

/** Words it. */
export const notes = (
  texts: AskTexts,
  { asked, changed, gpc, remembered }: Noteworthy,
): string[] => [
  ...(changed.length ? [fill(texts.changed, { categories: categoryList(texts, changed) })] : []),
  ...(gpc && asked.includes('marketing') ? [texts.gpc] : []),
  ...(remembered ? [] : [texts.notRemembered]),
];

/** The link to the site's privacy statement, if it has told of one. */
export const policyLink = ({
  texts,
  settings,
}: Pick<BannerWords, 'texts' | 'settings'>): LinkNotice[] =>
  settings.policy ? [{ text: texts.policy, href: settings.policy }] : [];

/** The first layer: who asks, for what, who gets data, the right to withdraw, and three equal answers. */
export function bannerNotice(words: BannerWords, about: Noteworthy): BannerNotice {
  const { texts, settings } = words;
  return {
    title: fill(texts.title, { controller: settings.controller }),
    notes: notes(texts, about),
    // One paragraph, which takes the least room.
    body: [[...ask(words, about), texts.withdrawal].join(' ')],
    more: { text: texts.more, body: detail(words, about.asked) },
    buttons: [
      { action: 'accept-all', text: texts.accept },
      { action: 'reject-all', text: texts.reject },
      { action: 'settings', text: texts.choose },
    ],
    links: policyLink(words),
  };
}
