import { noticeDigest } from '../records/digest';
import type { NoticeText, Shown } from '../records/record';

/** What the visitor has on the screen, or had since the last act: the notice of the next record. */
export interface OnScreen {
  /** A part is on the screen and says this. */
  see(part: string, texts: readonly string[]): void;
  /** A part has left the screen. What it said still counts until the next act. */
  leave(part: string): void;
  now(): Shown;
  /** An act was made: what is no longer on the screen counts no more. */
  acted(): void;
}

/** Nothing is on the screen yet. */
export function createOnScreen(): OnScreen {
  let seen: NoticeText = {};
  const open = new Set<string>();
  /** What has been answered already: it counts only as long as it stays on the screen. */
  const answered = new Set<string>();
  let digest: { text: NoticeText; sha256: string | null } | undefined;
  const drop = (part: string) => {
    const { [part]: _, ...rest } = seen;
    seen = rest;
  };
  return {
    see(part, texts) {
      open.add(part);
      answered.delete(part);
      seen = { ...seen, [part]: texts };
      const text = seen;
      void noticeDigest(text).then((sha256) => {
        digest = { text, sha256 };
      });
    },
    leave(part) {
      open.delete(part);
      if (answered.has(part)) drop(part);
    },
    now: () => ({ text: seen, ...(digest?.text === seen && { sha256: digest.sha256 }) }),
    acted() {
      for (const part of Object.keys(seen)) {
        answered.add(part);
        if (!open.has(part)) drop(part);
      }
    },
  };
}
