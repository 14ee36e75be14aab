// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { atEnd, doc, endLife, later, listen } from './document';

afterEach(() => {
  endLife();
  vi.useRealTimers();
});

/**
 * Puts something over a property of the document, as a browser does with an element of that name: in front of what the
 * document has by its prototype.
 */
function clobber(name: string): { readonly element: Element; readonly end: () => void } {
  const element = document.createElement('img');
  Object.defineProperty(document, name, { configurable: true, get: () => element });
  return { element, end: () => void Reflect.deleteProperty(document, name) };
}

describe('the document is the browser’s, whatever an element is called', () => {
  const READ = ['readyState', 'querySelector', 'createElement', 'currentScript'] as const;
  test.each(READ)('%s', (name) => {
    const before = doc[name];
    const { element, end } = clobber(name);
    try {
      expect((document as unknown as Record<string, unknown>)[name]).toBe(element);
      expect(doc[name]).not.toBe(element);
      expect(typeof doc[name]).toBe(typeof before);
    } finally {
      end();
    }
  });

  test('its methods are called on it', () => {
    const { end } = clobber('createElement');
    try {
      expect(doc.createElement('p')).toBeInstanceOf(HTMLElement);
      expect(doc.querySelector('body')).toBe(doc.body);
    } finally {
      end();
    }
  });

  test('its cookie is read and written', () => {
    const { end } = clobber('cookie');
    try {
      doc.cookie = 'koe=1';
      expect(doc.cookie).toContain('koe=1');
    } finally {
      end();
    }
  });
});

describe('what is listened to', () => {
  test('is heard though an element bears the name of the method', () => {
    const { end } = clobber('addEventListener');
    const heard = vi.fn();
    try {
      listen(document, 'koe', heard);
    } finally {
      end();
    }
    document.dispatchEvent(new Event('koe'));
    expect(heard).toHaveBeenCalledOnce();
  });

  test('is heard no more after the end, and what begins after it is', () => {
    const before = vi.fn();
    listen(document, 'koe', before);
    endLife();
    const after = vi.fn();
    listen(document, 'koe', after);
    document.dispatchEvent(new Event('koe'));
    expect(before).not.toHaveBeenCalled();
    expect(after).toHaveBeenCalledOnce();
  });
});

describe('the end', () => {
  beforeEach(() => void vi.useFakeTimers());

  test('is told of once to everybody', () => {
    const ended = [vi.fn(), vi.fn()];
    ended.forEach(atEnd);
    endLife();
    endLife();
    for (const one of ended) expect(one).toHaveBeenCalledOnce();
  });

  test('takes timers along; without it they come, unless they are taken back', () => {
    const ran = vi.fn();
    later(ran, 10);
    vi.advanceTimersByTime(10);
    expect(ran).toHaveBeenCalledOnce();
    later(ran, 10)();
    later(ran, 10);
    endLife();
    vi.advanceTimersByTime(10);
    expect(ran).toHaveBeenCalledOnce();
  });

  test('is one for all files of Keksi’s', async () => {
    const ran = vi.fn();
    atEnd(ran);
    vi.resetModules();
    const other = await import('./document');
    other.endLife();
    expect(ran).toHaveBeenCalledOnce();
  });
});
