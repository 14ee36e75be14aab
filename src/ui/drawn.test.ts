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
  document.body.replaceChildren();
  // A server writes the statement's address as the site has it.
  return html
    .replace(settings.policy, '/tietosuojaseloste')
    .replaceAll('<button type="button"', '<button type="button" disabled=""')
    .replace(/disabled=""([^>]*value="reject-all")/, 'form="answer"$1')
    .replace(/type="button" (form="answer")/, 'type="submit" $1');
}

/** Puts what a server has drawn on the page. */
function drawn(room: string, place: Element = document.body): HTMLElement {
  const host = document.createElement('keksi-consent');
  place.prepend(host);
  host.attachShadow({
    mode: 'open',
  }).innerHTML = `<style>.button { display: none }</style><form id="answer"></form><div class="ui" lang="fi" hidden>${room}</div>`;
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

test('the page draws its own in the place of it, and nothing of the other stays', () => {
  const host = drawn(room);
  const banner = host.shadowRoot?.querySelector('.banner');
  const { screen, acts, core } = start();
  screen.refresh();
  // Until then it stands, so that nothing flashes.
  expect(host.isConnected).toBe(true);
  screen.openBanner();
  expect(hosts()).toHaveLength(1);
  expect(hosts()[0]).not.toBe(host);
  expect(find('.banner')).not.toBe(banner);
  expect((find('.banner') as HTMLElement | null)?.style.animation).toBe('none');
  expect(find('[disabled],[form],style,form')).toBeNull();
  expect(core.screen.now().text.banner).toContain(`${SETTINGS.controller} käyttää evästeitä`);
  press('Vain välttämättömät');
  expect(acts).toEqual([{ action: 'reject-all', source: 'banner' }]);
  expect(find('.banner')).toBeNull();
});

test.each([
  ['button', 'reject-all'],
  ['a', undefined],
])('the focus stays on the same %s', (tag, value) => {
  const host = drawn(room);
  const of = value ? `[value="${value}"]` : tag;
  host.shadowRoot?.querySelector<HTMLElement>(of)?.focus();
  start().screen.openBanner();
  const focused = hosts()[0]?.shadowRoot?.activeElement;
  expect([focused?.localName, focused?.getAttribute('value') ?? undefined]).toEqual([tag, value]);
});

test('no markup gives the focus to what allows', () => {
  const host = drawn('<div class="room"><button value="accept-all">x</button></div>');
  host.shadowRoot?.querySelector('button')?.focus();
  start().screen.openBanner();
  expect(hosts()[0]?.shadowRoot?.activeElement?.getAttribute('value')).toBe('reject-all');
});

test('one that does not stand first in the body is taken away at once', () => {
  document.body.innerHTML = '<main style="opacity: 0"></main>';
  const host = drawn(room, document.querySelector('main') as Element);
  start().screen.openBanner();
  expect(host.isConnected).toBe(false);
  expect(hosts()[0]?.parentNode).toBe(document.body);
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
