// @vitest-environment happy-dom
import { get } from 'svelte/store';
import { afterEach, expect, test, vi } from 'vitest';
import { UNKNOWN } from '../frameworks/page';
import { allowing, fakeKeksi } from '../frameworks/running.test.kit';
import { consent, useConsent } from './svelte';

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(window, 'keksi');
});

test('the store tells at once, then of each change, until it is left', () => {
  const page = fakeKeksi();
  page.start();
  const told: boolean[] = [];
  const stop = consent.subscribe(({ choices }) => told.push(choices.marketing));
  page.change(allowing(['marketing']));
  stop();
  page.change(UNKNOWN);
  expect(told).toEqual([false, true]);
  expect(page.heard()).toBe(0);
});

test('it is a store as Svelte knows them, and has the acts', async () => {
  const page = fakeKeksi(allowing(['marketing']));
  page.start();
  const now = get(useConsent());
  expect(now.allowed.marketing).toBe(true);
  await now.acceptAll();
  expect(page.keksi.acceptAll).toHaveBeenCalledTimes(1);
});

test('on a server it tells once that nothing is known', () => {
  vi.stubGlobal('document', undefined);
  vi.stubGlobal('window', undefined);
  const run = vi.fn();
  consent.subscribe(run)();
  expect(run).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ decided: false }));
});
