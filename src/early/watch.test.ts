// @vitest-environment happy-dom
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { watchFor } from './watch';

const found = vi.fn();
const { attachShadow } = Element.prototype;
const task = () => new Promise((resolve) => setTimeout(resolve));
const rested = () => new Promise((resolve) => setTimeout(resolve, 200));

beforeAll(() => watchFor(found));
afterAll(() => {
  Element.prototype.attachShadow = attachShadow;
});
beforeEach(async () => {
  await rested();
  found.mockClear();
});

test('ten thousand inserted elements cost a look now and then, however many tasks they come in', async () => {
  const look = vi.spyOn(document, 'querySelector');
  const start = performance.now();
  for (let n = 0; n < 100; n++) {
    for (let m = 0; m < 100; m++) document.body.append(document.createElement('p'));
    await task();
  }
  await rested();
  // After each rest.
  const most = 3 + (performance.now() - start) / 100;
  expect(look.mock.calls.length).toBeGreaterThan(1);
  expect(look.mock.calls.length).toBeLessThanOrEqual(most);
  look.mockRestore();
  expect(found).not.toHaveBeenCalled();
});

test('what is inserted while it rests is found when it has rested', async () => {
  document.body.append(document.createElement('p'));
  await task();
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = '<img data-category="marketing" data-src="/a">';
  await vi.waitFor(() => expect(found).toHaveBeenCalled());
});

test('what waits in the page is found', async () => {
  document.body.append(document.createElement('p'));
  document.body.innerHTML = '<main><img data-category="marketing" data-src="/a"></main>';
  await vi.waitFor(() => expect(found).toHaveBeenCalled());
});
