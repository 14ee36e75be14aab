import { makeShowStatement } from '../../statement/src/browser/show';
import { handOver } from './part-script';

const base = (document.currentScript as HTMLScriptElement | null)?.src || document.baseURI;

/** Loaded where an owner looks; as a module, it needs no policy of Trusted Types. */
handOver(makeShowStatement(() => import(new URL('keksi-statement-check.js', base).href)));
