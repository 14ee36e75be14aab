/** How far somebody outside has come with one origin. It goes to them and back as text. */
export interface Cursor {
  /** The last place in the chain that they were told of. */
  position: number;
  /** The last erasure that they were told of: its time in milliseconds, and its place. */
  erasedAt: number;
  erasedPosition: number;
  /** Up to which place they were told that records were erased by age. */
  purged: number;
}

/** Nothing was told yet. */
export const beginning: Cursor = { position: 0, erasedAt: 0, erasedPosition: 0, purged: 0 };

/**
 * A cursor as text.
 *
 * @example
 * writeCursor(beginning); // '0.0.0.0'
 */
export const writeCursor = ({ position, erasedAt, erasedPosition, purged }: Cursor): string =>
  [position, erasedAt, erasedPosition, purged].join('.');

/**
 * Reads a cursor; undefined when the text is none.
 *
 * @example
 * readCursor('42.0.0.0')?.position; // 42
 */
export function readCursor(text: string): Cursor | undefined {
  if (!/^\d{1,15}(\.\d{1,15}){3}$/.test(text)) return undefined;
  const [position = 0, erasedAt = 0, erasedPosition = 0, purged = 0] = text.split('.').map(Number);
  return { position, erasedAt, erasedPosition, purged };
}
