import type { Delivery, MakeDelivery } from './delivery';
import { type Queue, storedQueue } from './queue';
import { type ConsentRecord, OFFERS, type Offers } from './record';
import { createRegistrar, type Registrar } from './registrar';

const ALL_OFFERS: Offers = {
  ...OFFERS,
  settings: ['choose', 'accept-all', 'reject-all', 'withdraw'],
  placeholder: ['choose'],
};

/** A registrar that also knows the records of other pages. */
export interface FullRegistrar extends Registrar {
  /** Forgets the records made on this page. */
  forget(): void;
  readonly queue: Queue;
  /** Sends what is queued; null where no register is configured. */
  readonly delivery: Delivery | null;
}

/**
 * @param register address that records are posted to; null keeps none and sends none.
 * @param tell told of each record made.
 * @param deliver gets to the register what is queued.
 * @param before who made the records of this page until now.
 */
export function createFullRegistrar(
  register: string | null,
  tell: (record: ConsentRecord) => void,
  deliver: MakeDelivery,
  before?: Registrar,
): FullRegistrar {
  const queue = storedQueue();
  // Where nothing can be stored, it is only there. A draft comes when it is ready.
  for (const errand of before?.queue.all() ?? []) {
    if (!before?.drafts.has(errand.key)) queue.add(errand);
  }
  const registrar = createRegistrar(register, tell, deliver, before, queue, ALL_OFFERS);
  return {
    ...registrar,
    queue,
    forget() {
      registrar.made.splice(0);
      registrar.drafts.clear();
    },
  };
}
