// @vitest-environment happy-dom
import { act, createElement as e, type ReactNode, StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, type Mock, test, vi } from 'vitest';
import type { Needed } from '../frameworks/needed';
import { UNKNOWN } from '../frameworks/page';
import { allowing, fakeKeksi } from '../frameworks/running.test.kit';
import { Consented, Declaration, KeksiProvider, SettingsButton, useConsent } from './react';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const ALL = allowing(['diagnostic', 'marketing'], ['youtube']);
let root: Root | undefined;
let place: HTMLElement;
let complaints: Mock<(...said: unknown[]) => void>;

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  complaints = vi.fn<(...said: unknown[]) => void>();
  vi.spyOn(console, 'error').mockImplementation(complaints);
  vi.spyOn(console, 'warn').mockImplementation(complaints);
});

afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
  Reflect.deleteProperty(window, 'keksi');
  vi.restoreAllMocks();
});

const draw = (tree: ReactNode) => {
  root = createRoot(place);
  act(() => root?.render(e(StrictMode, null, tree)));
};
const consented = (needed: Needed, fallback?: ReactNode) =>
  e(Consented, { ...needed, fallback }, 'content');

test('children are shown while they are allowed, and their fallback while not; in StrictMode, without a word', () => {
  const page = fakeKeksi();
  page.start();
  draw(consented({ category: 'marketing' }, 'instead'));
  expect(place.textContent).toBe('instead');
  act(() => page.change(ALL));
  expect(place.textContent).toBe('content');
  act(() => page.change(UNKNOWN));
  expect(place.textContent).toBe('instead');
  act(() => root?.unmount());
  expect(page.heard()).toBe(0);
  expect(complaints).not.toHaveBeenCalled();
});

test('without a fallback, a place for Keksi’s placeholder; with null, nothing', () => {
  fakeKeksi().start();
  draw([
    e('div', { key: 1 }, consented({ service: 'youtube' })),
    e('p', { key: 2 }, consented({ category: 'marketing' }, null)),
  ]);
  expect(place.innerHTML).toBe(
    '<div><div data-keksi-placeholder="" data-service="youtube"></div></div><p></p>',
  );
});

test('a thousand of them, and one change: one render each', () => {
  const page = fakeKeksi();
  page.start();
  const drawn = vi.fn();
  const Child = () => {
    drawn();
    return null;
  };
  root = createRoot(place);
  const many = Array.from({ length: 1000 }, (_, key) =>
    e(Consented, { key, category: key % 2 ? 'marketing' : 'diagnostic', fallback: null }, e(Child)),
  );
  act(() => root?.render(many));
  act(() => page.change(allowing(['marketing'])));
  expect(drawn).toHaveBeenCalledTimes(500);
  // What changes nothing for any of them draws none.
  act(() => page.change(allowing(['marketing'], ['other'])));
  expect(drawn).toHaveBeenCalledTimes(500);
});

test('useConsent: the snapshot and the acts, the same object until something changes', () => {
  const page = fakeKeksi();
  page.start();
  const seen: unknown[] = [];
  const Shown = () => {
    const consent = useConsent();
    seen.push(consent);
    return e(
      'button',
      { type: 'button', onClick: () => consent.acceptAll() },
      String(consent.decided),
    );
  };
  root = createRoot(place);
  act(() => root?.render(e(Shown)));
  act(() => root?.render(e(Shown)));
  expect(seen[0]).toBe(seen[1]);
  act(() => page.change(ALL));
  expect(place.textContent).toBe('true');
  place.querySelector('button')?.click();
  expect(page.keksi.acceptAll).toHaveBeenCalledTimes(1);
});

/** Takes a page over from a server. @returns what React says of differences. */
function hydrate(tree: ReactNode, html: string): unknown[] {
  const differences: unknown[] = [];
  place.innerHTML = html;
  act(() => {
    root = hydrateRoot(place, tree, {
      onRecoverableError: (error) => differences.push(error),
    });
  });
  return differences;
}

/** As on a server, where there is no document. */
function onServer(tree: ReactNode): string {
  const { document: page } = globalThis;
  vi.stubGlobal('document', undefined);
  try {
    return renderToString(tree);
  } finally {
    vi.stubGlobal('document', page);
  }
}

test.each([
  ['nothing known, and nothing allowed', UNKNOWN, UNKNOWN, 'instead'],
  ['nothing known, and all allowed', UNKNOWN, ALL, 'content'],
  ['all known, and all allowed', ALL, ALL, 'content'],
])('taken over from a server without a difference: %s', (_, server, here, shown) => {
  const tree = e(KeksiProvider, { snapshot: server }, [
    e('p', { key: 1 }, consented({ category: 'marketing' }, 'instead')),
    e(Declaration, { key: 2 }),
    e(SettingsButton, { key: 3 }),
  ]);
  const html = onServer(tree);
  expect(html).toContain(server === ALL ? 'content' : 'instead');
  expect(html).not.toContain('data-keksi-declaration');
  fakeKeksi(here).start();
  expect(hydrate(tree, html)).toEqual([]);
  expect(place.querySelector('p')?.textContent).toBe(shown);
  expect(place.querySelectorAll('[data-keksi-declaration]')).toHaveLength(1);
  expect(complaints).not.toHaveBeenCalled();
});

test('a server that allows more than the page: it is not shown, and it is said', () => {
  const ran = vi.fn();
  const Child = () => {
    ran();
    return 'content';
  };
  const tree = e(
    KeksiProvider,
    { snapshot: ALL },
    e('p', null, e(Consented, { category: 'marketing', fallback: 'instead' }, e(Child))),
  );
  const html = onServer(tree);
  expect(html).toContain('content');
  ran.mockClear();
  fakeKeksi(UNKNOWN).start();
  hydrate(tree, html);
  expect(place.textContent).toBe('instead');
  expect(ran).not.toHaveBeenCalled();
  expect(complaints.mock.calls.flat().join()).toContain('the server has shown more');
});

test.each([
  ['fi', 'Evästeasetukset'],
  ['sv-FI', 'Kakinställningar'],
  ['et', 'Cookie settings'],
])('the button that opens the settings, on a page in %s', (lang, words) => {
  fakeKeksi().start();
  document.documentElement.lang = lang;
  draw(e(SettingsButton, { className: 'link' }));
  expect(place.innerHTML).toBe(
    `<button type="button" class="link" data-keksi="settings">${words}</button>`,
  );
});
