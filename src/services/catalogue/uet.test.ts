// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Grant, Service } from '../service';
import { exampleGrant, exampleOf } from './example.test.kit';

const globals = window as unknown as Record<string, unknown>;
let service: Service;
let grant: Grant;
let hasRun: (ran: boolean) => void;

describe('uet is made when its script has run', () => {
  const made: Record<string, unknown>[] = [];
  const arrive = () => {
    globals.UET = class {
      push = vi.fn();
      constructor(options: Record<string, unknown>) {
        made.push(options);
      }
    };
    hasRun(true);
    return grant.load('');
  };
  beforeEach(() => {
    made.length = 0;
    const ran = new Promise<boolean>((resolve) => {
      hasRun = resolve;
    });
    grant = { ...exampleGrant(), load: () => ran };
    service = exampleOf('uet');
    service.prepare?.();
  });

  test('with its id and what has waited', async () => {
    service.start?.(grant);
    await arrive();
    expect(made).toEqual([
      { ti: '12345678', enableAutoSpaTracking: true, q: expect.arrayContaining(['consent']) },
    ]);
    const { push } = globals.uetq as { push: ReturnType<typeof vi.fn> };
    expect(push.mock.calls).toEqual([['pageLoad']]);
  });

  test('not when consent was withdrawn meanwhile, but on the next grant', async () => {
    service.start?.(grant);
    service.stop?.();
    await arrive();
    expect(made).toEqual([]);
    service.start?.(grant);
    await grant.load('');
    expect(made).toHaveLength(1);
    service.stop?.();
    service.start?.(grant);
    await grant.load('');
    expect(made).toHaveLength(1);
  });
});
