// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa?haku=salaisuus" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Parts } from '../../core/parts';
import type { Keksi } from '../../core/public';
import type { Loader } from '../../enforcement/loader';
import { startOn } from '../../entries/keksi';
import * as catalogue from '../../services/catalogue';
import { exampleService } from '../../services/example.test.kit';
import { writingsOf } from '../../settings/written';
import * as checker from './index';

const loader = {
  nonce: '',
  home: '',
  whenReady: (run: () => void) => run(),
  script: async () => undefined,
} as unknown as Loader;
const never = () => new Promise<never>(() => undefined);
const check = vi.fn(async () => checker);
const parts = {
  ask: never,
  ui: never,
  explain: never,
  catalogue: async () => catalogue,
  check,
} as unknown as Parts;

/** A page whose source cannot be read: what is there is looked at. */
class NoSource extends EventTarget {
  readonly responseXML = null;
  open(): void {}
  send(): void {
    queueMicrotask(() => this.dispatchEvent(new Event('loadend')));
  }
}

let keksi: Keksi;
const text = () =>
  document.querySelector('keksi-check')?.shadowRoot?.querySelector('section')?.textContent ?? '';
const goTo = (hash: string) => {
  location.hash = hash;
  dispatchEvent(new Event('hashchange'));
};
const start = () =>
  startOn(
    writingsOf({ policy: '/seloste', ga: 'G-XXXXXXXXXX', services: [exampleService()] }),
    parts,
    loader,
  );

beforeEach(() => {
  document.documentElement.lang = 'fi';
  check.mockClear();
  vi.stubGlobal('XMLHttpRequest', NoSource);
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
});
afterEach(() => {
  keksi.destroy();
  goTo('');
  vi.unstubAllGlobals();
});

test('it comes where the address asks for it, tells what it finds, and goes with Keksi', async () => {
  goTo('#keksi');
  keksi = start();
  expect(check).not.toHaveBeenCalled();
  goTo('#keksi-check');
  // Held while its file is on its way.
  await fetch('https://chat.example/a').catch(() => undefined);
  await vi.waitFor(() => expect(text()).toContain('Tunnus on ohjeen esimerkki'), 10_000);
  expect(text()).toContain('ga on G-XXXXXXXXXX');
  expect(text()).toContain('Tietosuojaselosteen linkki ei toimi: /seloste vastasi 404');
  expect(text()).toContain('Sivun lähdekoodia ei voitu lukea uudelleen');
  expect(text()).toContain('Chatodottaa lupaa · pyyntöjä 0, pidätetty 1');
  expect(text()).not.toContain('salaisuus');
  expect(keksi.decided).toBe(false);
  keksi.destroy();
  expect(document.querySelector('keksi-check')).toBeNull();
});
