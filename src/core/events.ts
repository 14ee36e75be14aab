import type { Category, ServiceCategory } from '../consent/categories';
import type { Choices } from '../consent/choices';
import type { StoragePlace } from '../permissions/enforced';
import type { ConsentRecord } from '../records/record';
import type { Snapshot } from './snapshot';
import type { Vital } from './vital';

/** A request that was held back. */
export interface Blocked {
  /** Its host and path: a query may tell about the visitor. */
  readonly address: string;
  /** What asked for it: a script, with its line, where the browser tells. */
  readonly by: string | null;
  /** Whether a service declares the address. Others are held back, and told of once a host, in strict mode only. */
  readonly declared: boolean;
  /** In strict mode: how it would have been loaded, as a directive of a content security policy: `img-src`. */
  readonly directive?: string;
  /** In strict mode: the service of the catalogue that the address belongs to, and … */
  readonly service?: string;
  /** … the category under which it could be declared. Without it the owner must choose one. */
  readonly category?: ServiceCategory | readonly Category[];
}

/** Something stored in the browser, without its value. */
export interface StoredName {
  readonly place: StoragePlace;
  readonly name: string;
}

/** What happens in Keksi, and what its listeners are told. */
export interface KeksiEvents {
  /** Keksi has started and knows whether there is a choice. */
  ready: { readonly choices: Choices; readonly decided: boolean };
  /** The choice changed, here or in another tab. Google already knows. */
  change: {
    readonly choices: Choices;
    readonly previous: Choices;
    readonly refused: readonly string[];
    readonly granted: readonly string[];
  };
  /** What may run on this page changed: with the choice, or with a sensitive route. */
  allowed: Pick<Snapshot, 'allowed' | 'services'>;
  /** The banner or the settings came into view. */
  open: { readonly part: 'banner' | 'settings' };
  /** The banner or the settings went away. */
  close: { readonly part: 'banner' | 'settings' };
  /**
   * Consent was withdrawn from scripts of the page that had already run (`data-category`), by address or
   * `inline`. What has run cannot be taken back but by a reload.
   */
  remains: { readonly scripts: readonly string[] };
  /** A request was held back: of a service that may not run, or in strict mode of nobody's. */
  blocked: Blocked;
  /** Something is stored that no service declares (`data-monitor`); each name once, never its value. */
  undeclared: StoredName;
  /** A web vital was measured, while diagnostic is granted (`data-vitals`). */
  vital: Vital;
  /** A record was made of the visitor's act, and queued for the register if there is one. */
  record: ConsentRecord;
}

/** Name of an event: `keksi.on('change', …)`, or `keksi:change` on the document. */
export type EventName = keyof KeksiEvents;

/**
 * The same events on the document.
 *
 * @example
 * document.addEventListener('keksi:change', ({ detail }) => console.log(detail.choices.marketing));
 */
export type DocumentEvents = { [N in EventName as `keksi:${N}`]: CustomEvent<KeksiEvents[N]> };

/** Listeners, and the same events on the document. */
export interface Events {
  on<N extends EventName>(name: N, listener: (detail: KeksiEvents[N]) => void): () => void;
  emit<N extends EventName>(name: N, detail: KeksiEvents[N]): void;
}

/** Calls a listener of the page's; what it throws is reported and disturbs nobody else. */
export function callListener(listener: (detail: never) => void, detail: unknown): void {
  try {
    listener(detail as never);
  } catch (error) {
    console.error('Keksi: a listener failed.', error);
  }
}

/** Listeners of one Keksi. */
export function createEvents(): Events {
  const listeners = new Map<string, Set<(detail: never) => void>>();
  let ready: KeksiEvents['ready'] | undefined;
  return {
    on(name, listener) {
      const own = listeners.get(name) ?? new Set();
      listeners.set(name, own.add(listener));
      // Whoever comes after the start hears of it all the same.
      if (name === 'ready' && ready) {
        queueMicrotask(() => own.has(listener) && callListener(listener, ready));
      }
      return () => own.delete(listener);
    },
    emit(name, detail) {
      if (name === 'ready') ready = detail as KeksiEvents['ready'];
      for (const listener of [...(listeners.get(name) ?? [])]) callListener(listener, detail);
      // Not the document's own method: an element of that name would answer.
      const { dispatchEvent } = EventTarget.prototype;
      dispatchEvent.call(document, new CustomEvent(`keksi:${name}`, { detail }));
    },
  };
}
