import { isCategory } from '../consent/categories';
import type { Texts } from '../locales/texts';
import {
  categoriesOf,
  type Language,
  type Localized,
  type Service,
  type StoredItem,
  type Transfer,
} from '../services/service';
import type { LinkNotice, Words } from './notice';
import { categoryList, country, fill, lifetime } from './wording';

/** What the visitor is told of one service (A12, GDPR 13). */
export type ServiceNotice = {
  readonly name: string;
  /** What is said under each term. */
  readonly facts: { readonly [term: string]: readonly string[] };
  readonly policy: LinkNotice;
  readonly cookies: TableNotice;
};

/** A table whose rows are keyed by the headings of its columns. */
export type TableNotice = {
  readonly caption: string;
  readonly rows: readonly { readonly [column: string]: string }[];
};

const localize = (text: Localized, language: Language): string =>
  text[language] ?? text.en ?? Object.values(text)[0] ?? '';

const cookieType = (texts: Texts, { type, party, domain }: StoredItem): string =>
  type && type !== 'cookie'
    ? texts[type]
    : party === 'first'
      ? texts.firstParty
      : fill(texts.thirdPartyType, { domain: domain ?? '' }).replace(' ()', '');

const transfer = (texts: Texts, { country: code, recipient, safeguard }: Transfer): string =>
  `${country(texts, code)}${recipient ? ` (${recipient})` : ''}: ${texts[safeguard]}`;

/** One row for each cookie. Its purpose stands in it where some cookie has one of its own. */
const table = ({ texts, language }: Words, { name, purpose, cookies }: Service): TableNotice => ({
  caption: fill(texts.cookies, { service: name }),
  rows: cookies.map((item) => ({
    [texts.name]: item.label ?? item.name ?? String(item.pattern),
    ...(cookies.some((other) => other.purpose) && {
      [texts.purpose]: localize(item.purpose ?? purpose, language),
    }),
    [texts.lifetime]: lifetime(texts, item.lifetime),
    [texts.type]: cookieType(texts, item),
  })),
});

/** Words one service. */
export const describe = (words: Words, service: Service): ServiceNotice => {
  const { texts, language } = words;
  const { name, provider, purpose, policy, transfers } = service;
  const needs = categoriesOf(service).filter(isCategory);
  return {
    name,
    facts: {
      [texts.provider]: [provider],
      [texts.purpose]: [
        localize(purpose, language),
        ...(needs.length > 1
          ? [fill(texts.alsoNeeds, { categories: categoryList(texts, needs) })]
          : []),
      ],
      [texts.transfers]:
        transfers.length > 0 ? transfers.map((item) => transfer(texts, item)) : [texts.noTransfers],
    },
    policy: { text: `${texts.providerPolicy}: ${provider}`, href: policy },
    cookies: table(words, service),
  };
};
