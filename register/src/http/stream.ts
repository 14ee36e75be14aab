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

/** A list in JSON, an item at a time: a thousand records need not be one string. */
export function* jsonList(items: readonly object[]): Generator<string> {
  yield '[';
  for (const [n, item] of items.entries()) {
    yield (n === 0 ? '' : ',') + JSON.stringify(item);
  }
  yield ']';
}
