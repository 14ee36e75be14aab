/**
 * JSON of what is really there: with `toJSON` on the prototype of lists or texts, as Prototype.js had it, they
 * would come out as texts in quotes.
 */
export const plainJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key) {
    return this[key];
  });
