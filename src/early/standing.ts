import { CATEGORIES, type Category } from '../consent/categories';
import { type Choices, choicesOf } from '../consent/choices';
import { covers, type NoticeVersions } from '../consent/notice-versions';
import type { Known } from './recall';

/** How a visitor's choice stands towards what the site asks today. */
export interface Standing {
  /** What is allowed: a changed category is not, until it is asked again. */
  readonly choices: Choices;
  /** Whether the choice covers everything. */
  readonly decided: boolean;
  /** Whether everything that is asked is allowed. */
  readonly all: boolean;
  /** Whether all or nothing of it is: what the first file can deal with. */
  readonly settled: boolean;
}

/**
 * Compares a choice with what is asked today.
 *
 * @param found what the browser remembers.
 * @param marks what each category asks for; empty where it asks for nothing.
 * @param versions what the visitor is told today.
 */
export function standingOf(
  found: Known | undefined,
  marks: NoticeVersions,
  versions: NoticeVersions,
): Standing {
  const isCovered = (name: Category) => covers(found?.notice[name] ?? '', versions[name]);
  const isAllowed = (name: Category) => found?.choices[name] && isCovered(name);
  const choices = choicesOf({
    diagnostic: isAllowed('diagnostic'),
    marketing: isAllowed('marketing'),
  });
  const asked = CATEGORIES.filter((name) => marks[name]);
  const decided = found !== undefined && CATEGORIES.every(isCovered);
  const all = !found?.partial && asked.every((name) => choices[name]);
  return {
    choices,
    decided,
    all,
    settled: decided && (all || !asked.some((name) => choices[name])),
  };
}
