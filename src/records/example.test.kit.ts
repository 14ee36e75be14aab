import { choicesOf } from '../consent/choices';
import type { Errand, Queue } from './queue';
import type { ConsentRecord } from './record';

/** A whole record for tests. */
export const exampleRecord = (changes: Partial<ConsentRecord> = {}): ConsentRecord => ({
  schema: 'keksi.record/1',
  id: '019a0b6f-6c1c-7b62-9a55-0f4c8a5f1d11',
  subject: 'c8a0b6b0-6e0f-4a53-8a35-3d1a4b1f7b0e',
  previous: null,
  time: '2026-11-22T10:04:26.512Z',
  expires: '2027-05-21T10:04:26.512Z',
  action: 'reject-all',
  source: 'banner',
  choices: choicesOf(),
  services: { diagnostic: [], marketing: ['chat'] },
  notice: { language: 'fi', version: 'k3x9.1f0a', sha256: null, policy: null, text: {} },
  offered: ['accept-all', 'reject-all', 'settings'],
  preselected: [],
  site: { origin: 'https://www.esimerkki.fi', path: '/' },
  signals: { gpc: false },
  client: 'keksi/1.0.0',
  ...changes,
});

/** An errand that stores a record of this page, whose digest is there. */
export const errandOf = (id: string, changes: Partial<ConsentRecord> = {}): Errand => ({
  key: id,
  record: exampleRecord({
    id,
    site: { origin: globalThis.location?.origin ?? 'https://www.esimerkki.fi', path: '/' },
    notice: { ...exampleRecord().notice, sha256: '0'.repeat(64) },
    ...changes,
  }),
});

/** A queue that is nothing but a list. */
export function listQueue(...errands: Errand[]): Queue {
  let list = [...errands];
  const removed = new Set<string>();
  return {
    add: (errand) => void list.push(errand),
    remove(errand) {
      list = list.filter(({ key }) => key !== errand.key);
      removed.add(errand.key);
    },
    has: ({ key }) => !removed.has(key),
    all: () => [...list],
  };
}
