import type { Act } from '../consent/act';
import type { Category } from '../consent/categories';
import type { Outcome } from '../consent/consent';
import { VERSION } from '../core/version';
import { type Categorised, categoriesOf, type Language } from '../services/service';
import type { NoticeText } from '../ui/interface';
import type { Delivery, MakeDelivery } from './delivery';
import { noticeDigest } from './digest';
import { pageQueue, type Queue } from './queue';
import { type ConsentRecord, OFFERS, type Offers } from './record';

/** What a record says of the page, besides the act. */
export interface Page {
  readonly services: readonly Categorised[];
  /** The ids of those that are switched off inside an allowed category. */
  readonly refused: readonly string[];
  /** The owner's own version of the notice, if any. */
  readonly version: string | null;
  readonly language: Language;
  readonly policy: string | null;
  readonly gpc: boolean;
}

/** Makes records of the visitor's acts and gets them to the register. */
export interface Registrar {
  /** Makes the digest of a notice beforehand, so that a record can leave in the very moment of a click. */
  prepare(text: NoticeText): void;
  /** Makes a record of an act, queues it, and sends it. */
  record(act: Act, outcome: Outcome, text: NoticeText, page: Page): void;
  /** The latest records made on this page, newest last. */
  readonly made: ConsentRecord[];
  /** The records that are still being written. */
  readonly drafts: Set<string>;
  /** The records that the register has yet to hear of. */
  readonly queue: Queue;
}

/** A page that stays open for days does not grow: older records are in the register. */
const MOST_KEPT = 100;

/** A moment as it stands in a record. */
const iso = (time: number) => new Date(time).toISOString();

function buildRecord(
  { action, source }: Act,
  { record, decision, time, expires, subject, previous }: Outcome,
  text: NoticeText,
  { services, refused, version, language, policy, gpc }: Page,
  offers: Offers,
  sha256: string | null,
): ConsentRecord {
  const { choices, notice } = decision;
  const { origin, pathname } = location;
  const inCategory = (category: Category) =>
    services
      .filter((service) => categoriesOf(service).includes(category))
      .map(({ id }) => id)
      .filter((id) => !refused.includes(id));
  return {
    schema: 'keksi.record/1',
    id: record,
    subject,
    previous,
    time: iso(time),
    expires: iso(expires),
    action,
    source,
    choices,
    services: { diagnostic: inCategory('diagnostic'), marketing: inCategory('marketing') },
    ...(refused.length > 0 && { refused }),
    notice: {
      language,
      version: version ?? `${notice.diagnostic}.${notice.marketing}`,
      sha256,
      policy,
      text,
    },
    offered: offers[source] ?? [],
    preselected: [],
    site: { origin, path: pathname },
    signals: { gpc },
    client: `keksi/${VERSION}`,
  };
}

/**
 * @param register address that records are posted to; null keeps none and sends none.
 * @param tell told of each record made.
 * @param deliver gets to the register what is queued.
 * @param before who made the records of this page until now.
 * @param queue the errands that are known.
 * @param offers what each place offers.
 */
export function createRegistrar(
  register: string | null,
  tell: (record: ConsentRecord) => void,
  deliver: MakeDelivery,
  { made, drafts }: Pick<Registrar, 'made' | 'drafts'> = { made: [], drafts: new Set() },
  queue: Queue = pageQueue(),
  offers = OFFERS,
): Registrar & { readonly delivery: Delivery | null } {
  const delivery = register === null ? null : deliver(queue, register, (key) => drafts.has(key));
  const digests = new Map<string, string | null>();
  const submit = (record: ConsentRecord) => {
    if (delivery) queue.add({ key: record.id, record });
  };

  return {
    made,
    drafts,
    queue,
    delivery,
    prepare(text) {
      void noticeDigest(text).then((sha256) => digests.set(JSON.stringify(text), sha256));
    },
    record(act, outcome, text, page) {
      const build = (sha256: string | null) =>
        buildRecord(act, outcome, text, page, offers, sha256);
      const finish = (sha256: string | null) => {
        const record = build(sha256);
        if (made.push(record) > MOST_KEPT) made.shift();
        submit(record);
        delivery?.send();
        tell(record);
      };
      const digest = digests.get(JSON.stringify(text));
      if (digest !== undefined) return finish(digest);
      // Queued at once all the same: the page may be gone before the digest is there.
      drafts.add(outcome.record);
      submit(build(null));
      // Unless it was erased meanwhile.
      void noticeDigest(text).then((sha256) => drafts.delete(outcome.record) && finish(sha256));
    },
  };
}
