import { sampleRecord } from '../../register/test/sample';
import { SITE } from '../kit/site';

/** What a crowd of visitors was answered. */
export interface Answers {
  /** The records that the register has acknowledged. */
  acknowledged: Set<string>;
  /** How many were stored for the first time according to the register: once each, or it is mistaken. */
  created: number;
  /** How many attempts were not answered, or answered with an error. */
  failed: number;
  /** Answers that no retry mends. */
  refused: string[];
}

const AT_ONCE = 24;
/** Milliseconds between two visitors: a crowd is there while things happen, not over before. */
const APART = 15;

const pause = (milliseconds: number) => new Promise((passed) => setTimeout(passed, milliseconds));

/**
 * Visitors who do not look at the page for long: each posts a record to one of the registers, and again to the next
 * one until it is acknowledged, as a browser does.
 *
 * @param goesOn whether more visitors come.
 * @returns what they are answered as it happens, and when the last one is done.
 */
export function sendCrowd(urls: readonly string[], goesOn: () => boolean) {
  const answers: Answers = { acknowledged: new Set(), created: 0, failed: 0, refused: [] };
  let attempts = 0;

  /** @returns whether it is acknowledged. */
  const post = async (record: ReturnType<typeof sampleRecord>): Promise<boolean> => {
    try {
      const response = await fetch(`${urls[attempts++ % urls.length]}/records`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: SITE.https },
        body: JSON.stringify(record),
        signal: AbortSignal.timeout(20_000),
      });
      const text = await response.text();
      if (response.status === 201) answers.created += 1;
      else if (response.status >= 400 && response.status < 500) answers.refused.push(text);
      if (response.ok) return true;
    } catch {
      // Not answered.
    }
    answers.failed += 1;
    return false;
  };
  const visitors = async () => {
    while (goesOn() && answers.refused.length === 0) {
      const record = sampleRecord({ site: { origin: SITE.https, path: '/joukko' } });
      while (!(await post(record))) {
        if (answers.refused.length > 0) return;
        await pause(50);
      }
      answers.acknowledged.add(record.id);
      await pause(APART);
    }
  };
  return { answers, done: Promise.all(Array.from({ length: AT_ONCE }, visitors)) };
}
