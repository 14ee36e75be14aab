import { CHOICES, FAULTS, LEAVINGS } from './plan';
import type { Outcome } from './visit';

/** What became of a visitor's choices. */
export interface Verdict {
  outcome: Outcome;
  /** Actions that were shown as saved, or are in the cookie. */
  saved: string[];
  /** Those that the register does not have. */
  lost: string[];
  /** Actions that the register has more than once. */
  doubled: string[];
  /** Whether the cookie allows what the record of the last choice shown as saved allows. */
  agrees: boolean;
  /** How many records are of a choice that no page came to show: it died in the middle of the click. */
  ahead: number;
}

const isUnknown = (saved: readonly string[]) => saved[0]?.startsWith('unknown') ?? false;

const allowed = (cookie: string) => /^1\.d(\d)m(\d)/.exec(cookie)?.slice(1).map(Number);

/** What the comparison needs of a record in the register. */
export interface Stored {
  subject: string;
  path: string;
  action: string;
  time: string;
  diagnostic: number;
  marketing: number;
}

/** Compares what a visitor saw with what the register has. */
export function judge(outcome: Outcome, rows: readonly Stored[]): Verdict {
  const { path, plan, cookie } = outcome;
  const subjects = new Set(rows.filter((row) => row.path === path).map(({ subject }) => subject));
  // What a page was left before it could do, the next page does, and its record names that page.
  const own = rows
    .filter((row) => subjects.has(row.subject))
    .sort((a, b) => a.time.localeCompare(b.time));
  const has = (action: string) => own.filter((row) => row.action === action).length;
  const saved = [...outcome.saved];
  const isWithdrawal = plan.choice === 'withdraw' || plan.choice === 'element';
  // The cookie may say more than the page had time to show.
  if (isWithdrawal && cookie?.startsWith('1.d0m0') && !saved.includes('withdraw')) {
    saved.push('withdraw');
  }
  if (!isWithdrawal && cookie && !saved.length) saved.push(`unknown: ${cookie}`);
  const shown = own.filter(({ action }) => isUnknown(saved) || saved.includes(action));
  const last = shown.at(-1);
  const known = last && [last.diagnostic, last.marketing];
  return {
    outcome,
    saved,
    lost: saved.filter((action) =>
      action.startsWith('unknown') ? own.length === 0 : has(action) === 0,
    ),
    doubled: [...new Set(own.map(({ action }) => action))].filter((action) => has(action) > 1),
    ahead: own.length - shown.length,
    agrees: cookie === undefined || String(allowed(cookie)) === String(known),
  };
}

const sum = (verdicts: readonly Verdict[], count: (verdict: Verdict) => number): number =>
  verdicts.reduce((total, verdict) => total + count(verdict), 0);

/** Visits and choices saved, by one thing and another, as a table in Markdown. */
function table<Kind extends 'choice' | 'fault'>(
  verdicts: readonly Verdict[],
  kind: Kind,
  names: readonly string[],
): string[] {
  const cell = (some: readonly Verdict[]) => {
    const last = some.filter(({ outcome, saved }) => {
      const needed = ['withdraw', 'element'].includes(outcome.plan.choice) ? 2 : 1;
      return saved.length >= needed;
    });
    return `${some.length} (${last.length})`;
  };
  const row = (name: string, some: readonly Verdict[]) => {
    const cells = LEAVINGS.map((leaving) =>
      cell(some.filter(({ outcome }) => outcome.plan.leaving === leaving)),
    );
    const lost = sum(some, (verdict) => verdict.lost.length);
    const doubled = sum(some, (verdict) => verdict.doubled.length);
    const ahead = sum(some, (verdict) => verdict.ahead);
    return `| ${[name, ...cells, lost, doubled, ahead].join(' | ')} |`;
  };
  return [
    `| | ${LEAVINGS.join(' | ')} | lost | doubled | recorded, not shown |`,
    `|---|${'--:|'.repeat(LEAVINGS.length + 3)}`,
    ...names.map((name) =>
      row(
        name,
        verdicts.filter(({ outcome }) => outcome.plan[kind] === name),
      ),
    ),
    row('all', verdicts),
  ];
}

/** The figures of many visits: how many, and in brackets how many of the last choices were shown as saved. */
export function figures(verdicts: readonly Verdict[]): string {
  return [...table(verdicts, 'fault', FAULTS), '', ...table(verdicts, 'choice', CHOICES)].join(
    '\n',
  );
}
