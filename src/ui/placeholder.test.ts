// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { choicesOf, NOTHING } from '../consent/choices';
import en from '../locales/en';
import fi from '../locales/fi';
import { service, settingsWith, undecided } from './example.test.kit';
import { makePlaceholder } from './placeholder';

const addressOf = ({ dataset }: HTMLElement) => dataset.src ?? '';
const words = {
  texts: fi,
  settings: settingsWith(service('ga'), service('pixel', { category: 'marketing' })),
  language: 'fi',
} as const;
const host = {
  grant: vi.fn(),
  showOnce: vi.fn(),
  openSettings: vi.fn(),
  rests: vi.fn(() => false),
  moved: vi.fn(),
};
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
  const placeholder = makePlaceholder(frame, addressOf(frame), ['marketing'], words, host);
  const shown = {
    title: 'Esittelyvideo',
    body: [
      'Tämän sisällön näyttämiseen tarvitaan suostumuksesi: markkinointi.',
      'video.example saa tällöin tietoja käynnistäsi.',
      'Samalla sallit nämä palvelut: Service pixel.',
    ],
    buttons: ['Näytä tämän kerran', 'Salli aina markkinointi', 'Evästeasetukset'],
  };
  expect(placeholder.shown()).toEqual({
    placeholder: [shown.title, ...shown.body, ...shown.buttons],
  });
  for (const text of [shown.title, ...shown.body, ...shown.buttons]) {
    expect(root()?.textContent).toContain(text);
  }
});

it('names the declared service whose address waits, its provider, and not the service twice', () => {
  frame.title = '';
  const youtube = service('youtube', {
    category: 'marketing',
    name: 'YouTube',
    provider: 'Google Ireland Limited',
    hosts: ['*.youtube-nocookie.com'],
  });
  frame.dataset.src = 'https://www.youtube-nocookie.com/embed/1';
  const settings = settingsWith(youtube, service('pixel', { category: 'marketing' }));
  const placeholder = makePlaceholder(
    frame,
    addressOf(frame),
    ['marketing'],
    { ...words, settings },
    host,
  );
  expect(placeholder.shown()).toMatchObject({
    placeholder: [
      'YouTube',
      'Tämän sisällön näyttämiseen tarvitaan suostumuksesi: markkinointi.',
      'Google Ireland Limited saa tällöin tietoja käynnistäsi.',
      'Samalla sallit nämä palvelut: Service pixel.',
      ...Array(3).fill(expect.any(String)),
    ],
  });
});

it('names several categories', () => {
  makePlaceholder(frame, addressOf(frame), ['diagnostic', 'marketing'], words, host);
  expect(root()?.querySelectorAll('button')[1]?.textContent).toBe(
    'Salli aina diagnostiikka ja markkinointi',
  );
});

it('asks its host to grant, or to show more', () => {
  makePlaceholder(frame, addressOf(frame), ['marketing'], words, host);
  const [once, grant, settings] = root()?.querySelectorAll('button') ?? [];
  once?.click();
  expect(host.showOnce).toHaveBeenCalledOnce();
  expect(host.grant).not.toHaveBeenCalled();
  grant?.click();
  settings?.click();
  expect(host.grant).toHaveBeenCalledOnce();
  expect(host.openSettings).toHaveBeenCalledWith(settings);
});

it('stands in the place of the frame until it is removed', () => {
  const placeholder = makePlaceholder(frame, addressOf(frame), ['marketing'], words, host);
  expect(frame.style.display).toBe('none');
  expect(frame.previousElementSibling?.localName).toBe('keksi-placeholder');
  placeholder.remove();
  expect(frame.style.display).toBe('');
  expect(root()).toBeUndefined();
});

it('changes its language', () => {
  const placeholder = makePlaceholder(frame, addressOf(frame), ['marketing'], words, host);
  placeholder.update({ ...words, texts: en, language: 'en' });
  expect(root()?.querySelectorAll('button')[1]?.textContent).toBe('Always allow marketing');
});

