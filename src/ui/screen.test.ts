// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { State } from '../consent/state';
import type { Core } from '../core/core';
import en from '../locales/en';
import fi from '../locales/fi';
import { endLife } from '../page/document';
import {
  ASKED,
  buttons,
  decided,
  exampleCore,
  find,
  press,
  SCREEN_WORDS,
  SERVICES,
  SETTINGS,
  shadowRoot,
} from './core.test.kit';
import { service } from './example.test.kit';
import { makeScreen } from './screen';

const openSettings = vi.fn();

function start(state?: State, changes?: Partial<Core>) {
  const example = exampleCore(state, changes);
  return { ...example, screen: makeScreen(example.core, SCREEN_WORDS, { openSettings }) };
}
/** The test's browser does not know of focus within a shadow root. */
const { matches } = Element.prototype;
vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
  const { activeElement } = this.getRootNode() as ShadowRoot;
  if (selector === ':focus') return this === activeElement;
  return selector === ':focus-within' ? this.contains(activeElement) : matches.call(this, selector);
});

const shown = ({ screen }: Core) => screen.now().text;

beforeEach(() => {
  openSettings.mockReset();
  document.body.innerHTML = '<a href="/" id="first">page</a>';
});

afterEach(() => {
  endLife();
  document.documentElement.removeAttribute('style');
});

describe('the banner', () => {
  test('is on the screen only when it is opened, once, first on the page', () => {
    const { screen, moves } = start();
    expect(find('.banner')).toBeNull();
    screen.openBanner();
    screen.openBanner();
    expect(document.body.firstElementChild?.localName).toBe('keksi-consent');
    expect(shadowRoot().querySelectorAll('.banner')).toHaveLength(1);
    expect(find('section')?.getAttribute('aria-labelledby')).toBe(find('h2')?.id);
    expect(moves).toEqual(['open banner']);
  });

  test('has three answers that look alike', () => {
    start().screen.openBanner();
    expect(buttons('.answers')).toEqual([fi.accept, fi.reject, fi.choose]);
    const looks = [...shadowRoot().querySelectorAll('.answers button')].map(
      ({ className, part }) => `${className} ${part}`,
    );
    expect(new Set(looks).size).toBe(1);
  });

  test('takes no focus', () => {
    const link = document.getElementById('first');
    link?.focus();
    start().screen.openBanner();
    expect(document.activeElement).toBe(link);
  });

  test.each([
    [fi.accept, 'accept-all'],
    [fi.reject, 'reject-all'],
  ])('%s acts and closes', (text, action) => {
    const { screen, acts, moves } = start();
    screen.openBanner();
    press(text);
    expect(acts).toEqual([{ action, source: 'banner' }]);
    expect(find('.banner')).toBeNull();
    expect(moves).toEqual(['open banner', 'close banner']);
  });

  test('leads to the settings, and stays until something is chosen', () => {
    const { screen, acts } = start();
    screen.openBanner();
    press(fi.choose);
    expect(openSettings).toHaveBeenCalledOnce();
    expect(find('.banner')).not.toBeNull();
    expect(acts).toEqual([]);
  });

  test('goes when the choice is made elsewhere: in another tab, or by the page', () => {
    const { screen, become, moves } = start();
    screen.openBanner();
    become(decided());
    expect(find('.banner')).toBeNull();
    expect(moves.at(-1)).toBe('close banner');
  });

  test('stays when something else happens, and says what is asked now', () => {
    const { screen, become } = start();
    screen.openBanner();
    const before = find('.banner')?.textContent;
    become({ ...ASKED, asked: ['diagnostic'] });
    expect(find('.banner')?.textContent).not.toBe(before);
    expect(find('.banner')?.textContent).not.toContain('Service pixel');
  });

  test('is not drawn anew where it says the same: focus and selection stay', () => {
    const { screen } = start();
    screen.openBanner();
    const button = find('.answers button:last-of-type');
    button?.focus();
    screen.refresh();
    expect(find('.answers button:last-of-type')).toBe(button);
    screen.setWords({ ...SCREEN_WORDS, texts: en, language: 'en' });
    expect(shadowRoot().activeElement?.textContent).toBe(en.choose);
  });

  test('hands focus to the way back in, and takes it from nobody', () => {
    const { screen } = start();
    screen.openBanner();
    find('.banner button')?.focus();
    press(fi.accept);
    expect(shadowRoot().activeElement).toBe(find('.corner'));
    screen.openBanner();
    const link = document.getElementById('first');
    link?.focus();
    screen.closeBanner();
    expect(document.activeElement).toBe(link);
  });

  test('makes room at the end of the page and takes it back', () => {
    const { style } = document.documentElement;
    style.setProperty('scroll-padding-block-end', '5px');
    const { screen } = start();
    screen.openBanner();
    screen.closeBanner();
    expect(style.getPropertyValue('scroll-padding-block-end')).toBe('5px');
    expect(style.getPropertyValue('margin-block-end')).toBe('');
  });

  test('treats markup in a name as text', () => {
    const settings = { ...SETTINGS, controller: '<img src=x> Oy' };
    start(undefined, { settings }).screen.openBanner();
    expect(find('h2')?.textContent).toBe('<img src=x> Oy käyttää evästeitä');
    expect(find('img')).toBeNull();
  });

  test('tells the visitor whose browser keeps no cookies', () => {
    start({ ...ASKED, storage: 'blocked' }).screen.openBanner();
    expect(find('.note')?.textContent).toBe(fi.notRemembered);
  });

  test('says what has changed since the last choice', () => {
    const outdated = { ...decided(), notice: { diagnostic: 'new1', marketing: '1f0a' } };
    start(outdated).screen.openBanner();
    expect(find('.note')?.textContent).toContain(fi.diagnosticShort);
  });
});

