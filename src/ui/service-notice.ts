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
  readonly facts: readonly FactNotice[];
  readonly policy: LinkNotice;
  readonly cookies: TableNotice;
};

/** A term and what is said of it. */
export type FactNotice = { readonly term: string; readonly about: readonly string[] };

export type TableNotice = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly CookieNotice[];
};

export type CookieNotice = {
  readonly name: string;
  /** Empty where the service's own purpose says it. */
  readonly purpose: string;
  readonly lifetime: string;
  readonly type: string;
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

/** Words one service. */
export const describe = ({ texts, language }: Words, service: Service): ServiceNotice => {
  const needs = categoriesOf(service).filter(isCategory);
  return {
    name: service.name,
    facts: [
      { term: texts.provider, about: [service.provider] },
      {
        term: texts.purpose,
        about: [
          localize(service.purpose, language),
          ...(needs.length > 1
            ? [fill(texts.alsoNeeds, { categories: categoryList(texts, needs) })]
            : []),
        ],
      },
      {
        term: texts.transfers,
        about:
          service.transfers.length > 0
            ? service.transfers.map((item) => transfer(texts, item))
            : [texts.noTransfers],
      },
    ],
    policy: { text: `${texts.providerPolicy}: ${service.provider}`, href: service.policy },
    cookies: {
      caption: fill(texts.cookies, { service: service.name }),
      columns: [texts.name, texts.lifetime, texts.type],
      rows: service.cookies.map((item) => ({
        name: item.name ?? item.label ?? String(item.pattern),
        purpose: item.purpose ? localize(item.purpose, language) : '',
        lifetime: lifetime(texts, item.lifetime),
        type: cookieType(texts, item),
      })),
    },
  };
};
