// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endLife } from './document';
import { watchHydration } from './hydration';

const run = vi.fn();
const onDocument = document as unknown as Record<string, unknown>;
const onBody = () => document.body as unknown as Record<string, unknown>;

beforeEach(() => {
  vi.useFakeTimers();
  run.mockReset();
});

afterEach(() => {
  endLife();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  delete onDocument.__reactContainer$x;
  document.body.replaceWith(document.createElement('body'));
});

test('a page of no framework that takes over the whole document is left waiting for nothing', () => {
  const { isOver, whenOver } = watchHydration('auto');
  expect(isOver()).toBe(true);
  whenOver(run);
  expect(run).toHaveBeenCalledOnce();
});

describe('on a page that is going to be taken over nothing is done before it is', () => {
  const SIGNS: [string, () => void][] = [
    ['Next.js', () => void vi.stubGlobal('__next_f', [])],
    ['Remix', () => void vi.stubGlobal('__remixContext', {})],
    ['React Router', () => void vi.stubGlobal('__reactRouterContext', {})],
    ['TanStack Start', () => void vi.stubGlobal('$_TSR', {})],
    [
      'Next.js by its script',
      () => {
        const script = document.createElement('script');
        script.type = 'text/plain';
        script.setAttribute('src', '/_next/static/main.js');
        document.body.append(script);
      },
    ],
    [
      'React that has begun with the document',
      () => Object.assign(document, { __reactContainer$x: {} }),
    ],
  ];

  test.each(SIGNS)('%s', (_, sign) => {
    sign();
    const { isOver, whenOver } = watchHydration('auto');
    whenOver(run);
    vi.advanceTimersByTime(1000);
    expect(isOver()).toBe(false);
    expect(run).not.toHaveBeenCalled();
    onBody().__reactFiber$x = {};
    vi.advanceTimersByTime(100);
    expect(isOver()).toBe(true);
    expect(run).toHaveBeenCalledOnce();
  });

  test('not in the very turn in which React takes the body over, but after it', () => {
    vi.stubGlobal('__next_f', []);
    const { whenOver } = watchHydration('auto');
    whenOver(run);
    onBody().__reactFiber$x = {};
    vi.advanceTimersByTime(50);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(50);
    expect(run).toHaveBeenCalledOnce();
  });

  test('where Next takes over a part of the page only, that part counts', () => {
    vi.stubGlobal('__next_f', []);
    document.body.innerHTML = '<div id="__next"><main></main></div>';
    const { whenOver } = watchHydration('auto');
    whenOver(run);
    const [main] = document.querySelectorAll('main');
    Object.assign(main ?? {}, { __reactFiber$x: {} });
    vi.advanceTimersByTime(100);
    expect(run).toHaveBeenCalledOnce();
  });

  test('a page that never is, asks all the same after ten seconds', () => {
    vi.stubGlobal('__next_f', []);
    const { whenOver } = watchHydration('auto');
    whenOver(run);
    vi.advanceTimersByTime(10_000);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(run).toHaveBeenCalledOnce();
  });
});

describe('where the site says that its document is hydrated', () => {
  test('it waits for its word, however long', () => {
    const { isOver, whenOver } = watchHydration('hydrated');
    whenOver(run);
    vi.advanceTimersByTime(60_000);
    expect(run).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('keksi:hydrated'));
    expect(run).toHaveBeenCalledOnce();
    expect(isOver()).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(run).toHaveBeenCalledOnce();
  });

  test('React tells by itself', () => {
    const { whenOver } = watchHydration('hydrated');
    whenOver(run);
    onBody().__reactFiber$x = {};
    vi.advanceTimersByTime(100);
    expect(run).toHaveBeenCalledOnce();
  });
});
