import { setImmediate } from 'node:timers/promises';

/** The body of an answer that is made as fast as it is read, and no faster. */
export function inPieces(
  text: Iterable<string> | AsyncIterable<string>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces =
    Symbol.asyncIterator in text ? text[Symbol.asyncIterator]() : text[Symbol.iterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

/** How many items of a list are written at a time: visitors may post in between. */
const pieceSize = 25;

/** A list in JSON, a few items at a time: a thousand records need not be one string. */
export async function* jsonList(items: readonly object[]): AsyncGenerator<string> {
  for (let start = 0; start < items.length; start += pieceSize) {
    const piece = items.slice(start, start + pieceSize).map((item) => JSON.stringify(item));
    yield (start === 0 ? '[' : ',') + piece.join(',');
    await setImmediate();
  }
  yield items.length === 0 ? '[]' : ']';
}
