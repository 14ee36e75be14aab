/**
 * Everything that is missing or wrong in a statement, in the words of its owner's language.
 */
import { contradictions } from '../check/check';
import { type Contradiction, SECTIONS } from '../check/contradiction';
import { namesOf, profiling, transferring } from '../facts';
import { fill, type Problem, type Settings, type Words } from '../from-keksi';
import type { Draft } from '../statement';
import { statementProblems } from '../validate';
import type { CheckTexts } from './check-texts';
import { en } from './check-texts-en';
import { fi } from './check-texts-fi';
import { sv } from './check-texts-sv';

const TEXTS = { fi, en, sv };

/** What the owner is told, in a language. */
export const checkTextsFor = (language: string): CheckTexts =>
  TEXTS[language as keyof typeof TEXTS] ?? en;

/** One thing that is wrong, in the language of the page. */
export interface Told {
  /** The field: `registers[0].transfers`. */
  readonly path: string;
  readonly where: string;
  readonly says: string;
  readonly but: string;
  readonly write: string;
}

/** The facts that texts name. */
function factsFor(code: string, { services, controller, days }: Settings) {
  const named = code === 'no-profiling' ? profiling(services) : transferring(services);
  return { services: namesOf(named), controller, days: String(days) };
}

function told(found: Contradiction, texts: CheckTexts, settings: Settings): Told {
  const { code, path, section, says, fact, instead } = found;
  const [but, write] = texts.codes[code] ?? [fact, instead];
  const facts = factsFor(code, settings);
  return {
    path,
    where: `${SECTIONS.indexOf(section) + 1}. ${path}`,
    says: says || texts.nothing,
    but: fill(but, facts),
    write: fill(write, facts),
  };
}

/** Of the form, what no contradiction tells: unknown fields, wrong types. */
function formTold({ setting, value, allowed }: Problem, texts: CheckTexts): Told {
  const says = value === undefined ? texts.nothing : JSON.stringify(value);
  return { path: setting, where: setting, says, but: fill(texts.form, { allowed }), write: '' };
}

/**
 * Everything that is wrong: of the form, and what contradicts the facts.
 *
 * @example
 * findings({ registers: [] }, { settings, language: 'fi' })
 */
export function findings(
  statement: Draft,
  { settings, language }: Pick<Words, 'settings' | 'language'>,
): Told[] {
  const texts = checkTextsFor(language);
  let found: readonly Contradiction[] = [];
  try {
    found = contradictions(statement, settings, language);
  } catch {
    // Something has so wrong a form that only the form can be told.
  }
  const isTold = (setting: string) => found.some(({ path }) => path === setting);
  return [
    ...statementProblems(statement)
      .filter(({ setting }) => !isTold(setting))
      .map((problem) => formTold(problem, texts)),
    ...found.map((one) => told(one, texts, settings)),
  ];
}
