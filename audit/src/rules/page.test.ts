import { expect, test } from 'vitest';
import { audit, PAGE, page, phase, visit } from '../example.test.kit';
import { notAudited, policyViolation } from './page';
import { tryRules } from './table.test.kit';

const violation = (enforced: boolean) => ({
  directive: 'script-src',
  blocked: 'https://tracker.example/x.js',
  enforced,
  page: PAGE,
  moment: 'before' as const,
});
const fault = (fatal: boolean) => ({ fault: 'timeout' as const, text: 'no answer in 30 s', fatal });

tryRules({
  'policy-violation': {
    wrong: visit(phase('untouched', { violations: [violation(true)] })),
    right: visit(phase('untouched')),
  },
  'not-audited': {
    wrong: audit([page({ faults: [fault(true)] })]),
    right: audit([page()]),
  },
});

test('what was only reported, and what did not stop the audit, weigh nothing', () => {
  expect(
    policyViolation.judge(visit(phase('untouched', { violations: [violation(false)] }))),
  ).toMatchObject([{ severity: 'info' }]);
  expect(notAudited.judge(audit([page({ faults: [fault(false)] })]))).toMatchObject([
    { severity: 'info' },
  ]);
});
