// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followRoutes } from './routes';

// New for each test: those of the tests before still listen.
let arrived = vi.fn();
let settled = vi.fn();
const go = (to: string) => history.pushState(null, '', to);

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/');
  arrived = vi.fn();
  settled = vi.fn();
  followRoutes(arrived, settled);
});

afterEach(() => {
  vi.useRealTimers();
});

test('the page itself is no route', () => {
  vi.runAllTimers();
  expect(arrived).not.toHaveBeenCalled();
  expect(settled).not.toHaveBeenCalled();
});

test('a route is told at once with the one before, and once more when it has settled', () => {
  go('/lasit');
  expect(arrived.mock.calls).toEqual([['/']]);
  expect(settled).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(settled).toHaveBeenCalledOnce();
});

test('a change of anything else is no route', () => {
  go('/?jarjestys=hinta');
  history.replaceState(null, '', '/#ylos');
  vi.runAllTimers();
  expect(arrived).not.toHaveBeenCalled();
});

test('a route that is left soon has settled before the next one arrives', () => {
  const order: string[] = [];
  arrived.mockImplementation((before) => order.push(`left ${before}`));
  settled.mockImplementation(() => order.push(`settled at ${location.pathname}`));
  go('/lasit');
  go('/linssit');
  vi.runAllTimers();
  expect(order).toEqual(['left /', 'settled at /lasit', 'left /lasit', 'settled at /linssit']);
});

test('a change of the address that leads nowhere else leaves a route its time', () => {
  go('/lasit');
  history.replaceState({ restored: true }, '');
  history.replaceState(null, '', '/lasit?sivu=2');
  expect(settled).not.toHaveBeenCalled();
});

test('a route of a page that goes away has settled', () => {
  go('/lasit');
  dispatchEvent(new Event('pagehide'));
  vi.runAllTimers();
  expect(settled).toHaveBeenCalledOnce();
});
