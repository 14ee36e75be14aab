import { databaseUrlOf } from '../settings.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';

/** Runs a command on the store of the settings; `progress` rewrites one line, on a terminal only. */
export async function withStore<Result>(
  act: (store: Store, progress: (line: string) => void) => Promise<Result>,
  databaseUrl = databaseUrlOf(process.env),
): Promise<Result> {
  const store = await openStore(databaseUrl);
  try {
    return await act(store, progress);
  } finally {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    await store.close();
  }
}

function progress(line: string) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}
