/** How many letters have to be put in, left out or replaced to make one word of another. */
export function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The word that is most like what was written. A long text is judged by its beginning. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const word = written.toLowerCase().slice(0, 40);
  return [...words].sort((one, other) => distance(word, one) - distance(word, other))[0];
}
