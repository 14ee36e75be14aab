import { expect, it } from 'vitest';
import { contrast, type Rgb } from './contrast';

const WHITE: Rgb = [255, 255, 255];

it.each<[Rgb, number]>([
  [[0, 0, 0], 21],
  [[255, 255, 255], 1],
  // The darkest and the lightest grey on either side of 4.5 on white.
  [[118, 118, 118], 4.54],
  [[119, 119, 119], 4.48],
])('%j on white has %f', (colour, ratio) => {
  expect(contrast(colour, WHITE)).toBeCloseTo(ratio, 2);
  expect(contrast(WHITE, colour)).toBe(contrast(colour, WHITE));
});
