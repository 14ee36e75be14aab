// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.esimerkki.example/" }
import { beforeEach, expect, test, vi } from 'vitest';
import type { Core } from '../../core/core';
import type { Vital } from '../../core/vital';
import { followVitals } from './follow';

const LCP: Vital = {
  name: 'LCP',
  value: 1200,
  delta: 200,
  rating: 'good',
  id: 'v6-1',
  navigationType: 'navigate',
  address: 'https://www.esimerkki.example/silmat?resepti=1&utm_source=kirje',
};

const measuring = vi.hoisted(() => ({ tell: undefined as ((vital: Vital) => void) | undefined }));
vi.mock('./measure', () => ({
  measureVitals(tell: (vital: Vital) => void) {
    measuring.tell = tell;
  },
}));

let allowed: boolean;
const emit = vi.fn();
const sayToGoogle = vi.fn();
const follow = (vitals: readonly string[]) =>
  followVitals({
    settings: { vitals, sensitive: ['/ajanvaraus/*'], query: ['utm_source'] },
    permissions: { allows: (category: string) => category === 'diagnostic' && allowed },
    events: { emit },
    sayToGoogle,
  } as unknown as Core);

beforeEach(() => {
  allowed = true;
  emit.mockReset();
  sayToGoogle.mockReset();
  follow(['G-1']);
});

test('a measurement is told in the documented shape, and to the listeners, without what the visitor looked for', () => {
  measuring.tell?.(LCP);
  const address = 'https://www.esimerkki.example/silmat?utm_source=kirje';
  expect(sayToGoogle.mock.calls).toEqual([
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
        page_location: address,
        send_to: ['G-1'],
      },
    ],
  ]);
  expect(emit.mock.calls).toEqual([['vital', { ...LCP, address }]]);
});

test('where there is nobody to send it to, the listeners are told all the same', () => {
  follow([]);
  measuring.tell?.(LCP);
  expect(sayToGoogle).not.toHaveBeenCalled();
  expect(emit).toHaveBeenCalledOnce();
});

test('nothing is told after a withdrawal', () => {
  allowed = false;
  measuring.tell?.(LCP);
  expect(emit).not.toHaveBeenCalled();
  expect(sayToGoogle).not.toHaveBeenCalled();
});

test('nothing is ever told of a sensitive page, also when the visitor has left it by then', () => {
  measuring.tell?.({ ...LCP, address: 'https://www.esimerkki.example/ajanvaraus/aika?x=1' });
  expect(emit).not.toHaveBeenCalled();
  expect(sayToGoogle).not.toHaveBeenCalled();
});
