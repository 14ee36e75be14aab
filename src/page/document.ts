/**
 * `document`, and what ends with Keksi.
 */
import { bare } from './bare';

/** What an object has by its prototypes, whatever markup has put over it. */
function own(name: string | symbol): unknown {
  const value = Reflect.get(Document.prototype, name, document);
  // A test's document may keep its members on itself.
  const found = value === undefined ? Reflect.get(document, name) : value;
  return typeof found === 'function' ? found.bind(document) : found;
}

/**
 * The document as the browser has it. An element that bears the name of one of its properties hides that from
 * scripts (`<img name="cookie">`, "DOM clobbering"); users' content must not take the banner or a withdrawal away.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
export const doc = new Proxy(
  Object.create(null),
  bare<ProxyHandler<Document>>({
    get: (_, name) => own(name),
    set: (_, name, value) => Reflect.set(Document.prototype, name, value, document),
  }),
) as Document;

const LIFE = Symbol.for('keksi.life');

/** What ends with Keksi (`destroy()`), in whichever of its files: under a symbol, which no markup can name. */
function life(): AbortController {
  const place = globalThis as unknown as { [LIFE]?: AbortController };
  place[LIFE] ??= new AbortController();
  return place[LIFE];
}

/** Calls back when Keksi ends on this page. */
export function atEnd(run: () => void): void {
  // Not by a signal: that would take the listener away before it is told.
  listen(life().signal, 'abort', run, { signal: undefined });
}

/** Ends every listener, observer and timer of Keksi's. */
export function endLife(): void {
  const ended = life();
  Reflect.deleteProperty(globalThis, LIFE);
  ended.abort();
}

/**
 * Listens for as long as Keksi runs. Neither `window` nor `document` is asked for its own method: an element of that
 * name would answer.
 */
export function listen(
  target: EventTarget,
  type: string,
  listener: (event: never) => void,
  options: AddEventListenerOptions = {},
): void {
  const { addEventListener } = EventTarget.prototype;
  addEventListener.call(target, type, listener as EventListener, {
    signal: life().signal,
    ...options,
  });
}

/** A timer that ends with Keksi. @returns takes it back. */
export function later(run: () => void, milliseconds: number): () => void {
  const { signal } = life();
  const timer = setTimeout(() => {
    if (!signal.aborted) run();
  }, milliseconds);
  return () => clearTimeout(timer);
}
