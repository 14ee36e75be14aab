import { sql } from 'kysely';
import type { Entry, Store } from '../store.js';
import type { First, FirstStatistics } from './reading.js';

const pageSize = 500;

/** Hears how far a migration has come. */
export type Progress = (copied: number) => unknown;

/**
 * Copies a database of the first version, which may be written to meanwhile, into an empty one of this
 * version. What comes after the copying is left for `finish`, which wants the old one to stand still.
 */
export class Copying {
  readonly #first: First;
  readonly #target: Store;
  readonly #onProgress: Progress;
  readonly #started = new Date().toISOString();
  /** How far each chain has been copied. */
  readonly #positions = new Map<string, number>();
  /** The hash of the notice that a version of an origin and language stood for. */
  readonly #notices = new Map<string, string>();
  #copied = 0;

  constructor(first: First, target: Store, onProgress: Progress = () => {}) {
    this.#first = first;
    this.#target = target;
    this.#onProgress = onProgress;
  }

  /** Copies what stands there by now. */
  async copy(): Promise<void> {
    for (const { origin } of await this.#first.heads()) {
      for (;;) {
        const after = this.#positions.get(origin) ?? 0;
        const entries = await this.#first.entries(origin, after, pageSize);
        if (entries.length > 0) await this.#target.takeEntries(entries);
        for (const entry of entries) this.#remember(entry);
        this.#positions.set(origin, entries.at(-1)?.position ?? after);
        this.#copied += entries.length;
        await this.#onProgress(this.#copied);
        if (entries.length < pageSize) break;
      }
    }
  }

  /** Copies the rest of a database that nobody writes to any more, and compares the two; tells how many records. */
  async finish(): Promise<number> {
    await this.copy();
    const erased = await this.#first.erasedSince(this.#started);
    await this.#target.takeErasures(erased);
    const lines = (await this.#first.statistics()).map((line) => this.#withNotice(line));
    for (let start = 0; start < lines.length; start += pageSize) {
      await this.#target.takeStatistics(lines.slice(start, start + pageSize));
    }
    for (const { name, sha256, created_at } of await this.#first.tokens()) {
      await this.#target.small.run(
        sql`INSERT INTO tokens (name, sha256, created_at) VALUES (${name}, ${sha256}, ${created_at})`,
      );
    }
    await this.#compare();
    return this.#copied;
  }

  #remember({ origin, record, noticeSha256 }: Entry): void {
    if (record === null || noticeSha256 === null) return;
    const { language, version } = record.notice;
    this.#notices.set(JSON.stringify([origin, language, version]), noticeSha256);
  }

  #withNotice({ notice_version, ...line }: FirstStatistics) {
    const key = JSON.stringify([line.origin, line.language, notice_version]);
    const noticeSha256 = this.#notices.get(key) ?? '';
    return { ...line, records: Number(line.records), noticeSha256, noticeVersion: null };
  }

  /** Fails unless every chain has the same number of links and the same head in both. */
  async #compare(): Promise<void> {
    for (const { origin, position, hash } of await this.#first.heads()) {
      const head = await this.#target.head(origin);
      const there = await this.#first.count(origin);
      const here = await this.#target.lastPosition(origin);
      const isSame = head?.hash === hash && head.position === Number(position) && there === here;
      if (isSame) continue;
      throw new Error(
        `The migrated chain of ${origin} has ${here} links and ends in ${head?.hash}; ` +
          `before it had ${there} and ended in ${hash}. Nothing was changed.`,
      );
    }
  }
}
