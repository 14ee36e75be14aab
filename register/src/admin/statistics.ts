import type { StatisticsLine } from '../store/store.js';

/** How the visitors answered for one category. */
export interface Answers {
  /** Acts in which the visitor was asked: all but withdrawals. */
  asked: number;
  accepted: number;
  refused: number;
  withdrew: number;
}

/** The acts of one day, site, language and notice. */
export interface Statistics {
  day: string;
  origin: string;
  language: string;
  /** The hash of the text that was shown. */
  noticeSha256: string;
  /** Its version, as long as a record that tells it has not been erased. */
  noticeVersion: string | null;
  records: number;
  actions: Record<string, number>;
  diagnostic: Answers;
  marketing: Answers;
}

/** Sums the counted acts by day, site, language and notice. */
export function summarise(lines: StatisticsLine[]): Statistics[] {
  const found = new Map<string, Statistics>();
  for (const line of lines) {
    const { day, origin, language, noticeSha256, noticeVersion, action, records } = line;
    const key = JSON.stringify([day, origin, language, noticeSha256]);
    const sum = found.get(key) ?? {
      ...{ day, origin, language, noticeSha256, noticeVersion, records: 0, actions: {} },
      ...{ diagnostic: none(), marketing: none() },
    };
    found.set(key, sum);
    sum.records += records;
    sum.actions[action] = (sum.actions[action] ?? 0) + records;
    for (const category of ['diagnostic', 'marketing'] as const) {
      count(sum[category], action, line[category] === 1, records);
    }
  }
  return [...found.values()];
}

const none = (): Answers => ({ asked: 0, accepted: 0, refused: 0, withdrew: 0 });

function count(answers: Answers, action: string, granted: boolean, records: number) {
  if (action === 'withdraw') {
    answers.withdrew += granted ? 0 : records;
    return;
  }
  answers.asked += records;
  answers[granted ? 'accepted' : 'refused'] += records;
}
