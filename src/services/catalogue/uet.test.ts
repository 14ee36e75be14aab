// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Service } from '../service';
import { exampleGrant, exampleOf } from './example.test.kit';

const globals = window as unknown as Record<string, unknown>;
let service: Service;
let grant: ReturnType<typeof exampleGrant>;

describe('uet is made when its script has run', () => {
  const made: Record<string, unknown>[] = [];
  const arrive = () => {
    globals.UET = class {
      push = vi.fn();
      constructor(options: Record<string, unknown>) {
        made.push(options);
      }
    };
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.src = 'https://bat.bing.com/bat.js';
    document.head.append(script);
    script.dispatchEvent(new Event('load'));
  };
  beforeEach(() => {
    made.length = 0;
    grant = exampleGrant();
    service = exampleOf('uet');
    service.prepare?.();
  });

  test('with its id and what has waited', () => {
    service.start?.(grant);
    arrive();
    expect(made).toEqual([
      { ti: '12345678', enableAutoSpaTracking: true, q: expect.arrayContaining(['consent']) },
    ]);
    const { push } = globals.uetq as { push: ReturnType<typeof vi.fn> };
    expect(push.mock.calls).toEqual([['pageLoad']]);
  });

  test('not when consent was withdrawn meanwhile, but on the next grant', () => {
    service.start?.(grant);
    service.stop?.();
    arrive();
    expect(made).toEqual([]);
    service.start?.(grant);
    expect(made).toHaveLength(1);
    service.stop?.();
    service.start?.(grant);
    expect(made).toHaveLength(1);
  });
});
