import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Moment, PhaseName, StorageKind, StoredItem, Writer } from '../model';
import { ask } from './in-page';
import type { Recorder } from './recorder';
import { siteOf } from './site';

type Fields = Readonly<Record<string, unknown>>;

/** Something that is stored now. */
interface Present {
  readonly kind: StorageKind;
  readonly name: string;
  readonly host: string;
  readonly value: string;
  readonly cookie?: Fields;
}

const DAY = 86_400_000;

const hash = (value: string): string =>
  createHash('sha256').update(value).digest('hex').slice(0, 16);

/** What a frame has in the four storages that scripts read. */
async function inFrame(): Promise<{ origin: string; items: [string, string, string][] }> {
  const items: [string, string, string][] = [];
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = window[kind];
      for (let index = 0; index < Math.min(storage.length, 1_000); index += 1) {
        const name = storage.key(index);
        if (name !== null) items.push([kind, name, storage.getItem(name) ?? '']);
      }
    } catch {
      // Blocked, or a frame without an origin.
    }
  }
  try {
    for (const { name = '', version } of await indexedDB.databases()) {
      items.push(['indexedDB', name, String(version)]);
    }
  } catch {
    // The same.
  }
  try {
    for (const name of await caches.keys()) items.push(['cacheStorage', name, '']);
  } catch {
    // The same; or no secure context.
  }
  return { origin: location.origin, items };
}

/** All that is in the five storages now. */
async function present(pages: readonly Page[], recorder: Recorder): Promise<Present[]> {
  const cookies = await recorder.cookies().catch(() => []);
  const found: Present[] = cookies.map((cookie) => ({
    kind: 'cookie',
    name: String(cookie.name),
    host: String(cookie.domain),
    value: String(cookie.value),
    cookie,
  }));
  const frames = pages.flatMap((page) => (page.isClosed() ? [] : page.frames()));
  const web = frames.filter((frame) => /^https?:/.test(frame.url())).slice(0, 50);
  const answers = await Promise.all(web.map((frame) => ask(frame, inFrame, undefined)));
  for (const { origin, items } of answers.filter((one) => one !== undefined)) {
    for (const [kind, name, value] of items) {
      found.push({ kind: kind as StorageKind, name, host: origin, value });
    }
  }
  return found;
}

/** What is stored during a phase, moment by moment. @example `await stored.look('after', [page])` */
export class Stored {
  private readonly items = new Map<string, StoredItem & { seen: StoredItem['seen'] }>();

  constructor(
    private readonly phase: PhaseName,
    private readonly recorder: Recorder,
  ) {}

  /** Looks at all five storages. */
  async look(moment: Moment, pages: readonly Page[], url: string): Promise<void> {
    const now = new Set<string>();
    for (const one of await present(pages, this.recorder)) {
      const { path = '', partitionKey = '' } = (one.cookie ?? {}) as {
        path?: string;
        partitionKey?: unknown;
      };
      const key = [one.kind, one.host, path, JSON.stringify(partitionKey), one.name].join('|');
      if (now.has(key)) continue;
      now.add(key);
      const seen = { moment, hash: hash(one.value) };
      const before = this.items.get(key);
      this.items.set(
        key,
        before
          ? { ...before, seen: [...before.seen, seen], left: true }
          : { ...this.first(one, url), seen: [seen] },
      );
    }
    for (const [key, item] of this.items)
      if (!now.has(key)) this.items.set(key, { ...item, left: false });
  }

  /** All items with who wrote them; answers tell of cookies that headers set. */
  all(setBy: ReadonlyMap<string, string>): StoredItem[] {
    return [...this.items.values()].map((item) => {
      const writer = this.writerOf(item, setBy);
      return { ...item, ...(writer && { writer }) };
    });
  }

  private writerOf(
    { kind, name }: StoredItem,
    setBy: ReadonlyMap<string, string>,
  ): Writer | undefined {
    const write = this.recorder.writes.find((one) => one.kind === kind && one.name === name);
    if (write) return write.writer;
    const url = kind === 'cookie' ? setBy.get(name) : undefined;
    return url === undefined ? undefined : { how: 'header', url, stack: [] };
  }

  private first(
    { kind, name, host, value, cookie }: Present,
    url: string,
  ): Omit<StoredItem, 'seen'> {
    const page = URL.canParse(url) ? new URL(url).hostname : '';
    const bare = kind === 'cookie' ? host : URL.canParse(host) ? new URL(host).hostname : host;
    const expires = Number(cookie?.expires);
    return {
      kind,
      name,
      host,
      phase: this.phase,
      page: url,
      left: true,
      valueLength: value.length,
      lifetimeDays: !cookie ? null : expires > 0 ? days(expires * 1000) : 0,
      crossSite: siteOf(bare) !== siteOf(page),
      ...(cookie && {
        path: String(cookie.path),
        secure: cookie.secure === true,
        httpOnly: cookie.httpOnly === true,
        ...(cookie.sameSite !== undefined && { sameSite: String(cookie.sameSite) }),
        partitioned: cookie.partitionKey !== undefined,
      }),
    };
  }
}

/** To a tenth; a cookie of an hour is not one of the session. */
const days = (expires: number): number =>
  Math.max(0.001, Math.round(((expires - Date.now()) / DAY) * 1000) / 1000);
