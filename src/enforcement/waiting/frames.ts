/** A frame that waits. */
export interface WaitingFrame {
  /** Where it would lead. */
  readonly address: string;
  /** Opens it alone, as the visitor asks for it, until a withdrawal or until the page is left. */
  showOnce(): void;
}

/** The frames of a page that wait, for whoever draws something in their place. */
export interface WaitingFrames {
  /** Those that wait now. */
  readonly all: ReadonlyMap<HTMLIFrameElement, WaitingFrame>;
  add(frame: HTMLIFrameElement, waiting: WaitingFrame): void;
  remove(frame: HTMLIFrameElement): void;
  /** @param changed called whenever a frame waits, or no longer, or may be drawn otherwise. */
  subscribe(changed: () => void): void;
}

/** No frame waits yet. */
export function createFrames(): WaitingFrames {
  const all = new Map<HTMLIFrameElement, WaitingFrame>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    all,
    add(frame, waiting) {
      if (!all.has(frame)) dropPicture(frame);
      all.set(frame, waiting);
      tell();
    },
    remove(frame) {
      if (all.delete(frame)) tell();
      dropPicture(frame);
    },
    subscribe: (changed) => void listeners.add(changed),
  };
}

/** A frame that something stands in the place of bears this among its styles, and so do its copies. */
export const HELD_PLACE = '--keksi-held';

/**
 * Takes away what stood in the place of a frame when the page, or a framework for its Back button, copied both: the copy
 * of what was drawn is nobody's, and the copy of the frame is hidden.
 */
export function dropPicture({ previousElementSibling, style }: HTMLElement): void {
  if (!style.getPropertyValue(HELD_PLACE)) return;
  style.removeProperty(HELD_PLACE);
  style.removeProperty('display');
  if (previousElementSibling?.localName === 'keksi-placeholder') previousElementSibling.remove();
}
