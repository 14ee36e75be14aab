/** One line of a terminal that is written again and again; nothing where the output is no terminal. */
export function progressOn(stream: { isTTY?: boolean; write(text: string): unknown }) {
  // Back to the first column, and away with what stood there.
  const anew = '\r\u001b[K';
  const write = (text: string) => {
    if (stream.isTTY) stream.write(anew + text);
  };
  return { show: write, clear: () => write('') };
}
