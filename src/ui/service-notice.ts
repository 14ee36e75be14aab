import { isCategory } from '../consent/categories';
import type { Texts } from '../locales/texts';
import {
  categoriesOf,
  isLimited,
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
export type FactNotice = { readonly term: string; readonly about: readonly Said[] };

/** What is said; with its language where that is not the one of everything around it (WCAG 3.1.2). */
export type Said = string | { readonly text: string; readonly lang: string };

/** A table; the first cell of a row names it. */
export type TableNotice = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Said[])[];
};

/**
 * A text in a language; English stands in for a missing one, and says so.
 *
 * @param told what built-in services say in a language that their definitions do not speak (`Texts.told`).
 */
export const sayIn = (text: Localized, language: Language, told: Texts['told'] = {}): Said => {
  const translated = text[language] ? '' : told[text.en ?? ''];
  if (translated) return translated;
  const lang = [language, 'en', ...Object.keys(text)].find((code) => text[code]) ?? language;
  const said = text[lang] ?? '';
  return lang === language ? said : { text: said, lang };
};

/** The same where the language cannot be marked. */
export const localize = (text: Localized, language: Language): string => {
  const said = sayIn(text, language);
  return typeof said === 'string' ? said : said.text;
};

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
  const asked = service.category !== 'necessary';
  return {
    caption: fill(texts.cookies, { service: name }),
    columns: [texts.name, ...(purposes ? [texts.purpose] : []), texts.lifetime, texts.type],
    rows: cookies.map((item) => [
      item.label ?? item.name ?? String(item.pattern),
      ...(purposes ? [sayIn(item.purpose ?? purpose, language, texts.told)] : []),
      item.until ? sayIn(item.until, language, texts.told) : lifetime(texts, item, asked),
      cookieType(texts, item),
    ]),
  };
};

/** The link to the privacy policy of a service's provider. */
export const policyOf = (
  { providerPolicy }: Texts,
  { provider, policy }: Pick<Service, 'provider' | 'policy'>,
): LinkNotice => ({ text: `${providerPolicy}: ${provider}`, href: policy });

/** Words one service. */
export const describe = (words: Words, service: Service): ServiceNotice => {
  const { texts, language, settings } = words;
  const { id, name, provider, purpose, transfers } = service;
  const needs = categoriesOf(service).filter(isCategory);
  return {
    id,
    name,
    facts: [
      { term: texts.provider, about: [provider] },
      {
        term: texts.purpose,
        about: [
          sayIn(purpose, language, texts.told),
          ...(isLimited(service, settings) ? [fill(texts.limitedRecipient, { provider })] : []),
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
    policy: policyOf(texts, service),
    cookies: table(words, service),
  };
};
