/**
 * Collects what arrives during one turn of the event loop and hands it over in one piece, so that
 * requests that came together share one transaction and one fsync. While a piece is under way the next
 * one gathers; nobody is made to wait for company.
 */
export function together<Item, Result>(
  run: (items: Item[]) => Promise<Result[]> | Result[],
  most = 256,
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
      const batch = waiting.splice(0, most);
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