describe('what was shown is what stood on the screen', () => {
  test('in order, as long as it stands there or until the next act', () => {
    const { core, screen } = start();
    expect(shown(core)).toEqual({});
    screen.openBanner();
    const text = find('.banner')?.textContent ?? '';
    const { banner = [] } = shown(core) as { banner?: string[] };
    expect(banner.length).toBeGreaterThan(5);
    for (const one of banner) expect(text).toContain(one);
    expect(banner.slice(-4)).toEqual([fi.accept, fi.reject, fi.choose, fi.policy]);
    screen.closeBanner();
    expect(Object.keys(shown(core))).toEqual(['banner']);
    core.screen.acted();
    expect(shown(core)).toEqual({});
  });

  test('and further detail only where it was opened, also when it was closed again before the act', () => {
    const { core, screen } = start();
    screen.openBanner();
    expect(find('#more')?.hidden).toBe(true);
    expect(JSON.stringify(shown(core))).not.toContain('Service pixel');
    press(fi.more);
    const more = [fi.necessaryUse, expect.stringContaining('Service ga (Provider ga)')];
    expect(find('#more')?.hidden).toBe(false);
    expect(find('.more')?.getAttribute('aria-expanded')).toBe('true');
    expect(shown(core).more).toEqual([...more, expect.stringContaining('Service pixel')]);
    screen.setWords({ ...SCREEN_WORDS, texts: en, language: 'en' });
    expect(find('#more')?.hidden).toBe(false);
    expect(shown(core).more).toContain(en.necessaryUse);
    press(en.more);
    expect(find('#more')?.hidden).toBe(true);
    expect(Object.keys(shown(core))).toEqual(['banner', 'more']);
    core.screen.acted();
    expect(Object.keys(shown(core))).toEqual(['banner']);
  });

  test('in the language it was shown in', () => {
    const { core, screen } = start();
    screen.openBanner();
    screen.setWords({ ...SCREEN_WORDS, texts: en, language: 'en' });
    expect(find('.ui')?.lang).toBe('en');
    expect(buttons('.answers')).toEqual([en.accept, en.reject, en.choose]);
    expect(shown(core).banner).toContain(en.accept);
    expect(shown(core).banner).not.toContain(fi.accept);
  });
});

