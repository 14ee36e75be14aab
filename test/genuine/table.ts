import type { Genuine } from './folder';

/** What became of one scenario with one script. */
export interface Outcome {
  readonly scenario: string;
  readonly script: Genuine;
  /** Empty where it held. */
  readonly fault: string;
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** The outcomes as a table for people: a row for each scenario, a column for each script. */
export function tableOf(outcomes: readonly Outcome[], date: string): string {
  const scripts = unique(outcomes.map(({ script }) => script));
  const scenarios = unique(outcomes.map(({ scenario }) => scenario));
  const of = (scenario: string, script: Genuine): string => {
    const found = outcomes.find((one) => one.scenario === scenario && one.script === script);
    if (!found) return '';
    return found.fault ? `**${cell(found.fault)}**` : 'holds';
  };
  const head = scripts.map(({ vendor, id, hash }) => `${vendor} \`${id}\` (sha256 \`${hash}…\`)`);
  const rows = scenarios.map((scenario) =>
    [scenario, ...scripts.map((script) => of(scenario, script))].join(' | '),
  );
  return [
    `Seen on ${date}.`,
    '',
    `| ${['Scenario', ...head].join(' | ')} |`,
    `| ${['---', ...head.map(() => '---')].join(' | ')} |`,
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');
}
