// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/kauppa" }
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { INITIAL } from '../../consent/state';
import type { Parts } from '../../core/parts';
import { createPermissions } from '../../permissions/permissions';
import * as catalogue from '../../services/catalogue';
import { exampleService } from '../../services/example.test.kit';
import { settingsWith } from '../../ui/example.test.kit';
import { explainPage } from './page';

const CHAT = exampleService({ name: 'Apuri', hosts: ['apuri.example'], src: undefined });
const parts = { catalogue: async () => catalogue } as unknown as Parts;
let error: ReturnType<typeof vi.spyOn>;
let warn: ReturnType<typeof vi.spyOn>;

/** What is said of markup. It stands in a template, so that nothing of it is loaded. */
async function saidOf(markup: string, services = [CHAT], asked: 'marketing'[] = ['marketing']) {
  const page = document.createElement('template');
  page.innerHTML = markup;
  vi.spyOn(Document.prototype, 'querySelectorAll').mockImplementation((selector: string) =>
    page.content.querySelectorAll(selector),
  );
  const state = () => ({ ...INITIAL, page: 'seen' as const, asked });
  const permissions = createPermissions({ services, wrong: new Set() }, state);
  await explainPage({ services, permissions, parts, state, settings: settingsWith() });
  vi.mocked(Document.prototype.querySelectorAll).mockRestore();
}
const lines = (spy: typeof error) => spy.mock.calls.map(([text]: unknown[]) => String(text));

beforeEach(() => {
  error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

it.each([
  ['https://www.googletagmanager.com/gtag/js?id=G-1', 'set data-ga'],
  ['https://www.googletagmanager.com/gtm.js?id=GTM-1', 'data-gtm'],
  ['https://connect.facebook.net/en_US/fbevents.js', 'set data-pixel'],
  ['https://apuri.example/chat.js', 'of Apuri'],
])('tells of a raw tag of %s, with the element', async (src, told) => {
  await saidOf(`<script src="${src}"></script>`);
  expect(lines(error)).toEqual([expect.stringContaining(told)]);
  expect(lines(error)[0]).toContain("stands in the page's own markup");
  expect(error.mock.calls[0]?.[1]).toMatchObject({ localName: 'script' });
});

it('tells of frames and pictures of a declared service, which are no scripts', async () => {
  await saidOf(
    '<iframe src="https://apuri.example/a"></iframe><img src="//apuri.example/b" alt="">',
  );
  expect(lines(error)).toHaveLength(2);
  expect(lines(error)[0]).not.toContain('text/plain');
});

it.each([
  '<script type="text/plain" data-category="marketing" src="https://apuri.example/x.js"></script>',
  '<script type="application/json" src="https://apuri.example/x.json"></script>',
  '<script src="https://muu.example/x.js"></script>',
  '<iframe data-category="marketing" data-src="/kartta"></iframe>',
  '<iframe data-category="marketing" data-src="https://apuri.example/video"></iframe>',
])('is silent of %s', async (markup) => {
  await saidOf(markup);
  expect(lines(error)).toEqual([]);
  expect(lines(warn)).toEqual([]);
});

it.each([
  ['https://www.youtube-nocookie.com/embed/1', 'data-services="youtube" declares it'],
  ['https://eikukaan.example/video', 'Describe its service'],
])('tells that a frame of %s is of no declared service', async (src, told) => {
  await saidOf(`<iframe data-category="marketing" data-src="${src}"></iframe>`);
  expect(lines(warn)).toEqual([expect.stringContaining(told)]);
});

it('says that nobody is asked where nothing is configured, and not elsewhere', async () => {
  await saidOf('', [], []);
  expect(lines(warn)).toEqual([expect.stringContaining('nobody is asked')]);
});

it('says of a page that is a file how to open it', async () => {
  vi.stubGlobal('location', { protocol: 'file:', host: '' });
  await saidOf('');
  expect(lines(error)).toEqual([expect.stringContaining('open it over http')]);
  vi.unstubAllGlobals();
});
