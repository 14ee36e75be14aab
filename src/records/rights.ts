import { subjectUrl } from './delivery';
import type { FullRegistrar } from './full-registrar';
import type { ConsentRecord } from './record';

/** The visitor's own records: to see, to take (GDPR 15, 20) and to erase (17). */
export interface Rights {
  /** @returns also whether the register could be asked. */
  exportRecords(): Promise<{ records: ConsentRecord[]; complete: boolean }>;
  /** @returns whether the register has confirmed; if not, it is told later. */
  eraseRecords(): Promise<boolean>;
}

/**
 * @param register address that records are posted to.
 * @param subject the subject of the living consent; a refusal leaves none behind.
 */
export function createRights(
  register: string | null,
  registrar: FullRegistrar,
  subject: () => string | null,
): Rights {
  const queued = () =>
    registrar.queue.all().flatMap((errand) => ('record' in errand ? [errand.record] : []));
  const local = () => [...queued(), ...registrar.made];
  const subjects = () =>
    new Set([subject(), ...local().map((record) => record.subject)].filter((id) => id !== null));

  const fetchRecords = async (id: string): Promise<ConsentRecord[] | null> => {
    if (register === null) return [];
    try {
      const response = await fetch(subjectUrl(register, id, '/records'), {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
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
  };

  return {
    async exportRecords() {
      const answers = await Promise.all([...subjects()].map(fetchRecords));
      const received = answers.flatMap((answer) => answer ?? []);
      const byId = new Map([...local(), ...received].map((record) => [record.id, record]));
      return {
        records: [...byId.values()].sort((a, b) => (a.time < b.time ? -1 : 1)),
        complete: !answers.includes(null),
      };
    },
    async eraseRecords() {
      const erased = subjects();
      for (const errand of registrar.queue.all()) registrar.queue.remove(errand);
      registrar.forget();
      if (!registrar.delivery) return true;
      for (const id of erased) registrar.queue.add({ key: `erase-${id}`, erase: id });
      await registrar.delivery.send();
      return !registrar.queue.all().some((errand) => 'erase' in errand);
    },
  };
}
