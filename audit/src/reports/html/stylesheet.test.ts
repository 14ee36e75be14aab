import { expect, test } from 'vitest';
import { contrast, type Rgb } from '../../../../src/ui/contrast';
import { STYLESHEET } from './stylesheet';

/** The colours of each `:root`: by day, by night, on paper. */
const palettes = [...STYLESHEET.matchAll(/:root\{([^}]+)\}/g)].map(([, text = '']) =>
  Object.fromEntries(
    [...text.matchAll(/--(\w+):(#[\da-f]+)/g)].map(([, name, colour]) => [name, colour]),
  ),
);

/** `#fff` and `#1b1b1f` in numbers. */
function rgb(colour = ''): Rgb {
  const digits = colour.slice(1);
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(six.slice(at, at + 2), 16)) as unknown as Rgb;
}

test('there are three palettes', () => {
  expect(palettes).toHaveLength(3);
});

test.each(
  palettes.flatMap((palette, index) =>
    ['ink', 'quiet', 'high', 'medium', 'low', 'info'].flatMap((name) =>
      ['paper', 'soft'].map(
        (behind) => [index, name, behind, palette[name], palette[behind]] as const,
      ),
    ),
  ),
)('palette %i: %s on %s stands out, 4.5 to 1', (_index, _name, _behind, text, behind) => {
  expect(contrast(rgb(text), rgb(behind))).toBeGreaterThanOrEqual(4.5);
});
