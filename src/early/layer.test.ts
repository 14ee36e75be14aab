// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { openLayer } from './layer';

/** The page's own snippet, as Google tells sites to write it. */
function gtag(..._words: unknown[]): void {
  // biome-ignore lint/complexity/noArguments: that is how the snippet is written
  window.dataLayer?.push(arguments);
}
const words = (items: unknown[] = window.dataLayer ?? []) =>
  items.map((item) => (Array.isArray(item) ? item : Array.from(item as ArrayLike<unknown>)));

beforeEach(() => {
  window.dataLayer = [];
});

test('what the page says is held, before and after, until the queue is opened', () => {
  gtag('event', 'before');
  const layer = openLayer();
  gtag('event', 'after');
  expect(window.dataLayer).toEqual([]);
  expect(words(layer.open())).toEqual([
    ['event', 'before'],
    ['event', 'after'],
  ]);
  gtag('event', 'open');
  expect(words()).toEqual([['event', 'open']]);
});

test('what Keksi says passes, and so do plain entries of a tag manager', () => {
  const layer = openLayer();
  layer.say(['consent', 'default', {}]);
  window.dataLayer?.push({ event: 'kori' });
  expect(window.dataLayer).toHaveLength(2);
});

test('the page gives no consent, held or open', () => {
  const layer = openLayer();
  gtag('consent', 'update', { ad_storage: 'granted' });
  window.dataLayer?.push(...layer.open());
  gtag('consent', 'update', { ad_storage: 'granted' });
  expect(window.dataLayer).toEqual([]);
});

test('what is dropped does not come back', () => {
  const layer = openLayer();
  gtag('event', 'early');
  layer.drop();
  expect(layer.open()).toEqual([]);
});

test('the gate stays in front of the push that a gtag.js of the page puts in', () => {
  const layer = openLayer();
  const queue = window.dataLayer ?? [];
  const obeyed: unknown[] = [];
  const { push } = queue;
  queue.push = (...items) => {
    obeyed.push(...items);
    return push.apply(queue, items);
  };
  gtag('config', 'G-1');
  expect(obeyed).toEqual([]);
  layer.say(['js']);
  expect(words(obeyed)).toEqual([['js']]);
  expect(queue).toHaveLength(1);
});
