/**
 * JSON of what is really there: with `toJSON` on the prototype of lists or texts, as Prototype.js had it, they
 * would come out as texts in quotes.
 *
 * @param as what is written in the place of a value.
 */
export const plainJson = (value: unknown, as = (part: unknown): unknown => part): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key) {
    return as(this[key]);
  });
