/** A piece of a text, and a pattern of the path it must land at; null: it is a heading and must be no content. */
export type Key = readonly (readonly [piece: string, path: RegExp | null])[];

/** An old text, made up with the habits of real ones. */
export interface Habit {
  readonly text: string;
  readonly key: Key;
}
