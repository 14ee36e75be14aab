// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleNames } from './example.test.kit';
import type { PageViews } from './page-views';

let views: PageViews;
// One for each test: the pages of the tests before still listen, and must say nothing.
let page = { quiet: false };

const said = () => (window.dataLayer ?? []).map((item) => Array.from(item as ArrayLike<unknown>));
const pageViews = () => said().filter(([, name]) => name === 'page_view');
const hit = (id: string, path = location.pathname, name = 'page_view') =>
  new URL(
    `https://region1.google-analytics.com/g/collect?tid=${id}&en=${name}&dl=${encodeURIComponent(`https://www.esimerkki.example${path}`)}`,
  );
const view = (page_location: string, page_referrer: string, send_to: string[]) => [
  'event',
  'page_view',
  { page_location, page_referrer, send_to },
];
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
  views = countPageViews(
    ['G-1', 'G-2'],
    exampleNames({
      location: () => location.pathname,
      first: () => 'first',
      referrer: (before = 'nowhere') => `from ${before}`,
      quiet: () => own.quiet,
    }),
  );
  (window as { dataLayer?: unknown[] }).dataLayer?.splice(0);
  views.begin('G-1');
  views.begin('G-2');
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

test('the first view is Google’s own', () => {
  vi.runAllTimers();
  expect(said()).toEqual([]);
});

test('a route is named at once, and its view added where none was sent', () => {
  go('/lasit');
  expect(said()).toEqual([['set', { page_location: '/lasit', page_referrer: 'from /' }]]);
  vi.runAllTimers();
  expect(pageViews()).toEqual([view('/lasit', 'from /', ['G-1', 'G-2'])]);
});

test('a view that was sent already is not added', () => {
  go('/lasit');
  expect(views.isRepeated(hit('G-1'))).toBe(false);
  vi.runAllTimers();
  expect(pageViews()).toEqual([view('/lasit', 'from /', ['G-2'])]);
});

test('routes that follow one another fast are each told once, by their own address', () => {
  for (const path of ['/a', '/b', '/c']) go(path);
  vi.runAllTimers();
  expect(pageViews()).toEqual([
    view('/a', 'from /', ['G-1', 'G-2']),
    view('/b', 'from /a', ['G-1', 'G-2']),
    view('/c', 'from /b', ['G-1', 'G-2']),
  ]);
  // Whichever comes first passes, Keksi's or a late one of the tag itself; the other does not.
  for (const path of ['/b', '/c', '/a']) expect(views.isRepeated(hit('G-1', path))).toBe(false);
  for (const path of ['/a', '/b', '/c']) expect(views.isRepeated(hit('G-1', path))).toBe(true);
});

test('a late view does not use up that of the next route', () => {
  go('/lasit');
  vi.runAllTimers();
  expect(views.isRepeated(hit('G-1'))).toBe(false);
  go('/linssit');
  expect(views.isRepeated(hit('G-1', '/lasit'))).toBe(true);
  expect(views.isRepeated(hit('G-1'))).toBe(false);
});

test('a route that is visited again is told again', () => {
  expect(views.isRepeated(hit('G-1'))).toBe(false);
  for (const path of ['/lasit', '/', '/lasit']) {
    go(path);
    vi.runAllTimers();
    expect(views.isRepeated(hit('G-1'))).toBe(false);
    expect(views.isRepeated(hit('G-1'))).toBe(true);
  }
  expect(pageViews()).toHaveLength(3);
});

test.each(['/?utm_source=kirje', '/#hinta', '/?jarjestys=hinta#a'])(
  'a change of the query or the fragment alone is no route: %s',
  (to) => {
    go(to);
    vi.runAllTimers();
    expect(said()).toEqual([]);
  },
);

test('a view that the site makes up passes', () => {
  expect(views.isRepeated(hit('G-1', '/virtual/step-2'))).toBe(false);
  expect(views.isRepeated(hit('G-1', '/virtual/step-2'))).toBe(false);
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
  for (const url of [hit('G-1', '/', 'scroll'), hit('G-9')]) {
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
