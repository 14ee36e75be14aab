import type { Problem } from './problem';

const shown = (value: unknown): string => {
  if (value === undefined) return 'is missing';
  try {
    return `is ${JSON.stringify(value)}`;
  } catch {
    return 'cannot be read';
  }
};

/** Says on the console what is wrong, where, and what is allowed. */
export function explain({ setting, value, allowed, warning }: Problem): void {
  if (warning) console.warn(`Keksi: ${setting} ${shown(value)}. It should be ${allowed}.`);
  else console.error(`Keksi: ${setting} ${shown(value)}. Allowed: ${allowed}.`);
}
