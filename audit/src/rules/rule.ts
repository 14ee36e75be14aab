import type { Audit, Evidence, Finding, Language, PhaseName, Rule, Severity } from '../model';

/** What a rule says in one language; `{name}` is filled with a value of what was found. @example `{ title: 'The banner cannot be refused', remedy: 'Put a button there.' }` */
export interface Words {
  readonly title: string;
  readonly remedy: string;
}

/** One thing that a rule found. @example `{ phase: 'refused', url: page.url, evidence: [] }` */
export interface Found {
  readonly phase: PhaseName;
  readonly url: string;
  readonly evidence: readonly Evidence[];
  /** For the places in the words. */
  readonly values?: Readonly<Record<string, string>>;
  /** Where it is less bad than the rule can be. */
  readonly severity?: Severity;
  readonly entry?: unknown;
}

/** A rule as it is written: what it says, and how it looks. @example `defineRule({ id, severity, source, words, find })` */
export interface Definition {
  readonly id: string;
  readonly severity: Severity;
  /** Numbers in `docs/rules.md`, or a law. */
  readonly source: string;
  readonly words: Readonly<Record<Language, Words>>;
  find(audit: Audit): readonly Found[];
}

/** A rule with its words, which reports list. @example `rules[0]?.words.fi.title` */
export interface DescribedRule extends Rule, Omit<Definition, 'find'> {}

/** Of one thing no report needs more than this. */
const MOST_EVIDENCE = 12;

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );

/** The rule of a definition. @example `defineRule({ id: 'x', severity: 'low', source: 'A1', words, find: () => [] })` */
export function defineRule({ find, ...described }: Definition): DescribedRule {
  const { id, severity, words } = described;
  return {
    ...described,
    judge: (audit): Finding[] =>
      find(audit).map(({ values = {}, evidence, entry, ...found }) => ({
        rule: id,
        severity: found.severity ?? severity,
        phase: found.phase,
        url: found.url,
        title: filled(words[audit.language].title, values),
        evidence: evidence.slice(0, MOST_EVIDENCE),
        remedy: filled(words[audit.language].remedy, values),
        ...(entry === undefined ? {} : { entry }),
      })),
  };
}
