// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stepAside } from './keep-clear';

const at = (element: Element, top: number, bottom: number) => {
  element.getBoundingClientRect = () => ({ top, bottom, left: 0, right: 100 }) as DOMRect;
};
let cover: HTMLElement;
let link: HTMLElement;
let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = '<div></div><a href="/">link</a>';
  cover = document.querySelector('div') as HTMLElement;
  link = document.querySelector('a') as HTMLElement;
  link.scrollIntoView = vi.fn();
  at(cover, 500, 800);
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => run());
  stop = stepAside(cover);
});

afterEach(() => stop());

it('leaves alone what can be seen, even in part', () => {
  at(link, 490, 520);
  link.focus();
  expect(link.scrollIntoView).not.toHaveBeenCalled();
});

it('scrolls what is hidden into sight', () => {
  at(link, 600, 620);
  vi.mocked(link.scrollIntoView).mockImplementation(() => at(link, 300, 320));
  link.focus();
  expect(cover.dataset.edge).toBeUndefined();
});

it('moves to the other edge when scrolling does not help, and back', () => {
  at(link, 600, 620);
  link.focus();
  expect(cover.dataset.edge).toBe('top');
  link.blur();
  link.focus();
  expect(cover.dataset.edge).toBe('bottom');
});

it('stops when it is told to', () => {
  stop();
  at(link, 600, 620);
  link.focus();
  expect(link.scrollIntoView).not.toHaveBeenCalled();
});
