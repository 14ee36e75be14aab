/** What was found, in words; and all of it as a plain text. */
import { VERSION } from '../../records/version';
import { fill } from '../../ui/wording';
import type { Finding, Level } from './finding';
import type { Section } from './now';
import type { Words } from './words/words';

/** The order in which findings are told. */
export const LEVELS: readonly Level[] = ['red', 'yellow', 'green'];

/** One finding in words. */
export interface Told {
  readonly level: Level;
  readonly says: string;
  readonly todo?: string | undefined;
  readonly where: readonly string[];
}

/** Everything that is told, in the words of one language. */
export interface Report {
  readonly words: Words;
  readonly language: string;
  /** Empty as long as it is looked. */
  readonly findings: readonly Told[];
  readonly sections: readonly Section[];
}

/** So many places lead to the rest. */
const MOST = 8;

/**
 * Puts a finding into words.
 *
 * @example
 * tell(green('https-ok'), wordsIn('fi')).says;
 */
export function tell({ level, code, facts, where }: Finding, words: Words): Told {
  const [says, todo] = words.found[code];
  const more = where.length - MOST;
  const shown = where.slice(0, MOST);
  if (more > 0) shown.push(`…${fill(words.and, { count: String(more) })}`);
  return { level, says: fill(says, facts), todo: todo && fill(todo, facts), where: shown };
}

/** How many there are of each level. */
export const summaryOf = ({ words, findings }: Report): string =>
  findings.length
    ? fill(
        words.summary,
        Object.fromEntries(
          LEVELS.map((level) => [
            level,
            String(findings.filter((told) => told.level === level).length),
          ]),
        ),
      )
    : words.looking;

/**
 * The report as a plain text, for whoever helps. The page's address stands there without its query, and of what is stored
 * only names.
 *
 * @example
 * textOf(report, 'https://www.esimerkki.fi/', new Date());
 */
export function textOf(report: Report, address: string, time: Date): string {
  const { words, findings, sections } = report;
  const found = LEVELS.flatMap((level) => findings.filter((told) => told.level === level)).flatMap(
    ({ level, says, todo, where }) => [
      `[${words.levels[level]}] ${says}`,
      ...(todo && level !== 'green' ? [`  → ${todo}`] : []),
      ...where.map((place) => `  - ${place}`),
    ],
  );
  const now = sections.flatMap(({ title, lines }) => [
    `${title}:`,
    ...lines.map(([name, stands]) => `  ${name}${stands && `: ${stands}`}`),
  ]);
  return [
    `${words.title} · keksi ${VERSION}`,
    address,
    time.toISOString(),
    summaryOf(report),
    '',
    ...found,
    '',
    words.sections.now,
    ...now,
    '',
  ].join('\n');
}
