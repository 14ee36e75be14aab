import type { CompleteLanguage } from '../../../src/locales/languages';
import type { Config, Settings } from '../../../src/settings/settings';
import { findings } from '../../../statement/src/browser/findings';
import {
  type Draft,
  renderStatement,
  type Statement,
  StatementError,
} from '../../../statement/src/index';
import { TEXTS } from '../texts/texts';
import { finished } from './said';

/** One thing that is missing or wrong in a statement. */
export interface Wrong {
  /** `registers[0].transfers` */
  readonly path: string;
  readonly text: string;
}

/** What has become of what the owner wrote. */
export interface Result {
  /** Without the lines that are still empty. */
  readonly statement: Draft;
  /** Undefined while the form is not complete. */
  readonly html: string | undefined;
  readonly wrong: readonly Wrong[];
}

/** The field that a text stands in, which may be one of a list, or in one of several languages. */
const fieldOf = (path: string): string =>
  path.replace(/\.(fi|en|sv)$/, '').replace(/(?<!^registers|\.purposes)\[\d+\]$/, '');

/** Whatever it was, the owner is told by the findings. */
function rendered(statement: Statement, config: Config, language: CompleteLanguage) {
  try {
    return renderStatement(statement, config, language);
  } catch (error) {
    if (error instanceof StatementError) return undefined;
    throw error;
  }
}

/**
 * The finished statement, and what the library's own check finds in it.
 *
 * @example
 * resultOf(draft, { config: plan.config, settings: checked.settings }, 'fi').html
 */
export function resultOf(
  draft: Draft,
  { config, settings }: { readonly config: Config; readonly settings: Settings },
  language: CompleteLanguage,
): Result {
  const statement = finished(draft) as Draft;
  return {
    statement,
    html: rendered(statement as Statement, config, language),
    wrong: findings(statement, { settings, language }).map(({ path, but, write }) => ({
      path: fieldOf(path),
      // In JSON, an empty list says so; here there is a box to tick.
      text: [but, write].filter(Boolean).join(' ').replaceAll('[]', `”${TEXTS[language].isNone}”`),
    })),
  };
}
