import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CompleteLanguage } from '../../../src/locales/languages';
import type { Config } from '../../../src/settings/settings';
import type { Checked } from '../outputs/check';
import { EMPTY, type Plan, withSetting } from '../plan/plan';
import { allowedIn } from '../texts/problems';
import { TEXTS, type Texts } from '../texts/texts';

/** What every part of the page works with. */
export interface Page {
  readonly plan: Plan;
  readonly checked: Checked;
  readonly language: CompleteLanguage;
  readonly texts: Texts;
  change(part: Partial<Plan>): void;
  /** Changes one setting of the banner. */
  set(name: keyof Config, value: unknown): void;
  /** What is wrong with a setting; undefined where nothing is. */
  wrong(name: string): string | undefined;
}

/** The page as its parts see it. */
export const PageContext = createContext<Page | undefined>(undefined);

/**
 * What a part of the page works with.
 *
 * @example
 * const { plan, texts } = usePage();
 */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('a part stands outside of the page');
  return page;
}

/**
 * Makes it of the plan.
 *
 * @example
 * pageOf({ plan: EMPTY, checked: checked({}), language: 'fi' }, setPlan)
 */
export function pageOf(
  { plan, checked, language }: Pick<Page, 'plan' | 'checked' | 'language'>,
  setPlan: (plan: Plan) => void,
): Page {
  const change = (part: Partial<Plan>) => setPlan({ ...EMPTY, ...plan, ...part });
  return {
    plan,
    checked,
    language,
    texts: TEXTS[language],
    change,
    set: (name, value) => change({ config: withSetting(plan.config, name, value) }),
    wrong(name) {
      const problem = checked.problems.find(({ setting, warning }) => setting === name && !warning);
      return problem && allowedIn(problem, language);
    },
  };
}
