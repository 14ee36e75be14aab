import { contradictions } from '../check/check';
import { type Contradiction, SECTIONS } from '../check/contradiction';
import { type Element, el, p } from '../elements';
import { namesOf, profiling, transferring } from '../facts';
import { fill, type Problem, type Settings, type Words } from '../from-keksi';
import type { Draft } from '../statement';
import { statementProblems } from '../validate';
import type { CheckTexts } from './check-texts';
import { en } from './check-texts-en';
import { fi } from './check-texts-fi';
import { sv } from './check-texts-sv';

/** Marks what only the owner sees; a page that is printed or copied can leave it out by it. */
export const OWNER_ONLY = 'keksi-statement-check';

const TEXTS = { fi, en, sv };

/** One thing that is wrong, in the language of the page. */
interface Told {
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
    where: `${SECTIONS.indexOf(section) + 1}. ${path}`,
    says: says || texts.nothing,
    but: fill(but, facts),
    write: fill(write, facts),
  };
}

/** Of the form, what no contradiction tells: unknown fields, wrong types. */
function formTold({ setting, value, allowed }: Problem, texts: CheckTexts): Told {
  const says = value === undefined ? texts.nothing : JSON.stringify(value);
  return { where: setting, says, but: fill(texts.form, { allowed }), write: '' };
}

function everything(statement: Draft, words: Words, texts: CheckTexts): Told[] {
  const { settings, language } = words;
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

/**
 * What the command says of a statement, in the language of the page: on the console, and as an element for the
 * owner; null where all is well.
 */
export function ownerCheck(statement: Draft, words: Words): Element | null {
  const texts = TEXTS[words.language as keyof typeof TEXTS] ?? en;
  const all = everything(statement, words, texts);
  if (all.length === 0) return null;
  for (const { where, says, but, write } of all) {
    console.warn(
      `Keksi: ${where}\n  ${texts.says}: ${says}\n  ${texts.but}: ${but}${write && `\n  ${texts.write}: ${write}`}`,
    );
  }
  const row = (term: string, about: string) => [el('dt', {}, term), el('dd', {}, about)];
  return el(
    'aside',
    { class: OWNER_ONLY, lang: words.language, 'aria-label': texts.title, 'data-keksi-owner': '' },
    p(el('strong', {}, texts.title)),
    p(texts.about),
    el(
      'ol',
      {},
      ...all.map(({ where, says, but, write }) =>
        el(
          'li',
          {},
          el('code', {}, where),
          el(
            'dl',
            {},
            row(texts.says, says),
            row(texts.but, but),
            write ? row(texts.write, write) : null,
          ),
        ),
      ),
    ),
  );
}
