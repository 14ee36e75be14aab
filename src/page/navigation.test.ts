// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { onNavigate } from './navigation';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('where there is a Navigation API, it tells, and history is left alone', () => {
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  const { pushState } = history;
  const changed = vi.fn();
  const leaving = vi.fn();
  onNavigate(changed, leaving);
  expect(history.pushState).toBe(pushState);
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(changed).toHaveBeenCalledOnce();
  const to = 'https://www.esimerkki.example/lasit';
  navigation.dispatchEvent(Object.assign(new Event('navigate'), { destination: { url: to } }));
  expect(leaving.mock.calls).toEqual([[to]]);
});

test('elsewhere every way to another address is noticed, after it has changed', () => {
  const seen: string[] = [];
  onNavigate(() => seen.push(location.pathname));
  history.pushState({ a: 1 }, '', '/ajanvaraus');
  history.replaceState({ b: 2 }, '', '/silmat');
  expect(seen).toEqual(['/ajanvaraus', '/silmat']);
  expect(history.state).toEqual({ b: 2 });
  dispatchEvent(new Event('popstate'));
  dispatchEvent(new Event('hashchange'));
  expect(seen).toHaveLength(4);
});
