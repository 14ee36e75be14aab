// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import en from '../locales/en';
import fi from '../locales/fi';
import { service, settingsWith } from './example.test.kit';
import { makePlaceholder } from './placeholder';

const words = {
  texts: fi,
  settings: settingsWith(service('ga'), service('pixel', { category: 'marketing' })),
  language: 'fi',
} as const;
const host = { grant: vi.fn(), openSettings: vi.fn() };
/** A frame in all but its element, which happy-dom would try to load. */
let frame: HTMLElement;

const root = () => document.querySelector('keksi-placeholder')?.shadowRoot;

beforeEach(() => {
  vi.clearAllMocks();
  frame = document.createElement('div');
  frame.title = 'Esittelyvideo';
  frame.dataset.src = 'https://video.example/embed/1';
  document.body.replaceChildren(frame);
});

it('says what waits, from whom, and what the permission allows', () => {
  const placeholder = makePlaceholder(frame, ['marketing'], words, host);
  const shown = {
    title: 'Esittelyvideo',
    body: [
      'Tämän sisällön näyttämiseen tarvitaan suostumuksesi: markkinointi.',
      'video.example saa tällöin tietoja käynnistäsi.',
      'Samalla sallit nämä palvelut: Service pixel.',
    ],
    button: 'Salli markkinointi ja näytä sisältö',
    settings: 'Evästeasetukset',
  };
  expect(placeholder.shown()).toEqual({
    placeholder: [shown.title, ...shown.body, shown.button, shown.settings],
  });
  for (const text of [shown.title, ...shown.body, shown.button]) {
    expect(root()?.textContent).toContain(text);
  }
});

it('names several categories', () => {
  makePlaceholder(frame, ['diagnostic', 'marketing'], words, host);
  expect(root()?.querySelector('button')?.textContent).toBe(
    'Salli diagnostiikka ja markkinointi ja näytä sisältö',
  );
});

it('asks its host to grant, or to show more', () => {
  makePlaceholder(frame, ['marketing'], words, host);
  const [grant, settings] = root()?.querySelectorAll('button') ?? [];
  grant?.click();
  settings?.click();
  expect(host.grant).toHaveBeenCalledOnce();
  expect(host.openSettings).toHaveBeenCalledWith(settings);
});

it('stands in the place of the frame until it is removed', () => {
  const placeholder = makePlaceholder(frame, ['marketing'], words, host);
  expect(frame.style.display).toBe('none');
  expect(frame.previousElementSibling?.localName).toBe('keksi-placeholder');
  placeholder.remove();
  expect(frame.style.display).toBe('');
  expect(root()).toBeUndefined();
});

it('changes its language', () => {
  const placeholder = makePlaceholder(frame, ['marketing'], words, host);
  placeholder.update({ ...words, texts: en, language: 'en' });
  expect(root()?.querySelector('button')?.textContent).toBe('Allow marketing and show the content');
});

it.each([undefined, '/own/page', 'https://'])('does without a title and with %s', (address) => {
  frame.title = '';
  delete frame.dataset.src;
  if (address) frame.dataset.src = address;
  expect(makePlaceholder(frame, ['diagnostic'], words, host).shown()).toEqual({
    placeholder: [
      'Tämän sisällön näyttämiseen tarvitaan suostumuksesi: diagnostiikka.',
      'Samalla sallit nämä palvelut: Service ga.',
      'Salli diagnostiikka ja näytä sisältö',
      'Evästeasetukset',
    ],
  });
});
