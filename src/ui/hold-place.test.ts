// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { holdPlace } from './hold-place';

const frameOf = (width: number, height: number, parentWidth: number) => {
  const parent = document.createElement('div');
  // A frame in all but its element, which happy-dom would try to load.
  const frame = document.createElement('div');
  parent.append(frame);
  document.body.replaceChildren(parent);
  frame.getBoundingClientRect = () => ({ width, height }) as DOMRect;
  Object.defineProperty(parent, 'clientWidth', { value: parentWidth });
  return frame;
};

it.each([
  [560, 315, 1000, '560px'],
  [1000, 500, 1000, '100%'],
])('is as large as a frame of %i × %i in %i', (width, height, parentWidth, expected) => {
  const element = document.createElement('p');
  holdPlace(element, frameOf(width, height, parentWidth));
  expect(element.style.width).toBe(expected);
  expect(element.style.aspectRatio).toBe(`${width} / ${height}`);
});

it('leaves a frame hidden that was hidden before', () => {
  const frame = frameOf(0, 0, 0);
  frame.style.display = 'none';
  holdPlace(document.createElement('p'), frame)();
  expect(frame.style.display).toBe('none');
});
