import type { Statistics } from '../admin/statistics.js';
import type { Verification } from '../chain/verify.js';
import type { StoredRecord } from '../records/record.js';

/** What the page shows of a time and a site. */
export interface Period {
  from: string;
  to: string;
  origin: string;
}

/** The token is not an administrator's. */
export class WrongToken extends Error {}

/** Asks the register beside which the page lies. The token stays in memory and is never part of an address. */
export function createApi(token: string) {
  const ask = async (path: string, query: Record<string, string> = {}) => {
    const chosen = Object.entries(query).filter(([, value]) => value !== '');
    const response = await fetch(`${path}?${new URLSearchParams(chosen)}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (response.status === 401) throw new WrongToken();
    if (!response.ok) throw new Error(`${response.status}`);
    return response;
  };
  return {
    async statistics(period: Period): Promise<Statistics[]> {
      const found: Statistics[] = [];
      let after = '';
      do {
        const response = await ask('statistics', { ...period, after });
        found.push(...((await response.json()) as Statistics[]));
        after = /[?&]after=([\w-]+)/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
      } while (after !== '');
      return found;
    },
    find: async (id: string): Promise<StoredRecord | undefined> =>
      ((await (await ask('records', { id })).json()) as StoredRecord[])[0],
    verify: async (): Promise<Verification> => (await ask('verify')).json(),
    download: async (name: 'records.csv' | 'records.ndjson', { origin }: Period): Promise<Blob> =>
      (await ask(name, { origin })).blob(),
  };
}

/** The register as the page sees it. */
export type Api = ReturnType<typeof createApi>;
