/**
 * The script tag: `dist/keksi.js`.
 */
import type { DocumentEvents } from '../core/events';
import { type Keksi, runningKeksi } from '../core/public';
import { createLoader } from '../enforcement/loader';
import { doc, listen } from '../page/document';
import { findJson, readJson } from '../settings/json-element';
import { attributesOf, unknownAttributesOf, type Writings, writingsOf } from '../settings/written';
import { partsBeside } from './beside';
import { startOn } from './keksi';

declare global {
  interface DocumentEventMap extends DocumentEvents {}
  interface Window {
    keksi?: Keksi;
    /** Settings without a tag of one's own, as in JSON. */
    keksiConfig?: object;
  }
}

/**
 * The tag that this file came by. An image named `currentScript` in users' content is none, wherever it points. A
 * browser without `currentScript` here (a module) is helped by the file's name.
 */
function findTag(): HTMLScriptElement | null {
  const { currentScript } = doc;
  const tag = currentScript ?? doc.querySelector('script[src*="keksi.js"]');
  return tag instanceof HTMLScriptElement ? tag : null;
}

/** What stands in JSON, and in `window.keksiConfig`; what cannot be read is said, and left out. */
function jsonConfig(): Writings {
  const { keksiConfig } = window;
  const isPlain = Object.prototype.toString.call(keksiConfig) === '[object Object]';
  try {
    return writingsOf({ ...(isPlain && keksiConfig), ...readJson() });
  } catch (error) {
    console.error(`Keksi: the data-keksi-config element is not valid JSON: ${error}`);
    return writingsOf({});
  }
}

function start(): void {
  if (runningKeksi()) {
    console.warn('Keksi: the script is on this page twice; the second one does nothing.');
    return;
  }
  try {
    const base = tag?.src || doc.baseURI;
    const loader = createLoader(tag?.nonce, new URL(base).hostname);
    const written = Object.assign(
      Object.create(null),
      jsonConfig(),
      tag && attributesOf(tag),
      tag && unknownAttributesOf(tag),
    ) as Writings;
    window.keksi = startOn(written, partsBeside(base, loader), loader);
  } catch (error) {
    console.error('Keksi could not start; nothing that needs consent is loaded.', error);
  }
}

const tag = findTag();
// A tag that says nothing has its configuration in JSON, which may stand further down the page.
const isSilent = !tag || !Object.keys(attributesOf(tag)).length;
if (isSilent && !findJson() && !window.keksiConfig && doc.readyState === 'loading') {
  listen(document, 'DOMContentLoaded', start);
} else {
  start();
}
