// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { State } from '../consent/state';
import type { Core } from '../core/core';
import en from '../locales/en';
import fi from '../locales/fi';
import { endLife } from '../page/document';
import { decided, exampleCore, SETTINGS, WORDS } from './core.test.kit';
import { showSettings } from './settings-page';

const say = vi.fn();

/** A page with elements for the settings, of which each is filled. */
function shown(state?: State, count = 1, changes?: Partial<Core>) {
  document.body.innerHTML = '<div data-keksi-settings>Ilman JavaScriptiä …</div>'.repeat(count);
  const example = exampleCore(state, changes);
  const places = [...document.querySelectorAll('div')];
  for (const place of places) showSettings(example.core, place, WORDS, say);
  const root = (index = 0) => places[index]?.firstElementChild?.shadowRoot as ShadowRoot;
  return {
    ...example,
    places,
    root,
    switches: (index = 0) => [...root(index).querySelectorAll<HTMLInputElement>('[role="switch"]')],
    press(text: string, index = 0) {
      const all = [...root(index).querySelectorAll('button')];
      const button = all.find(({ textContent }) => textContent === text);
      button?.focus();
      button?.click();
    },
  };
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => endLife());

test('stand in the page as in the dialog, without opening or closing', () => {
  const { root, places } = shown();
  expect(places[0]?.textContent).toBe('');
  expect(root().querySelector('dialog')).toBeNull();
  expect(root().querySelector('[role="group"]')?.getAttribute('aria-labelledby')).toBe('settings');
  const buttons = [...root().querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(buttons).toEqual([fi.accept, fi.reject, fi.save]);
});

test('save what is switched on, with the words that were read', () => {
  const act = vi.fn();
  const { root, switches, press } = shown(undefined, 1, { act });
  switches()[0]?.click();
  expect(act).not.toHaveBeenCalled();
  press(fi.save);
  const [deed, { text }] = act.mock.lastCall ?? [];
  expect(deed).toMatchObject({
    action: 'choose',
    source: 'settings',
    wanted: { diagnostic: true },
  });
  const [intro = ''] = fi.settingsIntro.split('.');
  expect(text.settings.join(' ')).toContain(intro);
  expect(text.settings).toContain(fi.save);
  expect(text.settings).not.toContain(fi.close);
  expect(root().activeElement?.textContent).toBe(fi.save);
});

test('follow what is chosen elsewhere, each of several', async () => {
  const { become, switches, press, root } = shown(undefined, 2);
  become(decided({ marketing: true }));
  for (const index of [0, 1]) {
    await vi.waitFor(() =>
      expect(switches(index).map(({ checked }) => checked)).toEqual([false, true]),
    );
  }
  const second = () => root().querySelectorAll('button')[1]?.textContent;
  expect(second()).toBe(fi.withdraw);
  press(fi.withdraw);
  become(decided());
  await vi.waitFor(() => expect(second()).toBe(fi.reject));
  // The button in its place keeps the focus.
  expect(root().activeElement?.textContent).toBe(fi.reject);
});

test('erase the visitor’s records, and read on from the heading', async () => {
  const register = 'https://rekisteri.example/records';
  const { press, root, become, erase } = shown(decided({ marketing: true }), 1, {
    settings: { ...SETTINGS, register },
  });
  erase.mockImplementation(async () => {
    become(decided());
    return true;
  });
  press(fi.erase);
  await vi.waitFor(() => expect(root().textContent).toContain(fi.eraseConfirm));
  press(fi.eraseConfirm);
  await vi.waitFor(() => expect(say).toHaveBeenCalledExactlyOnceWith(fi.erased));
  expect(root().activeElement?.localName).toBe('h2');
});

test('act on the Keksi that runs now, after another has ended on the page', () => {
  const { places } = shown();
  endLife();
  const act = vi.fn();
  const { core } = exampleCore(undefined, { act });
  const [place] = places;
  if (!place) throw new Error('There is no place.');
  showSettings(core, place, WORDS, say);
  const buttons = [...(place.firstElementChild?.shadowRoot?.querySelectorAll('button') ?? [])];
  buttons.find(({ textContent }) => textContent === fi.reject)?.click();
  expect(act).toHaveBeenCalledTimes(1);
});

test('are drawn again in other words, and where the page has put something else in their place', () => {
  const { core, places, root } = shown();
  const [place] = places;
  if (!place) throw new Error('There is no place.');
  place.textContent = 'Toinen';
  showSettings(core, place, { ...WORDS, texts: en, language: 'en' }, say);
  expect(place.textContent).toBe('');
  expect(root().querySelector('h2')?.textContent).toBe(en.settings);
});
