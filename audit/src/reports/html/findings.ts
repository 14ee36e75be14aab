import { el, type Piece } from '../../from-keksi';
import type { Audit, Evidence, Finding } from '../../model';
import { rules } from '../../rules';
import { countsOf, SEVERITIES, worstFirst } from '../order';
import { WORDS } from '../words';
import { address, grid } from './parts';

const sourceOf = (id: string): string => rules.find((rule) => rule.id === id)?.source ?? '';

/** The law and guidance that a rule stands on; the numbers are Keksi's own list of rules. */
const grounds = (id: string): string => {
  const source = sourceOf(id);
  return /^[A-Z]\d/.test(source) ? `docs/rules.md: ${source}` : source;
};

function evidenceOf({ evidence, phase }: Finding, audit: Audit): Piece {
  const words = WORDS[audit.language];
  const when = ({ request, item }: Evidence): string => {
    const moment = request?.moment ?? item?.moment;
    return moment ? ` (${words.moments[moment]})` : '';
  };
  return [
    el('h4', {}, `${words.evidence}: ${words.phases[phase]}`),
    el('ul', {}, ...evidence.map((one) => el('li', {}, el('code', {}, one.text), when(one)))),
  ];
}

function findingOf(finding: Finding, audit: Audit, index: number): Piece {
  const words = WORDS[audit.language];
  const { severity, title, url, rule, remedy, entry } = finding;
  return el(
    'article',
    { class: `finding ${severity}`, 'aria-labelledby': `finding-${index}` },
    el('h3', { id: `finding-${index}` }, title),
    el(
      'p',
      { class: 'meta' },
      el('span', { class: 'weight' }, words.severities[severity]),
      ' · ',
      address(url),
      ` · ${words.rule} ${rule} · ${words.source}: ${grounds(rule)}`,
    ),
    evidenceOf(finding, audit),
    el('h4', {}, words.remedy),
    el('p', { class: 'do' }, remedy),
    entry === undefined
      ? null
      : [el('h4', {}, words.entry), el('pre', { tabindex: '0' }, JSON.stringify(entry, null, 2))],
  );
}

/** How many findings there are of each weight. @example `summaryOf(audit)` */
export function summaryOf(audit: Audit): Piece {
  const words = WORDS[audit.language];
  const counts = countsOf(audit.findings);
  const rows = SEVERITIES.map((one) => [words.severities[one], String(counts[one])]);
  return el(
    'section',
    { 'aria-labelledby': 'summary' },
    el('h2', { id: 'summary' }, words.summary),
    audit.findings.length === 0 ? el('p', {}, words.clean) : null,
    grid(words.findings, [words.severity, words.count], rows, words.nothing),
  );
}

/** Every finding, the worst first. @example `findingsOf(audit)` */
export function findingsOf(audit: Audit): Piece {
  const words = WORDS[audit.language];
  if (audit.findings.length === 0) return null;
  return el(
    'section',
    { 'aria-labelledby': 'findings' },
    el('h2', { id: 'findings' }, words.findings),
    ...worstFirst(audit.findings).map((finding, index) => findingOf(finding, audit, index)),
  );
}
