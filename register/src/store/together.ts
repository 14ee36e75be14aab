/** As many at once as one fsync is well shared by. */
const enough = 32;
/** More would keep the database's other work waiting. */
const most = 256;

/**
 * Collects what arrives during one turn of the event loop and hands it over in one piece, so that
 * requests that came together share one transaction and one fsync. While a piece is under way the next
 * one gathers; nobody is made to wait for company. Of a crowd half is left for the next piece, so that one
 * piece is stored while the next is being read, instead of everybody waiting for the same.
 */
export function together<Item, Result>(
  run: (items: Item[]) => Promise<Result[]> | Result[],
  few = enough,
): (item: Item) => Promise<Result> {
  type Waiting = {
    item: Item;
    resolve: (result: Result) => void;
    reject: (reason: unknown) => void;
  };
  const waiting: Waiting[] = [];
  let busy = false;

  async function flush() {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, Math.min(most, Math.max(few, waiting.length / 2)));
      try {
        const results = await run(batch.map(({ item }) => item));
        for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    busy = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (busy) return;
      busy = true;
      setImmediate(flush);
    });
}
