import type { Audit, Finding } from '../model';
import { countsOf, SEVERITIES, worstFirst } from './order';
import { WORDS } from './words';

/** Control characters of a page's could move the cursor or colour the terminal. */
export const plain = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that must go
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');

/** Evidence that a terminal shows of each finding; the reports have all. */
const SHOWN = 3;

function lines(
  { rule, severity, phase, url, title, evidence, remedy }: Finding,
  audit: Audit,
): string[] {
  const words = WORDS[audit.language];
  const more = evidence.length - SHOWN;
  return [
    `${words.severities[severity].toUpperCase()}  ${title}`,
    `  ${url} · ${words.phases[phase]} · ${rule}`,
    ...evidence.slice(0, SHOWN).map(({ text }) => `  - ${text}`),
    ...(more > 0 ? [`  - … +${more}`] : []),
    `  → ${remedy}`,
    '',
  ];
}

/** The audit on a terminal: what was found, the worst first. @example `process.stdout.write(summary(audit))` */
export function summary(audit: Audit): string {
  const words = WORDS[audit.language];
  const counts = countsOf(audit.findings);
  const told = SEVERITIES.filter((one) => counts[one] > 0).map(
    (one) => `${words.severities[one]} ${counts[one]}`,
  );
  const end = audit.findings.length
    ? `${words.found}: ${audit.findings.length} (${told.join(', ')})`
    : words.clean;
  return [...worstFirst(audit.findings).flatMap((finding) => lines(finding, audit)), end]
    .map(plain)
    .join('\n')
    .concat('\n');
}
