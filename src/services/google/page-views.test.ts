// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageViews } from './page-views';

let views: PageViews;
// One for each test: the pages of the tests before still listen, and must say nothing.
let page = { quiet: false };

const said = () => (window.dataLayer ?? []).map((item) => Array.from(item as ArrayLike<unknown>));
const pageViews = () => said().filter(([, name]) => name === 'page_view');
const hit = (id: string, name = 'page_view') =>
  new URL(`https://region1.google-analytics.com/g/collect?tid=${id}&en=${name}`);
const go = (to: string) => history.pushState(null, '', to);

beforeEach(async () => {
  vi.useFakeTimers();
  delete window.dataLayer;
  page.quiet = true;
  history.replaceState(null, '', '/');
  vi.resetModules();
  const own = { quiet: false };
  page = own;
  const { setDestination } = await import('./commands');
  for (const id of ['G-1', 'G-2']) setDestination(id, true);
  const { countPageViews } = await import('./page-views');
  views = countPageViews(['G-1', 'G-2'], {
    location: () => location.pathname,
    referrer: (before) => `from ${before}`,
    quiet: () => own.quiet,
  });
  views.begin('G-1');
  views.begin('G-2');
});

afterEach(() => {
  vi.useRealTimers();
});

test('the first view is Google’s own', () => {
  vi.runAllTimers();
  expect(said()).toEqual([]);
});

test('a route is named at once, and its view added where none was sent', () => {
  go('/lasit');
  expect(said()).toEqual([['set', { page_location: '/lasit', page_referrer: 'from /' }]]);
  expect(views.isRepeated(hit('G-1'))).toBe(false);
  vi.runAllTimers();
  expect(pageViews()).toEqual([['event', 'page_view', { send_to: ['G-2'] }]]);
});

test('the second view of a route is held back, that of the next is not', () => {
  expect(views.isRepeated(hit('G-1'))).toBe(false);
  expect(views.isRepeated(hit('G-1'))).toBe(true);
  expect(views.isRepeated(hit('G-2'))).toBe(false);
  go('/lasit');
  expect(views.isRepeated(hit('G-1'))).toBe(false);
  go('/');
  expect(views.isRepeated(hit('G-1'))).toBe(false);
});

test('one request may be asked about twice', () => {
  const one = hit('G-1');
  expect(views.isRepeated(one)).toBe(false);
  expect(views.isRepeated(one)).toBe(false);
});

test('other events and other ids are nobody’s second view', () => {
  for (const url of [hit('G-1', 'scroll'), hit('G-9')]) {
    expect(views.isRepeated(url)).toBe(false);
    expect(views.isRepeated(new URL(url))).toBe(false);
  }
});

test('a sensitive route is neither named nor counted', () => {
  page.quiet = true;
  go('/ajanvaraus');
  vi.runAllTimers();
  expect(said()).toEqual([]);
});
