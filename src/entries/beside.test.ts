// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Loader } from '../enforcement/loader';
import { partsBeside } from './beside';
import { handedOver, handOver } from './hand-over';

/** A loader to which each file is answered with nothing, or as said. */
const loaderOf = (script: (src: string) => Promise<void>) =>
  ({ script: vi.fn(script) }) as unknown as Loader;
const html = loaderOf(async () => undefined);
const gone = loaderOf((src) => Promise.reject(new Error(`${src} is gone`)));

const KEKSI = 'https://www.esimerkki.example/js/keksi.js';

it.each([
  ['answered with HTML', html],
  ['missing', gone],
])('names a file that is %s, and where it was sought', async (_, loader) => {
  const { message } = (await partsBeside(KEKSI, loader)
    .ui()
    .catch((error: Error) => error)) as Error;
  expect(message).toBe(
    'keksi-ui.js is not beside keksi.js: https://www.esimerkki.example/js/keksi-ui.js could not be loaded, or is no script.',
  );
});

it('names the file of the question, and not those that stand in for it', async () => {
  await expect(partsBeside(KEKSI, gone).ask('fi')).rejects.toThrow(
    /^keksi-ask-fi\.js is not beside keksi\.js/,
  );
});

it('tells of an optimiser that has joined the first file with others', async () => {
  const bundle = 'https://www.esimerkki.example/cache/autoptimize_1a2b.js?v=1';
  await expect(partsBeside(bundle, html).explain()).rejects.toThrow(
    `Keksi started from ${bundle}: keep it out of what joins or renames scripts.`,
  );
});

it('puts the halves of the question together where a blocker stops the whole', async () => {
  const halves = loaderOf(async (src) => {
    if (src.endsWith('/keksi-sv.js')) handOver('sv', { title: 'Kakor' });
    if (src.endsWith('/keksi-screens.js')) handOver('screens', 'screens');
  });
  await expect(partsBeside(KEKSI, halves).ask('sv')).resolves.toEqual({
    texts: { title: 'Kakor' },
    startScreens: 'screens',
  });
  expect(Object.keys(handedOver())).toEqual(['sv', 'screens']);
});
