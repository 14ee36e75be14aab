import { pick, seeded } from './random';

/** What the visitor chooses, and where: the last one by an element of the page, on a page that asks nothing. */
export const CHOICES = ['accept', 'reject', 'save', 'withdraw', 'element'] as const;

/** How the page goes away. */
export const LEAVINGS = ['closed', 'reloaded', 'next page', 'left the site', 'crashed'] as const;

/** What the register does meanwhile. */
export const FAULTS = ['up', 'slow', 'answers 500', 'refuses', 'stores, hangs up'] as const;

/** A visit that ends in the middle of a choice. */
export interface Plan {
  number: number;
  choice: (typeof CHOICES)[number];
  leaving: (typeof LEAVINGS)[number];
  fault: (typeof FAULTS)[number];
  /** Milliseconds from the click to the leaving: up to 200, most of them early. */
  delay: number;
}

/** The plan of a visit, always the same for the same seed and number. */
export function planOf(seed: number, number: number): Plan {
  const random = seeded(seed * 100_003 + number);
  return {
    number,
    choice: pick(random, CHOICES),
    leaving: pick(random, LEAVINGS),
    fault: pick(random, FAULTS),
    delay: Math.round(200 * random() ** 2),
  };
}
