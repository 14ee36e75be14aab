import { bare } from '../page/bare';
import { limited, subjectUrl } from './post';
import type { ConsentRecord } from './record';
import type { Records } from './records';

/** The visitor's own records, and whether the register could be asked for its share of them. */
export interface OwnRecords {
  readonly records: ConsentRecord[];
  readonly complete: boolean;
}

async function fetchRecords(register: string, subject: string): Promise<ConsentRecord[] | null> {
  try {
    const response = await fetch(
      subjectUrl(register, subject, '/records'),
      bare<RequestInit>({ credentials: 'omit', referrerPolicy: 'no-referrer', ...limited() }),
    );
    if (response.status === 404) return [];
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return await response.json();
  } catch (error) {
    console.warn(
      `Keksi: the register ${register} could not be asked; only what this browser holds is given.`,
      error,
    );
    return null;
  }
}

/**
 * The visitor's own records, to see and to take (GDPR 15, 20), oldest first.
 *
 * @param register address that records are posted to.
 * @param subject the subject of the living consent; a refusal leaves none behind.
 */
export async function exportRecords(
  register: string | null,
  { queue, made }: Pick<Records, 'queue' | 'made'>,
  subject: string | null,
): Promise<OwnRecords> {
  const queued = queue.all().flatMap((errand) => ('record' in errand ? [errand.record] : []));
  const local = [...queued, ...made];
  const subjects = new Set([subject ?? [], ...local.map((record) => record.subject)].flat());
  const answers = await Promise.all(
    register === null ? [] : [...subjects].map((id) => fetchRecords(register, id)),
  );
  const received = answers.flatMap((answer) => answer ?? []);
  const byId = new Map([...local, ...received].map((record) => [record.id, record]));
  return {
    records: [...byId.values()].sort((a, b) => (a.time < b.time ? -1 : 1)),
    complete: !answers.includes(null),
  };
}
