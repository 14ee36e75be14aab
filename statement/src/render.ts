import { contradictions } from './check/check';
import type { Contradiction } from './check/contradiction';
import { type Place, statementDocument } from './document';
import {
  COMPLETE,
  type CompleteLanguage,
  type Config,
  enTexts,
  fiTexts,
  isComplete,
  override,
  type Problem,
  type Settings,
  svTexts,
} from './from-keksi';
import { toHtml } from './html';
import { settingsOf } from './settings-of';
import type { Statement } from './statement';
import { statementProblems } from './validate';
import en from './wording/en';
import fi from './wording/fi';
import sv from './wording/sv';

const LOCALES = {
  fi: { texts: fiTexts, wording: fi },
  en: { texts: enTexts, wording: en },
  sv: { texts: svTexts, wording: sv },
} as const;

/** A statement, a configuration or a language that nothing can be made of. */
export class StatementError extends Error {
  /** @param problems what is wrong, where, and what is allowed. */
  constructor(readonly problems: readonly Problem[]) {
    const told = problems.map(({ setting, value, allowed }) => {
      const shown = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`;
      return `${setting} ${shown}. Allowed: ${allowed}${allowed.endsWith('?') ? '' : '.'}`;
    });
    super(told.join('\n'));
    this.name = 'StatementError';
  }
}

/** The settings, or an error that names everything that is wrong. */
function checked(statement: unknown, config: Config, language: string): Settings {
  const { settings, problems } = settingsOf(config);
  const wrong = [...statementProblems(statement), ...problems];
  if (!isComplete(language)) {
    const allowed = COMPLETE.map((code) => `"${code}"`).join(', ');
    wrong.push({ setting: 'language', value: language, allowed });
  }
  if (wrong.length > 0) throw new StatementError(wrong);
  return settings;
}

/**
 * The whole privacy statement as HTML: an `<article>` for a static page, a CMS or a server. Everything in it
 * is escaped.
 *
 * @param statement what the owner writes.
 * @param config the configuration of the banner: what gates is what is told.
 * @param place how it stands in its page; unless said, with a heading of its own, an `<h1>`.
 * @throws {StatementError} where the form is wrong. What contradicts the facts is for {@link checkStatement}.
 */
export function renderStatement(
  statement: Statement,
  config: Config,
  language: CompleteLanguage = 'fi',
  place: Partial<Place> = {},
): string {
  const settings = checked(statement, config, language);
  const { texts, wording } = LOCALES[language];
  const words = { texts: override(texts, settings.texts[language]), settings, language };
  return toHtml(
    statementDocument(
      { statement, facts: settings, wording, words },
      { title: true, level: 2, ...place },
    ),
  ).trimStart();
}

/**
 * What in a statement cannot be true beside this configuration, or is not left out lawfully. An empty list
 * is what a build should insist on.
 *
 * @throws {StatementError} where the form is wrong.
 */
export const checkStatement = (
  statement: Statement,
  config: Config,
  language: CompleteLanguage = 'fi',
): Contradiction[] => contradictions(statement, checked(statement, config, language), language);
