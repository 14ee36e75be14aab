/** Opens one frame, as the visitor asks for it, until a withdrawal or until the page is left. */
export type ShowOnce = () => void;

/** The frames of a page that wait, for whoever draws something in their place. */
export interface WaitingFrames {
  /** Those that wait now. */
  readonly all: ReadonlyMap<HTMLIFrameElement, ShowOnce>;
  add(frame: HTMLIFrameElement, showOnce: ShowOnce): void;
  remove(frame: HTMLIFrameElement): void;
  /** @param changed called whenever a frame waits, or no longer, or may be drawn otherwise. */
  subscribe(changed: () => void): void;
}

export function createFrames(): WaitingFrames {
  const all = new Map<HTMLIFrameElement, ShowOnce>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    all,
    add(frame, showOnce) {
      all.set(frame, showOnce);
      tell();
    },
    remove(frame) {
      if (all.delete(frame)) tell();
    },
    subscribe: (changed) => void listeners.add(changed),
  };
}
