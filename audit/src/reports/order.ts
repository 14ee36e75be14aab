import type { Audit, Finding, Severity } from '../model';

/** From the worst to what weighs nothing. @example `SEVERITIES[0]` */
export const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low', 'info'];

/** Findings with the worst first; of the same weight in the order of a visit. @example `worstFirst(audit.findings)` */
export const worstFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity),
  );

/** How many findings there are of each weight. @example `countsOf(audit.findings).high` */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return { high: count('high'), medium: count('medium'), low: count('low'), info: count('info') };
}

/** What tells one finding from another between two audits. @example `keyOf(finding)` */
export const keyOf = ({ rule, url, phase, title }: Finding): string =>
  [rule, url, phase, title].join('\n');

/** Whether a finding makes the command fail. @example `fails(finding, 'high')` */
export const fails = ({ severity }: Finding, { failOn }: Pick<Audit['asked'], 'failOn'>): boolean =>
  severity !== 'info' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
