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
import type { LinkNotice } from './banner-notice';
import type { Words } from './notice';
import { categoryList, country, fill, lifetime } from './wording';

/** What the visitor is told of one service (GDPR 13). */
export type ServiceNotice = {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly FactNotice[];
  readonly policy: LinkNotice;
  readonly cookies: TableNotice;
};

/** A term and what is said under it. */
export type FactNotice = { readonly term: string; readonly about: readonly string[] };

/** A table; the first cell of a row names it. */
export type TableNotice = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A text in a language; English stands in for a missing one. */
export const localize = (text: Localized, language: Language): string =>
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
const table = ({ texts, language }: Words, service: Service): TableNotice => {
  const { name, purpose } = service;
  const cookies = service.cookies.filter(({ obsolete }) => !obsolete);
  const purposes = cookies.some((item) => item.purpose);
  return {
    caption: fill(texts.cookies, { service: name }),
    columns: [texts.name, ...(purposes ? [texts.purpose] : []), texts.lifetime, texts.type],
    rows: cookies.map((item) => [
      item.label ?? item.name ?? String(item.pattern),
      ...(purposes ? [localize(item.purpose ?? purpose, language)] : []),
      lifetime(texts, item.lifetime),
      cookieType(texts, item),
    ]),
  };
};

/** Words one service. */
export const describe = (words: Words, service: Service): ServiceNotice => {
  const { texts, language } = words;
  const { id, name, provider, purpose, policy, transfers } = service;
  const needs = categoriesOf(service).filter(isCategory);
  return {
    id,
    name,
    facts: [
      { term: texts.provider, about: [provider] },
      {
        term: texts.purpose,
        about: [
          localize(purpose, language),
          ...(needs.length > 1 && service.needs !== 'any'
            ? [fill(texts.alsoNeeds, { categories: categoryList(texts, needs) })]
            : []),
        ],
      },
      {
        term: texts.transfers,
        about:
          transfers.length > 0
            ? transfers.map((item) => transfer(texts, item))
            : [texts.noTransfers],
      },
    ],
    policy: { text: `${texts.providerPolicy}: ${provider}`, href: policy },
    cookies: table(words, service),
  };
};
