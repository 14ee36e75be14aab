import { noticeOf } from '../notices/notice.js';
import { arrivalsOf } from './arrivals.js';
import { restOf } from './batch.js';
import { bucketOf } from './buckets.js';
import type { Entry } from './store.js';
import type { ContentRow, LinkRow, NoticeRow, Shape } from './tables.js';

/** An entry of another store, in the form in which this one keeps it; numbers are still to be given. */
export interface TakenEntry {
  bucket: number;
  origin: string;
  link: Omit<LinkRow, 'bucket' | 'chain'>;
  content: Pick<ContentRow, 'waited' | 'subject' | 'path' | 'extra'> | null;
  shape: Shape | null;
  notice: Pick<NoticeRow, 'sha256' | 'text'> | null;
  erasedAt: number | null;
}

/** Turns an entry into what is to be written. */
export function takenOf(entry: Entry): TakenEntry {
  const { origin, position, id, digest, hash, record, reduced } = entry;
  const receivedAt = Date.parse(entry.receivedAt);
  const taken: TakenEntry = {
    bucket: bucketOf(origin),
    origin,
    link: { position, received_at: receivedAt, id, digest, hash },
    content: null,
    shape: null,
    notice: null,
    erasedAt: entry.erasedAt === null ? null : Date.parse(entry.erasedAt),
  };
  if (record === null) return taken;
  const { receivedAt: _, ...posted } = record;
  const notice = noticeOf(posted.notice.text);
  if ('field' in notice) throw new Error(`${origin}, ${position}: ${notice.detail}`);
  const { rows, shapes, notices } = arrivalsOf([{ record: posted, notice, digest }]);
  const [row] = rows;
  const [keyed] = shapes;
  if (row === undefined || keyed === undefined) return taken;
  // Of a notice that was not kept whole the hash is all that tells which it was.
  const noticeSha256 = reduced ? (entry.noticeSha256 ?? notice.sha256) : notice.sha256;
  const hasText = noticeSha256 === notice.sha256 && notices.length > 0;
  if (reduced) row.extra.reduced = 1;
  taken.shape = { ...keyed.shape, notice_sha256: noticeSha256 };
  taken.content = {
    subject: posted.subject,
    path: posted.site.path,
    ...restOf(row, receivedAt, keyed.shape.days, hasText),
  };
  if (hasText) taken.notice = { sha256: noticeSha256, text: notice.canonical };
  return taken;
}
