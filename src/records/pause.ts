const FIRST = 2_000;
const LONGEST = 5 * 60_000;
const LONGEST_ASKED = 60 * 60_000;

/**
 * How long to leave the register alone, in milliseconds: longer after each failure, and as long as it asks to be.
 *
 * @param failures so many have been before this one.
 * @param asked by the register, in milliseconds.
 * @param chance from 0 to 1. Spread out by it, a register that comes back is not met by everybody at once.
 */
export const pauseAfter = (failures: number, asked: number, chance: number): number =>
  Math.max(
    Math.min(asked, LONGEST_ASKED),
    Math.min(FIRST * 2 ** failures, LONGEST) * (0.75 + chance / 2),
  );
