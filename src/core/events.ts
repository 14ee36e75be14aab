import type { Category, ServiceCategory } from '../consent/categories';
import type { Choices } from '../consent/choices';
import type { Vital } from '../effects/vitals/vital';
import type { ConsentRecord } from '../records/record';
import type { StoragePlace } from '../services/service';

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
  };
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

/** Listeners, and the same events on the document. */
export interface Events {
  on<N extends EventName>(name: N, listener: (detail: KeksiEvents[N]) => void): () => void;
  emit<N extends EventName>(name: N, detail: KeksiEvents[N]): void;
}

/** Listeners of one Keksi. A listener that throws is reported and does not disturb the others. */
export function createEvents(): Events {
  const listeners = new Map<string, Set<(detail: never) => void>>();
  let ready: KeksiEvents['ready'] | undefined;

  const call = (listener: (detail: never) => void, detail: unknown) => {
    try {
      listener(detail as never);
    } catch (error) {
      console.error('Keksi: a listener failed.', error);
    }
  };
  return {
    on(name, listener) {
      const own = listeners.get(name) ?? new Set();
      listeners.set(name, own.add(listener));
      // Whoever comes after the start hears of it all the same.
      if (name === 'ready' && ready)
        queueMicrotask(() => own.has(listener) && call(listener, ready));
      return () => own.delete(listener);
    },
    emit(name, detail) {
      if (name === 'ready') {
        // Told once a page, by whichever part of Keksi knows first.
        if (ready) return;
        ready = detail as KeksiEvents['ready'];
      }
      for (const listener of [...(listeners.get(name) ?? [])]) call(listener, detail);
      document.dispatchEvent(new CustomEvent(`keksi:${name}`, { detail }));
    },
  };
}
