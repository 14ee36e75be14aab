// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Category } from '../consent/categories';
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
  runs: vi.fn((_: string) => false),
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
      'Tämän sisällön näyttämiseen tarvitaan suostumuksesi: YouTube.',
      'Tarkoitus youtube',
      'Google Ireland Limited saa tällöin tietoja käynnistäsi.',
      'Tietosuojakäytäntö: Google Ireland Limited',
      'Näytä tämän kerran',
      'Näytä aina YouTube',
      'Evästeasetukset',
      'Salli aina markkinointi',
      'Samalla sallit nämä palvelut: Service pixel.',
    ],
  });
  expect(root()?.querySelector('a')?.href).toBe('https://youtube.example/privacy');
});

it('marks the language of a purpose that is told in another one', () => {
  const purpose = { en: 'Shows videos.' };
  const video = service('video', { category: 'marketing', hosts: ['video.example'], purpose });
  const foreign = { ...words, settings: settingsWith(video) };
  makePlaceholder(frame, 'https://video.example/1', ['marketing'], foreign, host);
  expect(root()?.querySelector('p[lang="en"]')?.textContent).toBe('Shows videos.');
});

it('names several categories', () => {
  makePlaceholder(frame, addressOf(frame), ['diagnostic', 'marketing'], words, host);
  expect(root()?.querySelectorAll('button')[1]?.textContent).toBe(
    'Salli aina kävijätilastot ja markkinointi',
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
  expect(host.grant).toHaveBeenCalledExactlyOnceWith('categories');
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
      'Tämän sisällön näyttämiseen tarvitaan suostumuksesi: kävijätilastot.',
      'Samalla sallit nämä palvelut: Service ga.',
      'Näytä tämän kerran',
      'Salli aina kävijätilastot',
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

describe('of a declared service', () => {
  const video = service('video', { category: 'marketing', hosts: ['video.example'] });
  const pixel = service('pixel', { category: 'marketing' });
  const chat = service('chat', { category: 'diagnostic' });
  const settings = settingsWith(service('ga'), chat, pixel, video);
  const nothing = { ...undecided, choices: NOTHING, refused: [] };
  const place = (categories: readonly Category[] = ['marketing'], granular = false) =>
    makePlaceholder(
      frame,
      addressOf(frame),
      categories,
      { ...words, settings: { ...settings, granular } },
      host,
    );

  it('three ways are open: once, always this service, and its category', () => {
    place();
    const buttons = [...(root()?.querySelectorAll('button') ?? [])];
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Näytä tämän kerran',
      'Näytä aina Service video',
      'Evästeasetukset',
      'Salli aina markkinointi',
    ]);
    buttons[1]?.click();
    expect(host.grant).toHaveBeenLastCalledWith('service');
    buttons[3]?.click();
    expect(host.grant).toHaveBeenLastCalledWith('categories');
  });

  it.each([false, true])('it is allowed alone, beside what was (granular: %s)', (granular) => {
    const granted = { ...nothing, granted: ['chat'] };
    expect(place(['diagnostic'], granular).wish(granted, 'service')).toEqual({
      wanted: { diagnostic: false, marketing: false },
      refused: [],
      granted: ['chat', 'video'],
    });
  });

  it('it is switched on again inside a category that is allowed', () => {
    const choices = choicesOf({ marketing: true });
    const refused = { ...undecided, choices, refused: ['video', 'pixel'] };
    expect(place().wish(refused, 'service')).toEqual({
      wanted: { diagnostic: false, marketing: true },
      refused: ['pixel'],
      granted: [],
    });
  });

  it('its category goes with all of its services, and leaves the others as they were', () => {
    const some = {
      ...undecided,
      choices: choicesOf({ marketing: true }),
      refused: ['ga', 'pixel'],
    };
    expect(place().wish(some, 'categories')).toMatchObject({
      wanted: { marketing: true },
      refused: ['ga'],
    });
  });

  it('that runs already, a frame waits for its own category', () => {
    host.runs.mockImplementation((id) => id === 'video');
    const placeholder = place(['diagnostic']);
    const [, always] = root()?.querySelectorAll('button') ?? [];
    expect(always?.textContent).toBe('Salli aina kävijätilastot ja markkinointi');
    always?.click();
    expect(host.grant).toHaveBeenLastCalledWith('categories');
    host.runs.mockImplementation(() => false);
    placeholder.look();
    expect(root()?.textContent).toContain('Näytä aina Service video');
  });

  it('that cannot be shown once, such as the widget of a form, it alone is offered', () => {
    const { showOnce: _, ...form } = host;
    makePlaceholder(frame, addressOf(frame), [], { ...words, settings }, form);
    const buttons = [...(root()?.querySelectorAll('button') ?? [])];
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Salli aina Service video',
      'Evästeasetukset',
    ]);
  });
});
