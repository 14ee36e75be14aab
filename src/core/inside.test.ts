// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ACTS, circumstances, DAY, decisionBy, MADE } from '../consent/state.test.kit';
import { exampleService } from '../services/example.test.kit';
import type { Read } from '../settings/read';
import { createInside } from './inside';

beforeEach(() => {
  vi.useFakeTimers({ now: MADE + DAY });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a choice whose time is over permits nothing more, though nobody has looked yet', () => {
  const service = exampleService({ id: 'chat', category: 'marketing', hosts: ['chat.example'] });
  const read = {
    services: [service],
    wrong: new Set(),
    settings: { sensitive: [], domain: null, days: 184 },
  } as unknown as Read;
  const { keeper, permissions, keeping } = createInside(read, () => undefined);
  const { notice } = circumstances();
  keeper.happen(
    { is: 'told', notice, asked: ['marketing'] },
    { is: 'found', decision: decisionBy(ACTS['accept-all']) },
  );
  const permitted = () => [
    permissions.allows('marketing'),
    permissions.mayRun(service),
    !permissions.blocks(new URL('https://chat.example/hit')),
    keeping.mayRun(service),
  ];
  vi.setSystemTime(MADE + 184 * DAY - 1);
  expect(permitted()).toEqual([true, true, true, true]);
  vi.setSystemTime(MADE + 184 * DAY);
  expect(permitted()).toEqual([false, false, false, false]);
});
