// @vitest-environment happy-dom
import { beforeAll, expect, test, vi } from 'vitest';
import { type Roots, watchRoots } from './roots';

const inserted = vi.fn();
const { attachShadow } = Element.prototype;
let before: ShadowRoot;
let roots: Roots;

const host = (mode: ShadowRootMode, name = 'div') => {
  const element = document.createElement(name);
  document.body.append(element);
  return element.attachShadow({ mode });
};

beforeAll(() => {
  before = host('open');
  roots = watchRoots(inserted);
});

test('a root that was opened before is known', () => {
  expect(roots.onPage()).toContain(before);
});

test('a root that is opened later is known, and what is inserted in it is told', async () => {
  const root = host('open');
  expect(roots.onPage()).toContain(root);
  await vi.waitFor(() => expect(inserted).toHaveBeenCalled());
  inserted.mockClear();
  root.append(document.createElement('p'));
  await vi.waitFor(() => expect(inserted).toHaveBeenCalledOnce());
});

test('a closed root stays the secret of the page', () => {
  const closed = host('closed');
  expect(roots.onPage()).not.toContain(closed);
});

test('our own roots are none of the page', () => {
  expect(roots.onPage()).not.toContain(host('open', 'keksi-consent'));
});

test('a root that is not on the page now is left out, and is there again when its host is', () => {
  const root = host('open');
  const { host: element } = root;
  element.remove();
  expect(roots.onPage()).not.toContain(root);
  document.body.append(element);
  expect(roots.onPage()).toContain(root);
});

test('attachShadow still gives the root, and its errors', () => {
  expect(Element.prototype.attachShadow).not.toBe(attachShadow);
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'open' });
  expect(element.shadowRoot).toBe(root);
});

test('of a flood of insertions little is told, its end always, and what comes after it at once', async () => {
  const root = host('open');
  await new Promise((rest) => setTimeout(rest, 250));
  inserted.mockClear();
  const start = performance.now();
  for (let task = 0; task < 100; task++) {
    // The last of them is a flood by itself, however slow the machine is.
    for (let n = 0; n < (task < 99 ? 50 : 200); n++) root.append(document.createElement('p'));
    await new Promise((next) => setTimeout(next));
  }
  // The last look comes without changes: it is of everything.
  await vi.waitFor(() => expect(inserted.mock.calls.at(-1)).toEqual([]));
  const most = 3 + (2 * (performance.now() - start)) / 100;
  expect(inserted.mock.calls.length).toBeLessThanOrEqual(most);
  await new Promise((rest) => setTimeout(rest, 150));
  inserted.mockClear();
  root.append(document.createElement('p'));
  await vi.waitFor(() => expect(inserted.mock.lastCall?.[0]).toHaveLength(1));
});
