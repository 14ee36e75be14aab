import type { StoredRecord } from '../records/record.js';

/** Settings of the banner that records have in common, and between which times they were seen. */
export interface SeenSettings {
  first: string;
  last: string;
  records: number;
  language: string;
  version: string;
  noticeSha256: string;
  policy: string;
  source: string;
  offered: string;
  preselected: string;
  validDays: number;
  client: string;
  /** Every service that a record of these settings names, allowed or refused. */
  diagnostic: Set<string>;
  marketing: Set<string>;
  /** Services that visitors switched off or on by themselves: a record does not tell their category. */
  byThemselves: Set<string>;
}

const day = 86_400_000;

/**
 * Gathers the settings of the banner out of the records that tell of them.
 *
 * @example
 * const seen = new SettingsSeen();
 * seen.take(record, noticeSha256);
 * console.log(seen.all());
 */
export class SettingsSeen {
  readonly #seen = new Map<string, SeenSettings>();

  /** Takes a record in. Its notice may be named by the register alone. */
  take(record: StoredRecord, noticeSha256: string): void {
    const { notice, source, offered, preselected, client, services, receivedAt } = record;
    const validDays = Math.round((Date.parse(record.expires) - Date.parse(record.time)) / day);
    const settings = {
      ...{ language: notice.language, version: notice.version, noticeSha256 },
      ...{ policy: notice.policy ?? '', source, offered: offered.join(' ') },
      ...{ preselected: preselected.join(' '), validDays, client },
    };
    const key = JSON.stringify(settings);
    const seen = this.#seen.get(key) ?? {
      ...{ first: receivedAt, last: receivedAt, records: 0, ...settings },
      ...{ diagnostic: new Set(), marketing: new Set(), byThemselves: new Set() },
    };
    this.#seen.set(key, seen);
    seen.records += 1;
    if (receivedAt < seen.first) seen.first = receivedAt;
    if (receivedAt > seen.last) seen.last = receivedAt;
    for (const one of services.diagnostic ?? []) seen.diagnostic.add(one);
    for (const one of services.marketing ?? []) seen.marketing.add(one);
    for (const one of [...(record.refused ?? []), ...(record.granted ?? [])]) {
      seen.byThemselves.add(one);
    }
  }

  /** What was seen, by the time at which it began. */
  all(): SeenSettings[] {
    return [...this.#seen.values()].sort((a, b) => (a.first < b.first ? -1 : 1));
  }
}
