import { doc } from '../page/document';
import { contrast, type Rgb } from './contrast';

/** The colours a site may set: `--keksi-background` and so on. */
const COLOURS = [
  'background',
  'text',
  'muted',
  'line',
  'button',
  'button-text',
  'button-line',
  'button-hover',
  'accent',
  'danger',
] as const;

type Colour = (typeof COLOURS)[number];

/** What stands on what, and the least contrast it needs (WCAG 1.4.3 for text, 1.4.11 for edges). */
const PAIRS: readonly (readonly [Colour, Colour, number])[] = [
  ['text', 'background', 4.5],
  ['muted', 'background', 4.5],
  ['accent', 'background', 4.5],
  ['danger', 'background', 4.5],
  ['button-text', 'button', 4.5],
  ['button-text', 'button-hover', 4.5],
  ['button-line', 'background', 3],
];

/** A custom property may hold anything. The browser computes a `color`; a canvas turns that into numbers. */
const reader = (element: HTMLElement) => {
  const probe = element.appendChild(doc.createElement('span'));
  const pen = doc.createElement('canvas').getContext('2d', { willReadFrequently: true });
  return {
    read(colour: Colour): Rgb | null {
      // That of the text is what anything inherits.
      probe.style.setProperty('color', `var(--${colour})`);
      if (!pen) return null;
      // Whatever is seen through a colour, white is a guess as good as any.
      for (const layer of ['#fff', getComputedStyle(probe).color]) {
        pen.fillStyle = layer;
        pen.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
      return [red, green, blue];
    },
    end: () => probe.remove(),
  };
};

const warned = new Set<string>();

const warn = (message: string) => {
  if (!warned.has(message)) console.warn(message);
  warned.add(message);
};

/**
 * Looks at the colours that the site has set. What is no colour is said on the console and taken back to
 * Keksi's own; a pair that is hard to read is said with its ratio, and left: it is the site's to mend.
 *
 * @param host the element with the shadow root.
 * @param ui the element inside it that has the tokens.
 */
export const checkColours = (host: HTMLElement, ui: HTMLElement): void => {
  const style = getComputedStyle(host);
  const set = COLOURS.filter((colour) => {
    const name = `--keksi-${colour}`;
    const value = style.getPropertyValue(name).trim();
    if (!value || CSS.supports('color', value)) return value !== '';
    warn(`Keksi: ${name} is "${value}". Allowed: a CSS colour. Keksi's own stands in for it.`);
    // The initial value of a custom property is none, so that the stylesheet's fallback holds.
    host.style.setProperty(name, 'initial');
    return false;
  });
  if (set.length === 0) return;
  const { read, end } = reader(ui);
  for (const [front, back, least] of PAIRS) {
    // Nothing is muted, and nothing dangerous, before the settings open.
    if (/muted|danger/.test(front) && !getComputedStyle(ui).getPropertyValue(`--${front}`))
      continue;
    const [one, other] = [read(front), read(back)];
    if (!one || !other) continue;
    const ratio = Math.floor(contrast(one, other) * 100) / 100;
    if (ratio < least) {
      warn(
        `Keksi: --keksi-${front} on --keksi-${back} has a contrast of ${ratio}:1; ` +
          `it needs ${least}:1 to be read by everybody (WCAG 2.2).`,
      );
    }
  }
  end();
};
