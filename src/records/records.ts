import { buildRecord, type Outcome, type Page } from './build';
import { type Delivery, deliver } from './delivery';
import { complete } from './digest';
import { createQueue, type Queue } from './queue';
import type { ConsentRecord, Shown } from './record';

/** Makes records of the visitor's acts and gets them to the register. */
export interface Records {
  /** Makes a record of an act and puts it into the queue, at once; then it is sent. */
  add(outcome: Outcome, shown: Shown, page: Page): void;
  /**
   * Forgets what this browser holds of the visitor's records, and has the register erase the rest.
   *
   * @param subject of the living consent, if any.
   * @returns whether the register has confirmed; if not, it is told later.
   */
  erase(subject: string | null): Promise<boolean>;
  /** The latest records made on this page, newest last. */
  readonly made: readonly ConsentRecord[];
  readonly queue: Queue;
  /** Null where no register is configured. */
  readonly delivery: Delivery | null;
}

/** A page that stays open for days does not grow: older records are in the register. */
const MOST_KEPT = 100;

/**
 * @param register address that records are posted to; null keeps none and sends none.
 * @param tell told of each record made.
 */
export function createRecords(
  register: string | null,
  tell: (record: ConsentRecord) => void,
): Records {
  const queue = createQueue();
  const delivery = register === null ? null : deliver(queue, register);
  const made: ConsentRecord[] = [];
  const erasing = () => queue.all().filter((errand) => 'erase' in errand);
  return {
    made,
    queue,
    delivery,
    add(outcome, shown, page) {
      const record = buildRecord(outcome, shown, page);
      if (made.push(record) > MOST_KEPT) made.shift();
      if (delivery) {
        queue.add({ key: record.id, record });
        void delivery.send();
      }
      const whole = shown.sha256 === undefined ? complete(record) : Promise.resolve(record);
      // Unless it was erased meanwhile.
      void whole.then((done) => made.includes(record) && tell(done));
    },
    async erase(subject) {
      const records = queue.all().flatMap((errand) => ('record' in errand ? [errand] : []));
      const subjects = [
        ...(subject ? [subject] : []),
        ...[...records.map(({ record }) => record), ...made].map((record) => record.subject),
      ];
      for (const errand of records) queue.remove(errand);
      made.length = 0;
      if (!delivery) return true;
      for (const erase of new Set(subjects)) queue.add({ key: `erase-${erase}`, erase });
      await delivery.send();
      return !erasing().length;
    },
  };
}
