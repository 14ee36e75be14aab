import { doc } from '../../page/document';
import type { Loader } from '../loader';

/** What a waiting script says to Keksi and not to the browser. */
const OURS = new Set(['type', 'data-category', 'data-src', 'data-type']);

/** Runs waiting scripts in the order they are handed over. */
export interface ScriptRunner {
  /** @param mayRun asked again when the script's turn comes: consent may have been withdrawn meanwhile. */
  run(waiting: HTMLScriptElement, mayRun: () => boolean): void;
  /** Notes a script that runs by itself, with the content of a template. */
  note(address: string | null, mayRun: () => boolean): void;
  /** Scripts that were handed over and may not run any more, by address (or `inline`). */
  ran(): string[];
}

/** A browser runs a script element once and decides when it is inserted, so a waiting one is copied. */
function copyOf(waiting: HTMLScriptElement, loader: Loader): HTMLScriptElement {
  const script = doc.createElement('script');
  for (const { name, value } of waiting.attributes) {
    if (!OURS.has(name)) script.setAttribute(name, value);
  }
  // Its own and no other: a browser hides the attribute, so that it is not among those above.
  if (waiting.nonce) script.nonce = waiting.nonce;
  if (waiting.dataset.type) script.type = waiting.dataset.type;
  if (waiting.dataset.src) {
    script.async = waiting.hasAttribute('async');
    loader.setSource(script, waiting.dataset.src);
  } else {
    loader.setText(script, waiting.text);
  }
  return script;
}

const settled = (script: HTMLScriptElement): Promise<void> =>
  new Promise((resolve) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => resolve());
  });

/**
 * External scripts download side by side and run in order (`async = false`); an inline script waits for
 * the external ones before it, and those after it wait for it, as they would in the page's own markup.
 */
export function createScriptRunner(loader: Loader): ScriptRunner {
  let barrier: Promise<void> | null = null;
  const loading = new Set<Promise<void>>();
  const ran: { readonly address: string; readonly mayRun: () => boolean }[] = [];

  const note: ScriptRunner['note'] = (address, mayRun) =>
    void ran.push({ address: address ?? 'inline', mayRun });
  return {
    note,
    run(waiting, mayRun) {
      note(waiting.dataset.src ?? null, mayRun);
      const script = copyOf(waiting, loader);
      const insert = () => {
        if (mayRun()) waiting.replaceWith(script);
      };
      if (script.src && script.async) return insert();
      if (script.src) {
        const own = settled(script);
        loading.add(own);
        void own.then(() => loading.delete(own));
        if (barrier) void barrier.then(insert);
        else insert();
        return;
      }
      if (!barrier && !loading.size) return insert();
      const turn = Promise.all([barrier, ...loading]).then(() => {
        insert();
        if (barrier === turn) barrier = null;
      });
      barrier = turn;
    },
    ran: () => ran.filter(({ mayRun }) => !mayRun()).map(({ address }) => address),
  };
}