describe('the corner button', () => {
  const corner = () => find('.corner:not([hidden])');

  test('opens the settings', () => {
    start();
    press(fi.settings);
    expect(openSettings).toHaveBeenCalledOnce();
  });

  test('is not there beside the banner', () => {
    const { screen } = start();
    screen.openBanner();
    expect(corner()).toBeNull();
    screen.closeBanner();
    expect(corner()).not.toBeNull();
  });

  test('is not there where the page has its own, also one that comes later', () => {
    const { screen } = start();
    expect(corner()).not.toBeNull();
    document.body.insertAdjacentHTML('beforeend', '<a data-keksi="settings">asetukset</a>');
    screen.refresh();
    expect(corner()).toBeNull();
  });

  test('stands where the site wants it', () => {
    start(undefined, { settings: { ...SETTINGS, corner: 'top-end' } });
    expect(corner()?.dataset).toMatchObject({ edge: 'top', side: 'end' });
  });
});

describe('status messages', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const status = () => find('[role="status"]')?.textContent;

  test('come into a live region that is there before them, and go', () => {
    const { screen } = start();
    screen.say('saved');
    expect(status()).toBe('');
    vi.advanceTimersByTime(150);
    expect(status()).toBe(fi.saved);
    vi.advanceTimersByTime(5000);
    expect(status()).toBe('');
  });

  test('can be closed', () => {
    const { screen } = start();
    screen.say('saved');
    vi.advanceTimersByTime(150);
    expect(find('.message')?.hasAttribute('data-open')).toBe(true);
    press(fi.dismiss);
    expect(status()).toBe('');
    expect(find('.message')?.hasAttribute('data-open')).toBe(false);
  });

  test('stay longer the longer they are', () => {
    const { screen } = start();
    screen.sayText(fi.eraseLater);
    vi.advanceTimersByTime(7000);
    expect(status()).toBe(fi.eraseLater);
  });

  test('the later one takes the place of the earlier', () => {
    const { screen } = start();
    screen.say('saved');
    screen.sayText('muuta');
    vi.advanceTimersByTime(150);
    expect(status()).toBe('muuta');
  });

  test('each stays its own time, whatever was said before it', () => {
    const { screen } = start();
    screen.say('saved');
    vi.advanceTimersByTime(3000);
    screen.sayText('muuta');
    vi.advanceTimersByTime(1500);
    expect(status()).toBe('muuta');
  });

  test('tell the visitor whose browser keeps no cookies', () => {
    start({ ...ASKED, storage: 'blocked' }).screen.say('saved');
    vi.advanceTimersByTime(150);
    expect(status()).toBe(`${fi.saved} ${fi.notRemembered}`);
  });

  test('say after a withdrawal what stays on domains of others, where there is any', () => {
    const third = service('maps', {
      cookies: [{ name: 'NID', lifetime: 'session', party: 'third', domain: 'google.com' }],
    });
    start(undefined, { services: [...SERVICES, third] }).screen.say('withdrawn');
    vi.advanceTimersByTime(150);
    expect(status()).toBe(`${fi.withdrawn} ${fi.thirdParty}`);
    endLife();
    document.body.replaceChildren();
    const wrong = new Set(['maps']);
    start(undefined, { services: [...SERVICES, third], wrong }).screen.say('withdrawn');
    vi.advanceTimersByTime(150);
    expect(status()).toBe(fi.withdrawn);
  });
});

test('a page that replaces its body keeps the screen, first on it', async () => {
  start().screen.openBanner();
  document.body.replaceChildren(document.createElement('main'));
  await vi.waitFor(() => expect(document.querySelector('keksi-consent')).not.toBeNull());
  expect(document.body.firstElementChild?.localName).toBe('keksi-consent');
  expect(find('.banner')).not.toBeNull();
});

test('it ends with Keksi', () => {
  start().screen.openBanner();
  endLife();
  expect(document.querySelector('keksi-consent')).toBeNull();
});

test('an ad blocker that hides the element by its name leaves the banner hidden', () => {
  const style = document.createElement('style');
  style.textContent = 'keksi-consent { display: none }';
  document.body.append(style);
  start().screen.openBanner();
  expect([...document.body.children].some(({ localName }) => localName === 'div')).toBe(false);
});