it.each([undefined, '/own/page', 'https://'])('does without a title and with %s', (address) => {
  frame.title = '';
  delete frame.dataset.src;
  if (address) frame.dataset.src = address;
  expect(makePlaceholder(frame, addressOf(frame), ['diagnostic'], words, host).shown()).toEqual({
    placeholder: [
      'Tämän sisällön näyttämiseen tarvitaan suostumuksesi: diagnostiikka.',
      'Samalla sallit nämä palvelut: Service ga.',
      'Näytä tämän kerran',
      'Salli aina diagnostiikka',
      'Evästeasetukset',
    ],
  });
});

it('tells when its frame is moved or taken away, and not when it is left in peace', async () => {
  const other = document.createElement('section');
  document.body.append(other);
  const moved = vi.fn();
  makePlaceholder(frame, addressOf(frame), ['marketing'], words, { ...host, moved });
  document.body.prepend('Before');
  await Promise.resolve();
  expect(moved).not.toHaveBeenCalled();
  other.append(frame);
  await Promise.resolve();
  expect(moved).toHaveBeenCalledOnce();
});

it('changes its words when the visitor comes to a sensitive route', () => {
  const placeholder = makePlaceholder(frame, addressOf(frame), ['marketing'], words, host);
  host.rests.mockReturnValue(true);
  placeholder.look();
  expect(root()?.textContent).toContain(fi.notHere);
  host.rests.mockReturnValue(false);
  placeholder.look();
  expect(root()?.querySelectorAll('button')).toHaveLength(3);
});

it('offers nothing on a page where nothing may run', () => {
  host.rests.mockReturnValueOnce(true);
  expect(makePlaceholder(frame, addressOf(frame), ['marketing'], words, host).shown()).toEqual({
    placeholder: ['Esittelyvideo', fi.notHere],
  });
});

it.each([
  ['/poster.webp', '/poster.webp'],
  ['https://video.example/poster.webp', undefined],
])('shows a picture only from the site itself: %s', (poster, shown) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  frame.dataset.poster = poster;
  makePlaceholder(frame, addressOf(frame), ['marketing'], words, host);
  expect(root()?.querySelector('img')?.getAttribute('src')).toBe(shown);
  expect(warn).toHaveBeenCalledTimes(shown ? 0 : 1);
});

it('waits for the service that the frame comes from, and allows that one alone where each has a switch', () => {
  const video = service('video', { category: 'marketing', hosts: ['video.example'] });
  const pixel = service('pixel', { category: 'marketing' });
  const own = settingsWith(service('ga'), pixel, video);
  const granular = { ...words, settings: { ...own, granular: true } };
  const placeholder = makePlaceholder(frame, addressOf(frame), ['diagnostic'], granular, host);
  expect(root()?.textContent).toContain('Salli aina Service video');
  expect(root()?.textContent).not.toContain('Samalla sallit');
  const nothing = { ...undecided, choices: NOTHING, refused: [] };
  expect(placeholder.wish(nothing)).toEqual({
    wanted: expect.objectContaining({ diagnostic: true, marketing: true }),
    refused: ['ga', 'pixel'],
  });
  const refused = { ...undecided, choices: choicesOf({ marketing: true }), refused: ['video'] };
  expect(
    makePlaceholder(frame, addressOf(frame), ['marketing'], granular, host).wish(refused).refused,
  ).toEqual([]);
});

it('allows whole categories, also what was switched off in them, where services have no switches', () => {
  const placeholder = makePlaceholder(frame, addressOf(frame), ['marketing'], words, host);
  const some = { ...undecided, choices: choicesOf({ marketing: true }), refused: ['ga', 'pixel'] };
  expect(placeholder.wish(some)).toMatchObject({ wanted: { marketing: true }, refused: ['ga'] });
});
