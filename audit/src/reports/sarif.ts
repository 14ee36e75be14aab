import { createHash } from 'node:crypto';
import type { Audit, Evidence, Finding, Severity } from '../model';
import { rules } from '../rules';
import { keyOf } from './order';

const LEVELS: Readonly<Record<Severity, string>> = {
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'none',
};

/** An address that SARIF takes: anything else is left to the message. */
const uri = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).href : undefined;

const locationOf = (address: string, line?: number) => {
  const there = uri(address);
  return there
    ? {
        physicalLocation: {
          artifactLocation: { uri: there },
          ...(line ? { region: { startLine: line } } : {}),
        },
      }
    : undefined;
};

const placesOf = ({ place, request }: Evidence) => {
  const one = place ?? request?.place;
  return (one && locationOf(one.url, one.line)) ?? [];
};

function resultOf(finding: Finding) {
  const { rule, severity, title, remedy, evidence, url, phase } = finding;
  const related = evidence.flatMap(placesOf).map((place, id) => ({ id: id + 1, ...place }));
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: [title, ...evidence.map(({ text }) => text), remedy].join('\n') },
    locations: [locationOf(url) ?? []].flat(),
    ...(related.length ? { relatedLocations: related } : {}),
    partialFingerprints: {
      'keksiAudit/v1': createHash('sha256').update(keyOf(finding)).digest('hex'),
    },
    properties: { phase, severity },
  };
}

/** Static Analysis Results Interchange Format 2.1.0, which GitHub and GitLab show. @example `writeFileSync('audit.sarif', sarif(audit))` */
export function sarif(audit: Audit): string {
  const [name = 'keksi-audit', version = ''] = audit.tool.split('/');
  const run = {
    tool: {
      driver: {
        name,
        version,
        rules: rules.map(({ id, severity, source, words }) => ({
          id,
          shortDescription: { text: words[audit.language].title.replace(/\{\w+\}/g, '…') },
          help: { text: words[audit.language].remedy.replace(/\{\w+\}/g, '…') },
          defaultConfiguration: { level: LEVELS[severity] },
          properties: { source },
        })),
      },
    },
    results: audit.findings.map(resultOf),
  };
  const log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
