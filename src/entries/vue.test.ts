// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, type Mock, test, vi } from 'vitest';
import { createApp, createSSRApp, h, nextTick, type VNode } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { Needed } from '../frameworks/needed';
import { UNKNOWN } from '../frameworks/page';
import { allowing, fakeKeksi } from '../frameworks/running.test.kit';
import { Consented, Declaration, SettingsButton, serverSnapshot, useConsent } from './vue';

const ALL = allowing(['diagnostic', 'marketing'], ['youtube']);
let place: HTMLElement;
let complaints: Mock<(...said: unknown[]) => void>;

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  complaints = vi.fn<(...said: unknown[]) => void>();
  vi.spyOn(console, 'error').mockImplementation(complaints);
  vi.spyOn(console, 'warn').mockImplementation(complaints);
});

afterEach(() => {
  document.body.replaceChildren();
  Reflect.deleteProperty(window, 'keksi');
  vi.restoreAllMocks();
});

const consented = (needed: Needed, fallback?: () => string) =>
  h(Consented, { ...needed }, { default: () => 'content', ...(fallback && { fallback }) });
const app = (draw: () => VNode) => createApp({ render: draw });

test('the slot is shown while it is allowed, and its fallback while not', async () => {
  const page = fakeKeksi();
  page.start();
  const drawn = app(() => h('p', [consented({ category: 'marketing' }, () => 'instead')]));
  drawn.mount(place);
  expect(place.textContent).toBe('instead');
  page.change(ALL);
  await nextTick();
  expect(place.textContent).toBe('content');
  page.change(UNKNOWN);
  await nextTick();
  expect(place.textContent).toBe('instead');
  drawn.unmount();
  expect(page.heard()).toBe(0);
  expect(complaints).not.toHaveBeenCalled();
});

test('without a fallback, a place for Keksi’s placeholder', () => {
  fakeKeksi().start();
  app(() => h('main', [consented({ service: 'youtube' })])).mount(place);
  const element = place.querySelector('[data-keksi-placeholder]');
  expect(element?.getAttribute('data-service')).toBe('youtube');
});

test('useConsent is reactive, and has the acts', async () => {
  const page = fakeKeksi();
  page.start();
  createApp({
    setup() {
      const consent = useConsent();
      return () =>
        h('button', { onClick: consent.acceptAll }, `${consent.decided} ${consent.services}`);
    },
  }).mount(place);
  expect(place.textContent).toBe('false ');
  page.change(ALL);
  await nextTick();
  expect(place.textContent).toBe('true youtube');
  place.querySelector('button')?.click();
  expect(page.keksi.acceptAll).toHaveBeenCalledTimes(1);
});

/** As on a server, where there is no document. */
async function onServer(make: () => ReturnType<typeof createSSRApp>): Promise<string> {
  const { document: page } = globalThis;
  vi.stubGlobal('document', undefined);
  try {
    return await renderToString(make());
  } finally {
    vi.stubGlobal('document', page);
  }
}

test.each([
  ['nothing known, and nothing allowed', UNKNOWN, UNKNOWN, 'instead'],
  ['nothing known, and all allowed', UNKNOWN, ALL, 'content'],
  ['all known, and all allowed', ALL, ALL, 'content'],
  ['all known, and nothing allowed', ALL, UNKNOWN, 'instead'],
])('taken over from a server: %s', async (_, server, here, shown) => {
  const make = () =>
    createSSRApp({
      render: () =>
        h('main', [
          h('p', [consented({ category: 'marketing' }, () => 'instead')]),
          h(Declaration, { class: 'list' }),
          h(SettingsButton),
        ]),
    }).use(serverSnapshot(server));
  const html = await onServer(make);
  expect(html).toContain(server === ALL ? 'content' : 'instead');
  expect(html).not.toContain('data-keksi-declaration');
  place.innerHTML = html;
  fakeKeksi(here).start();
  make().mount(place);
  await nextTick();
  expect(place.querySelector('p')?.textContent).toBe(shown);
  expect(place.querySelectorAll('.list[data-keksi-declaration]')).toHaveLength(1);
  const isMore = server === ALL && here === UNKNOWN;
  if (!isMore) expect(complaints).not.toHaveBeenCalled();
});
