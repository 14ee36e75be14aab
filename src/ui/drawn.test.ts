// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { State } from '../consent/state';
import { endLife } from '../page/document';
import { ASKED, decided, exampleCore, find, press, SCREEN_WORDS, SETTINGS } from './core.test.kit';
import { makeScreen } from './screen';

const openSettings = vi.fn();
/** In a page's settings an address is whole. */
const settings = { ...SETTINGS, policy: new URL('/tietosuojaseloste', document.baseURI).href };
const start = (state?: State) => {
  const example = exampleCore(state, { settings });
  return { ...example, screen: makeScreen(example.core, SCREEN_WORDS, { openSettings }) };
};

/** What this page's own banner is, as a server has it in HTML. */
function roomOfServer(): string {
  document.body.innerHTML = '<main></main>';
  start().screen.openBanner();
  const html = find('.room')?.outerHTML ?? '';
  endLife();
  // A server writes the statement's address as the site has it.
  return html
    .replace(settings.policy, '/tietosuojaseloste')
    .replaceAll('<button type="button"', '<button type="button" disabled=""')
    .replace(/disabled=""([^>]*value="reject-all")/, 'form="answer"$1')
    .replace(/type="button" (form="answer")/, 'type="submit" $1');
}

/** Puts what a server has drawn on the page. */
function drawn(room: string, around = (ui: string) => ui): HTMLElement {
  document.body.innerHTML =
    '<keksi-consent style="opacity: 0" data-x="1"></keksi-consent><main></main>';
  const host = document.querySelector('keksi-consent') as HTMLElement;
  host.attachShadow({
    mode: 'open',
  }).innerHTML = `<style>.button { display: none }</style><form id="answer"></form>${around(
    `<div class="ui" lang="fi" hidden onclick="x()">${room}<p>more</p></div>`,
  )}`;
  return host;
}

const hosts = () => [...document.querySelectorAll('keksi-consent')];

let room = '';
beforeEach(() => {
  room = roomOfServer();
});

afterEach(() => {
  endLife();
  document.documentElement.removeAttribute('style');
});

test('the very elements stay, and act', () => {
  const host = drawn(room);
  const banner = find('.banner');
  const { screen, acts } = start();
  screen.openBanner();
  expect(hosts()).toEqual([host]);
  expect(find('.banner')).toBe(banner);
  expect(find('[disabled],[form],style,form')).toBeNull();
  press('Vain välttämättömät');
  expect(acts).toEqual([{ action: 'reject-all', source: 'banner' }]);
  expect(find('.banner')).toBeNull();
});

test('of everything else nothing stays, no attribute either', () => {
  const host = drawn(room);
  start().screen.openBanner();
  expect(host.getAttributeNames()).toEqual([]);
  expect(find('.ui')?.getAttributeNames().sort()).toEqual(['class', 'lang']);
  expect(host.shadowRoot?.innerHTML).not.toMatch(/<p>more|<style|<form/);
});

test.each([
  ['says something else', () => room.replace('käyttää', 'rakastaa'), (ui: string) => ui],
  [
    'has one button more',
    () => room.replace('<button', '<button>x</button><button'),
    (ui: string) => ui,
  ],
  ['lies in another element', () => room, (ui: string) => `<div style="opacity: 0">${ui}</div>`],
  ['is empty', () => '', () => ''],
])('what %s is drawn anew, once', (_, other, around) => {
  drawn(other(), around);
  const banner = find('.banner');
  const { screen, core } = start();
  screen.openBanner();
  expect(hosts()).toHaveLength(1);
  expect(find('.banner')).not.toBe(banner);
  expect(hosts()[0]?.shadowRoot?.querySelectorAll('.banner')).toHaveLength(1);
  expect(hosts()[0]?.shadowRoot?.innerHTML).not.toMatch(/rakastaa|opacity|>x</);
  expect(core.screen.now().text.banner).toContain(`${SETTINGS.controller} käyttää evästeitä`);
});

test('who has chosen is not asked by what a cache still had', () => {
  drawn(room);
  const { screen } = start(decided());
  screen.closeBanner();
  expect(find('.banner')).toBeNull();
  expect(find('.room')).toBeNull();
});

test('who chooses elsewhere before it is taken over is not asked either', () => {
  drawn(room);
  const { become } = start(ASKED);
  become(decided());
  expect(find('.room')).toBeNull();
});

test('one that comes later is taken away', () => {
  document.body.innerHTML = '<main></main>';
  const { screen } = start();
  screen.openBanner();
  document.body.append(document.createElement('keksi-consent'));
  screen.refresh();
  expect(hosts()).toHaveLength(1);
  expect(find('.banner')).not.toBeNull();
});
