// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Category } from '../../consent/categories';
import { exampleService } from '../../services/example.test.kit';
import { exampleLoader, permissionsOf } from '../example.test.kit';
import { createFrames } from './frames';
import { type Markup, watchMarkup } from './markup';

const allowed = new Set<Category>();
const frames = createFrames();
const inserted = vi.fn();
let mayTouch = true;
const chat = exampleService();
// One watch for all: what it put on the document stays there.
const markup: Markup = watchMarkup(
  permissionsOf([chat], (category) => allowed.has(category)),
  exampleLoader({ setSource: () => undefined }),
  frames,
  () => mayTouch,
  inserted,
);
let error: ReturnType<typeof vi.spyOn>;

/** Lets the MutationObserver see what was inserted. */
const observed = () => new Promise((resolve) => setTimeout(resolve));

function put<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}
const scripts = () =>
  [...document.querySelectorAll('script')].filter(({ type }) => type !== 'text/plain');

beforeEach(async () => {
  allowed.clear();
  document.body.replaceChildren();
  await observed();
  mayTouch = true;
  for (const frame of frames.all.keys()) frames.remove(frame);
  inserted.mockReset();
  error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const waiting = { 'data-category': 'marketing', 'data-src': 'about:blank' };

test('the categories that are waited for are known, also when what waited has run', () => {
  allowed.add('diagnostic');
  put('script', { type: 'text/plain', 'data-category': 'diagnostic' });
  put('img', { ...waiting, 'data-category': '!marketing' });
  markup.refresh();
  expect(markup.named()).toEqual(['diagnostic']);
});

describe('before a grant', () => {
  test('nothing gets its address, and a frame waits', () => {
    const frame = put('iframe', waiting);
    const image = put('img', waiting);
    put('script', { type: 'text/plain', 'data-category': 'marketing' }).text = 'one()';
    markup.refresh();
    expect(frame.hasAttribute('src')).toBe(false);
    expect(image.hasAttribute('src')).toBe(false);
    expect(scripts()).toEqual([]);
    expect([...frames.all.keys()]).toEqual([frame]);
  });

  test('what waits while marketing is not allowed, runs', () => {
    put('script', { type: 'text/plain', 'data-category': '!marketing' }).text = 'contextual()';
    markup.refresh();
    expect(scripts().map(({ text }) => text)).toEqual(['contextual()']);
  });
});

describe('on a grant', () => {
  test('frames and images get their address, and a frame waits no more before it has it', () => {
    const frame = put('iframe', waiting);
    const image = put('img', waiting);
    const addresses: (string | null)[] = [];
    markup.refresh();
    frames.subscribe(() => addresses.push(frame.getAttribute('src')));
    allowed.add('marketing');
    markup.refresh();
    expect(frame.getAttribute('src')).toBe('about:blank');
    expect(image.getAttribute('src')).toBe('about:blank');
    expect(addresses).toEqual([null]);
    expect(frames.all.size).toBe(0);
  });

  test('a template gives its content', () => {
    put('template', { 'data-category': 'marketing' }).innerHTML = '<p>Kartta</p>';
    markup.refresh();
    expect(document.querySelector('p')).toBeNull();
    allowed.add('marketing');
    markup.refresh();
    expect(document.querySelector('p')?.textContent).toBe('Kartta');
    expect(document.querySelector('template')).toBeNull();
  });

  test('scripts run in document order, each once', () => {
    for (const text of ['one()', 'two()']) {
      put('script', { type: 'text/plain', 'data-category': 'marketing' }).text = text;
    }
    allowed.add('marketing');
    markup.refresh();
    markup.refresh();
    expect(scripts().map(({ text }) => text)).toEqual(['one()', 'two()']);
  });

  test('of one category does not open what needs both', () => {
    const frame = put('iframe', { ...waiting, 'data-category': 'diagnostic marketing' });
    allowed.add('marketing');
    markup.refresh();
    expect(frame.hasAttribute('src')).toBe(false);
    allowed.add('diagnostic');
    markup.refresh();
    expect(frame.hasAttribute('src')).toBe(true);
  });
});

describe('after a withdrawal', () => {
  test('a template takes the place of its content again, and may give it anew', () => {
    const template = put('template', { 'data-category': 'marketing' });
    const script = 'https://kartta.example/kartta.js';
    template.innerHTML = ` <p>Kartta</p><script src="${script}"></script><p>Ohje</p>`;
    put('p', {}).textContent = 'Jalka';
    const texts = () => [...document.querySelectorAll('p')].map(({ textContent }) => textContent);
    allowed.add('marketing');
    markup.refresh();
    expect(texts()).toEqual(['Kartta', 'Ohje', 'Jalka']);
    expect(markup.ran()).not.toContain(script);
    allowed.clear();
    markup.withdraw();
    expect(texts()).toEqual(['Jalka']);
    expect(document.querySelector('template')).toBe(template);
    expect(markup.ran()).toContain(script);
    allowed.add('marketing');
    markup.refresh();
    expect(texts()).toEqual(['Kartta', 'Ohje', 'Jalka']);
  });

  test('a template whose content the page has taken away is not put back', () => {
    put('template', { 'data-category': 'marketing' }).innerHTML = '<p>Kartta</p>';
    allowed.add('marketing');
    markup.refresh();
    document.querySelector('p')?.remove();
    allowed.clear();
    markup.withdraw();
    expect(document.querySelector('template, p')).toBeNull();
  });

  test('a frame loses its address and waits again, and may come back', () => {
    const frame = put('iframe', waiting);
    allowed.add('marketing');
    markup.refresh();
    allowed.clear();
    markup.refresh();
    expect(frame.hasAttribute('src')).toBe(false);
    expect(frames.all.has(frame)).toBe(true);
    allowed.add('marketing');
    markup.refresh();
    expect(frame.getAttribute('src')).toBe('about:blank');
  });
});

describe('what is inserted later', () => {
  test('waits, too', async () => {
    const frame = put('iframe', waiting);
    await observed();
    expect([...frames.all.keys()]).toEqual([frame]);
    expect(inserted).toHaveBeenCalled();
  });

  test('opens at once where it may', async () => {
    allowed.add('marketing');
    const image = put('img', waiting);
    await observed();
    expect(image.getAttribute('src')).toBe('about:blank');
  });

  test('is found deep in what is inserted', async () => {
    allowed.add('marketing');
    const section = document.createElement('section');
    const image = put('img', waiting);
    section.append(image);
    document.body.append(section);
    await observed();
    expect(image.getAttribute('src')).toBe('about:blank');
  });
});

describe('an unknown category', () => {
  test('keeps the element off for ever, with one error that says what is allowed', () => {
    allowed.add('marketing').add('diagnostic');
    const image = put('img', { ...waiting, 'data-category': 'analytics' });
    markup.refresh();
    markup.refresh();
    expect(image.hasAttribute('src')).toBe(false);
    expect(error).toHaveBeenCalledOnce();
    expect(error.mock.lastCall?.[0]).toMatch(/data-category="analytics".*"diagnostic"/);
  });
});

test('elements that do not wait are left alone', () => {
  const image = put('img', { 'data-src': 'about:blank' });
  const script = put('script', { type: 'text/plain' });
  allowed.add('marketing');
  markup.refresh();
  expect(image.hasAttribute('src')).toBe(false);
  expect(script.isConnected).toBe(true);
});

test('a frame is shown once when its visitor asks, and only that one', () => {
  const attributes = { 'data-category': 'marketing', 'data-src': 'about:blank' };
  const [frame, other] = [put('iframe', attributes), put('iframe', attributes)];
  markup.refresh();
  frames.all.get(frame)?.showOnce();
  markup.refresh();
  expect([frame.src, other.src]).toEqual(['about:blank', '']);
  expect([...frames.all.keys()]).toEqual([other]);
});

test('what was shown once is closed by a withdrawal', () => {
  const frame = put('iframe', waiting);
  markup.refresh();
  frames.all.get(frame)?.showOnce();
  expect(frame.hasAttribute('src')).toBe(true);
  markup.refresh();
  expect(frame.hasAttribute('src')).toBe(true);
  markup.withdraw();
  expect(frame.hasAttribute('src')).toBe(false);
});

describe('while the page’s framework has not taken it over', () => {
  test('no element is touched, but what is waited for is known', () => {
    allowed.add('diagnostic');
    mayTouch = false;
    const image = put('img', { ...waiting, 'data-category': 'diagnostic' });
    const frame = put('iframe', waiting);
    put('script', { type: 'text/plain', 'data-category': 'diagnostic' }).text = 'one()';
    markup.refresh();
    expect(image.hasAttribute('src')).toBe(false);
    expect(frames.all.has(frame)).toBe(false);
    expect(scripts()).toEqual([]);
    expect(markup.named()).toContain('marketing');
    mayTouch = true;
    markup.refresh();
    expect(image.hasAttribute('src')).toBe(true);
    expect(frames.all.has(frame)).toBe(true);
    expect(scripts().map(({ text }) => text)).toEqual(['one()']);
  });
});

describe('what belongs to a declared service', () => {
  test('waits for that service too', () => {
    const image = put('img', {
      'data-category': 'diagnostic',
      'data-src': 'https://chat.example/kuva.png',
    });
    allowed.add('diagnostic');
    markup.refresh();
    expect(image.hasAttribute('src')).toBe(false);
    allowed.add('marketing');
    markup.refresh();
    expect(image.src).toBe('https://chat.example/kuva.png');
  });
});

describe('what somebody slipped into the page gets no further with Keksi than without it', () => {
  test('an address that is a script', () => {
    allowed.add('marketing');
    const frame = put('iframe', { ...waiting, 'data-src': ' javascript:alert(1)' });
    markup.refresh();
    expect(frame.hasAttribute('src')).toBe(false);
    expect(error.mock.lastCall?.[0]).toContain('is a script');
  });
});

test('scripts that ran and may not any more are told, by address or `inline`', () => {
  allowed.add('marketing');
  put('script', { type: 'text/plain', 'data-category': 'marketing', 'data-src': '/chat.js' });
  markup.refresh();
  expect(markup.ran()).not.toContain('/chat.js');
  allowed.clear();
  expect(markup.ran()).toContain('/chat.js');
  expect(markup.ran()).toContain('inline');
});
