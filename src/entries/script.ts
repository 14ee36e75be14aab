import { type Keksi, runningKeksi } from '../core/public';
import { arrive } from '../early/arrive';
import { loadBeside, makeLoad } from '../early/load';
import type { Written } from '../early/plain';
import { findJson, readJson } from '../settings/json-element';

declare global {
  interface Window {
    keksi?: Keksi;
  }
}

/**
 * What the JSON element says, without a prototype (`readPlain`); null where that cannot be read, which the whole
 * library tells of.
 */
function json(): Written | null {
  try {
    return { __proto__: null, ...readJson() };
  } catch {
    return null;
  }
}

function start(): void {
  if (runningKeksi()) {
    console.warn('Keksi: the script is on this page twice; the second one does nothing.');
    return;
  }
  try {
    const load = makeLoad(tag?.nonce);
    window.keksi = arrive(tag, json(), load, loadBeside(tag?.src || document.baseURI, load));
  } catch (error) {
    console.error('Keksi could not start; nothing that needs consent is loaded.', error);
  }
}

// A browser without `currentScript` here (a module) is helped by the file's name.
const tag =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="keksi.js"]');
// A tag that says nothing has its configuration in JSON, which may stand further down the page.
if (!Object.keys(tag?.dataset ?? {}).length && !findJson() && document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', start);
} else {
  start();
}
