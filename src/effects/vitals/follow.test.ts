// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Vital } from '../../core/vital';
import type { Parts } from '../../entries/parts/parts';

const LCP: Vital = {
  name: 'LCP',
  value: 1200,
  delta: 200,
  rating: 'good',
  id: 'v6-1',
  navigationType: 'navigate',
  address: 'https://www.esimerkki.example/?resepti=1',
};

let allowed: boolean;
let told: Vital[];
let measured: ((vital: Vital) => void) | undefined;
let loads: number;
let fails: boolean;
let follow: () => void;

const parts: Pick<Parts, 'vitals'> = {
  vitals() {
    loads += 1;
    if (fails) return Promise.reject(new Error('away'));
    return Promise.resolve({
      measureVitals: (tell: (vital: Vital) => void) => {
        measured = tell;
      },
    });
  },
};
const said = () => (window.dataLayer ?? []).map((item) => Array.from(item as ArrayLike<unknown>));

beforeEach(async () => {
  delete window.dataLayer;
  vi.resetModules();
  allowed = true;
  fails = false;
  told = [];
  loads = 0;
  measured = undefined;
  const { setDestination } = await import('../../services/google/commands');
  setDestination('G-1', true);
  const { followVitals } = await import('./follow');
  follow = followVitals(['G-1'], parts, {
    allowed: () => allowed,
    clean: (address) => (address.includes('ajanvaraus') ? '' : (address.split('?')[0] ?? '')),
    tell: (vital) => told.push(vital),
  });
});

test('nothing is loaded while it is not allowed', () => {
  allowed = false;
  follow();
  expect(loads).toBe(0);
});

test('it is loaded once', async () => {
  follow();
  follow();
  await Promise.resolve();
  follow();
  expect(loads).toBe(1);
});

test('a measurement is told in the documented shape, and to the listeners', async () => {
  follow();
  await vi.waitFor(() => expect(measured).toBeDefined());
  measured?.(LCP);
  expect(said()).toEqual([
    [
      'event',
      'LCP',
      {
        value: 200,
        metric_id: 'v6-1',
        metric_value: 1200,
        metric_delta: 200,
        metric_rating: 'good',
        metric_navigation_type: 'navigate',
        page_location: 'https://www.esimerkki.example/',
        send_to: ['G-1'],
      },
    ],
  ]);
  expect(told).toEqual([{ ...LCP, address: 'https://www.esimerkki.example/' }]);
});

test('nothing is told after a withdrawal, nor ever of a sensitive page', async () => {
  follow();
  await vi.waitFor(() => expect(measured).toBeDefined());
  measured?.({ ...LCP, address: 'https://www.esimerkki.example/ajanvaraus' });
  allowed = false;
  measured?.(LCP);
  expect(told).toEqual([]);
  expect(said()).toEqual([]);
});

test('withdrawn while it was loading, nothing is measured until it is allowed again', async () => {
  follow();
  allowed = false;
  await new Promise((passed) => setTimeout(passed));
  expect(measured).toBeUndefined();
  allowed = true;
  follow();
  await vi.waitFor(() => expect(measured).toBeDefined());
});

test('a part that cannot be loaded is said on the console, and tried again', async () => {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  fails = true;
  follow();
  await vi.waitFor(() => expect(error).toHaveBeenCalledOnce());
  fails = false;
  follow();
  expect(loads).toBe(2);
});
