// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "disableJavaScriptFileLoading": true, "handleDisabledFileLoadingAsSuccess": true } }
import { afterEach, expect, test, vi } from 'vitest';
import { createLoader } from './loader';

const scripts = () => [...document.querySelectorAll('script')];

afterEach(() => {
  for (const script of scripts()) script.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a script is loaded once for each address', () => {
  const { load } = createLoader('');
  load('https://chat.example/a.js');
  load('https://chat.example/b.js');
  load('https://chat.example/a.js');
  expect(scripts().map(({ src }) => src)).toEqual([
    'https://chat.example/a.js',
    'https://chat.example/b.js',
  ]);
});

test('it carries the page’s nonce', () => {
  createLoader('abc123').load('https://chat.example/a.js');
  expect(scripts()[0]?.nonce).toBe('abc123');
});

test('making a loader makes no Trusted Types policy: a site that loads nothing needs to allow none', () => {
  const createPolicy = vi.fn();
  vi.stubGlobal('trustedTypes', { createPolicy });
  createLoader('');
  expect(createPolicy).not.toHaveBeenCalled();
});

test('addresses and texts go through one Trusted Types policy', () => {
  const createPolicy = vi.fn(() => ({
    createScriptURL: (address: string) => `${address}?trusted`,
    createScript: (text: string) => `/* trusted */ ${text}`,
  }));
  vi.stubGlobal('trustedTypes', { createPolicy });
  const loader = createLoader('');
  const script = document.createElement('script');
  loader.setSource(script, 'https://chat.example/a.js');
  expect(script.src).toBe('https://chat.example/a.js?trusted');
  loader.setText(script, 'start()');
  expect(script.text).toBe('/* trusted */ start()');
  expect(createPolicy).toHaveBeenCalledOnce();
  expect(createPolicy.mock.lastCall).toEqual(['keksi#loader', expect.any(Object)]);
});

test('whoever asked is told that the script has run, also who asks again', async () => {
  const { load } = createLoader('');
  const ran = load('https://chat.example/a.js');
  scripts()[0]?.dispatchEvent(new Event('load'));
  expect(await ran).toBe(true);
  expect(await load('https://chat.example/a.js')).toBe(true);
  expect(scripts()).toHaveLength(1);
});

test('a script that is not there is one message, and is tried again when it is asked for', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  // Put nowhere, because happy-dom would say at once that all went well.
  const append = vi.spyOn(document.head, 'append').mockImplementation(() => undefined);
  const { load } = createLoader('');
  const ran = load('https://chat.example/gone.js');
  const [script] = append.mock.lastCall ?? [];
  if (script instanceof HTMLElement) script.dispatchEvent(new Event('error'));
  expect(await ran).toBe(false);
  expect(error).toHaveBeenCalledOnce();
  expect(error.mock.lastCall?.[0]).toContain('https://chat.example/gone.js could not be loaded');
  void load('https://chat.example/gone.js');
  expect(append).toHaveBeenCalledTimes(2);
});

test('a script that the valve holds is said not to have come, and is tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const set = vi
    .spyOn(HTMLScriptElement.prototype, 'src', 'set')
    .mockImplementation(() => undefined);
  const { load } = createLoader();
  expect(await load('https://chat.example/a.js')).toBe(false);
  expect(scripts()).toEqual([]);
  set.mockRestore();
  void load('https://chat.example/a.js');
  expect(scripts()).toHaveLength(1);
});

test('whoever loads a file of Keksi’s own is told why it did not come', async () => {
  vi.spyOn(document.head, 'append').mockImplementation((script) => {
    (script as HTMLElement).dispatchEvent(new Event('error'));
  });
  await expect(createLoader().script('/keksi-ui.js')).rejects.toThrow(
    '/keksi-ui.js could not be loaded',
  );
});
