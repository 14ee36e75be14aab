// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { choicesOf } from '../../consent/choices';
import type { Grant, Service } from '../service';

const load = vi.fn();
const grant: Grant = { choices: choicesOf({ diagnostic: true }), seconds: 1, load };

let manager: Service;
let commands: typeof import('./commands');

const events = () =>
  (window.dataLayer ?? []).flatMap((item) => (item as { event?: string }).event ?? []);
const push = (item: unknown) => window.dataLayer?.push(item);

beforeEach(async () => {
  window.dataLayer = [{ event: 'earliest' }, { sivu: 'etusivu' }];
  load.mockReset();
  vi.resetModules();
  commands = await import('./commands');
  const { googleTagManager } = await import('../whole');
  manager = googleTagManager(['GTM-A', 'GTM-B']);
  manager.prepare?.();
});

test('either category is enough', () => {
  expect(manager).toMatchObject({ category: ['diagnostic', 'marketing'], needs: 'any' });
  expect(manager.runsDenied).toBeUndefined();
});

test('events before a grant are dropped, also those that were there; what is no event stays', () => {
  commands.releaseEarly();
  push({ event: 'early' });
  push({ hinta: 1 });
  expect(window.dataLayer).toEqual([{ sivu: 'etusivu' }, { hinta: 1 }]);
});

test('for a returning visitor, what was there follows the start of the container', () => {
  manager.start?.(grant);
  commands.releaseEarly();
  expect(events()).toEqual(['gtm.js', 'earliest']);
});

test('every container is loaded, and started once', () => {
  manager.start?.(grant);
  manager.stop?.();
  manager.start?.(grant);
  expect(new Set(load.mock.calls.flat())).toEqual(
    new Set([
      'https://www.googletagmanager.com/gtm.js?id=GTM-A',
      'https://www.googletagmanager.com/gtm.js?id=GTM-B',
    ]),
  );
  expect(events()).toEqual(['gtm.js']);
});

test('what is pushed while it is stopped is never there; Keksi’s own word is', () => {
  manager.start?.(grant);
  push({ event: 'one' });
  manager.stop?.();
  push({ event: 'two' });
  window.gtag?.('event', 'three');
  commands.announce({ event: 'keksi_change' });
  manager.start?.(grant);
  push({ event: 'four' });
  expect(events()).toEqual(['gtm.js', 'one', 'keksi_change', 'four']);
  expect(JSON.stringify(window.dataLayer)).not.toContain('three');
});
