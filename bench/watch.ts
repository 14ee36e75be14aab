/** What a page has seen of itself. */
export interface Seen {
  firstPaint: number;
  largestPaint: number;
  /** The element of the largest paint; a banner is none of these. */
  largestElement: string;
  shift: number;
  /** Time of long tasks beyond 50 ms each. */
  blocking: number;
  /** When the button was on the screen, half opaque at least. */
  banner: number | null;
  /** From the press to the frame after it, by Event Timing. */
  click: number | null;
  /** When that frame was on the screen. */
  clickPaintedAt: number | null;
  /** When each stand-in tag started. */
  tags: number[];
  /** Timers that have not run yet, and intervals. */
  timers: number;
}

declare global {
  interface Window {
    bench: () => Seen;
    benchTags?: number[];
  }
}

interface EventEntry extends PerformanceEntry {
  interactionId: number;
}
interface ShiftEntry extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}
interface LargestEntry extends PerformanceEntry {
  element: Element | null;
}

/**
 * Runs in the page before anything else. It is the same for all, so what it costs itself does not matter
 * between them.
 *
 * @param find an expression for the banner's button; empty where none is waited for
 */
export function watch(find: string): void {
  const seen: Seen = {
    firstPaint: Number.NaN,
    largestPaint: Number.NaN,
    largestElement: '',
    shift: 0,
    blocking: 0,
    banner: null,
    click: null,
    clickPaintedAt: null,
    tags: [],
    timers: 0,
  };
  const timers = new Set<unknown>();
  window.bench = () => ({ ...seen, tags: window.benchTags ?? [], timers: timers.size });

  const observe = (type: string, note: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...more,
    });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  observe('largest-contentful-paint', (entry) => {
    seen.largestPaint = entry.startTime;
    seen.largestElement = (entry as LargestEntry).element?.localName ?? 'none';
  });
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as ShiftEntry;
    if (!hadRecentInput) seen.shift += value;
  });
  observe('longtask', ({ duration }) => {
    seen.blocking += duration - 50;
  });
  const press = (entry: PerformanceEntry) => {
    if (!(entry as EventEntry).interactionId || entry.duration <= (seen.click ?? -1)) return;
    seen.click = entry.duration;
    seen.clickPaintedAt = entry.startTime + entry.duration;
  };
  observe('event', press, { durationThreshold: 16 });
  observe('first-input', press);

  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  const forget = (clear: typeof clearTimeout) => (id?: number) => {
    timers.delete(id);
    clear(id);
  };
  Object.assign(window, {
    setTimeout: (run: TimerHandler, time?: number, ...more: unknown[]) => {
      const id = setTimeout(
        (...all: unknown[]) => {
          timers.delete(id);
          if (typeof run === 'function') run(...all);
        },
        time,
        ...more,
      );
      timers.add(id);
      return id;
    },
    setInterval: (run: TimerHandler, time?: number, ...more: unknown[]) => {
      const id = setInterval(run, time, ...more);
      timers.add(id);
      return id;
    },
    clearTimeout: forget(clearTimeout),
    clearInterval: forget(clearInterval),
  });

  if (!find) return;
  const button = new Function(`return ${find}`) as () => Element | null | undefined;
  const isSeen = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const x = left + width / 2;
    const y = top + height / 2;
    if (!width || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
    let opacity = 1;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.visibility === 'hidden') return false;
      opacity *= Number(style.opacity);
    }
    return opacity >= 0.5;
  };
  const look = () => {
    const element = button();
    if (!element || !isSeen(element)) return requestAnimationFrame(look);
    // What is laid out in this frame is on the screen when the next task runs.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen.banner = performance.now();
    };
    return port2.postMessage(null);
  };
  requestAnimationFrame(look);
}
