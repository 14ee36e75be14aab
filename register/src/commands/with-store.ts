import { databaseUrlOf, sitesOf } from '../settings.js';
import { Sites } from '../sites/sites.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { progressOn } from './progress.js';

/** Runs a command on the store of the settings; `progress` rewrites one line, on a terminal only. */
export async function withStore<Result>(
  act: (store: Store, progress: (line: string) => void) => Promise<Result>,
  databaseUrl = databaseUrlOf(process.env),
): Promise<Result> {
  const progress = progressOn(process.stderr);
  const store = await openStore(databaseUrl);
  try {
    return await act(store, progress.show);
  } finally {
    progress.clear();
    await store.close();
  }
}

/** The same with the sites that the settings and the database name. */
export const withSites = <Result>(
  act: (store: Store, sites: Sites, progress: (line: string) => void) => Promise<Result>,
): Promise<Result> =>
  withStore(async (store, progress) => {
    const sites = new Sites(sitesOf(process.env), store.small);
    await sites.refresh();
    return act(store, sites, progress);
  });
