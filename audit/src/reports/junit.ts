import type { Audit, Finding } from '../model';
import { rules } from '../rules';
import { fails, worstFirst } from './order';
import { plain } from './summary';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML has no place for control characters and halves of surrogate pairs, whatever a page says. */
const xml = (text: string): string =>
  plain(text.replace(/\n/g, '\u2028'))
    .replace(/[&<>"']/g, (one) => ESCAPES[one] ?? one)
    .replace(/\u2028/g, '\n')
    .replace(/[\uD800-\uDFFF\uFFFE\uFFFF]/g, (one, at, all) =>
      /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(all.slice(at, at + 2)) ||
      /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(all.slice(at - 1, at + 1))
        ? one
        : '\uFFFD',
    );

const told = ({ evidence, remedy, phase, url }: Finding): string =>
  [`${url} (${phase})`, ...evidence.map(({ text }) => text), remedy].join('\n');

function caseOf(id: string, findings: readonly Finding[], audit: Audit): string {
  const failures = findings.map((finding) => {
    const [open, close] = fails(finding, audit.asked)
      ? [`<failure message="${xml(finding.title)}" type="${finding.severity}">`, '</failure>']
      : [`<system-out>${xml(finding.title)}\n`, '</system-out>'];
    return `      ${open}${xml(told(finding))}${close}`;
  });
  const name = `    <testcase classname="keksi-audit" name="${xml(id)}"`;
  return failures.length ? `${name}>\n${failures.join('\n')}\n    </testcase>` : `${name}/>`;
}

/** A test case for each rule, for the reports of a build server. @example `writeFileSync('audit.xml', junit(audit))` */
export function junit(audit: Audit): string {
  const found = worstFirst(audit.findings);
  const failing = new Set(found.filter((one) => fails(one, audit.asked)).map(({ rule }) => rule));
  const ids = [...new Set([...rules.map(({ id }) => id), ...found.map(({ rule }) => rule)])];
  const cases = ids.map((id) =>
    caseOf(
      id,
      found.filter(({ rule }) => rule === id),
      audit,
    ),
  );
  const counts = `tests="${ids.length}" failures="${failing.size}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
  <testsuite name="keksi audit" ${counts} timestamp="${xml(audit.startedAt)}">
${cases.join('\n')}
  </testsuite>
</testsuites>
`;
}
