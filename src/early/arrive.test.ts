// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { beforeEach, expect, test, vi } from 'vitest';
import { askFirst } from '../ask';
import texts from '../locales/en';
import { writeCookie } from '../storage/write';
import { arrive } from './arrive';
import type { Page } from './handover';
import type { Load, LoadPart } from './load';

const DAY = 86_400_000;
const beacon = vi.fn(() => true);
const load = {
  nonce: '',
  script: () => Promise.resolve(document.createElement('script')),
} as unknown as Load;

/** A page of somebody who has allowed everything, where these files can be had. */
function start(files: Record<string, unknown>) {
  const tag = document.createElement('script');
  Object.assign(tag.dataset, { ga: 'G-1', pixel: '12345', policy: '/p', language: 'en' });
  const part = (async (name: string) => {
    if (name in files) return files[name];
    throw new Error(`keksi-${name}.js could not be loaded.`);
  }) as LoadPart;
  return arrive(tag, {}, load, part);
}
/** What Google Analytics tells as its page unloads. @returns whether it has left. */
function unloads(): boolean {
  beacon.mockClear();
  navigator.sendBeacon('https://region1.google-analytics.com/g/collect?v=2&en=user_engagement');
  return beacon.mock.calls.length > 0;
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.stubGlobal('HTMLFrameSetElement', class {});
  navigator.sendBeacon = beacon;
  window.dataLayer = undefined;
  document.body.replaceChildren();
  writeCookie('keksi-wish', '', 0);
  const seconds = Math.floor(Date.now() / 1000) - 60;
  writeCookie('keksi', `1.d1m1.${seconds}.180.ga01.mp01..`, Date.now() + DAY);
});

test('everything is allowed, and may be told of', () => {
  const keksi = start({});
  expect([keksi.decided, keksi.allows('marketing'), unloads()]).toEqual([true, true, true]);
});

test('a withdrawal holds in the next line, while the library is on its way', () => {
  const keksi = start({ whole: new Promise(() => undefined) });
  void keksi.withdraw();
  expect([keksi.allows('marketing'), unloads()]).toEqual([false, false]);
  expect(document.cookie).toContain('keksi-wish=withdraw');
});

test('a wish from the page before lets nothing run, and nothing be said to be allowed', () => {
  writeCookie('keksi-wish', 'withdraw', Date.now() + DAY);
  const keksi = start({});
  expect([keksi.allows('marketing'), keksi.choices.diagnostic, unloads()]).toEqual([
    false,
    false,
    false,
  ]);
});

test('a withdrawal that nobody can do yet is kept for the next page', async () => {
  const keksi = start({});
  await keksi.withdraw();
  expect(document.cookie).toContain('keksi-wish=withdraw');
  expect(unloads()).toBe(false);
});

test('withdrawn by the first question, since there is no library: nothing leaves until the page is another', async () => {
  const reload = vi.spyOn(location, 'reload').mockReturnValue();
  const keksi = start({
    'ask-en': (page: Page, isWanted: () => boolean) => askFirst(page, texts, isWanted),
  });
  const left: boolean[] = [];
  keksi.on('change', () => left.push(unloads()));
  await keksi.withdraw();
  await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  expect([...left, unloads()]).toEqual([false, false]);
  expect(document.cookie).toContain('keksi=1.d0m0.');
  expect(document.cookie).not.toContain('keksi-wish');
});

test('a wish that another page has done is not done again', async () => {
  const decide = vi.fn();
  let enter: (library: unknown) => void = () => undefined;
  const library = new Promise((come) => {
    enter = come;
  });
  const keksi = start({ whole: library });
  const done = keksi.withdraw();
  await vi.waitFor(() => expect(document.cookie).toContain('keksi-wish'));
  writeCookie('keksi-wish', '', 0);
  enter(() => ({ keksi: {}, decide, look: vi.fn(), openSettings: vi.fn() }));
  await done;
  expect(decide).not.toHaveBeenCalled();
});
