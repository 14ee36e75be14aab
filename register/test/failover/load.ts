import { sampleRecord } from '../sample.js';

/** When a record was acknowledged, by which register, and at which attempt. */
export interface Acknowledgement {
  time: string;
  status: number;
  url: string;
  attempt: number;
}

/** Posts that go on for as long as it is wanted, as browsers do: each until it is answered. */
export interface Load {
  /** The records that were acknowledged: their ids, each with when and how. */
  acknowledged: Map<string, Acknowledgement>;
  /** How often a post was answered with a failure or not at all, and was sent again. */
  repeated: number;
  /** The longest time without an acknowledgement since it was last asked for, in milliseconds. */
  takeGap(): number;
  /** Ends when every record that was sent is acknowledged. */
  stop(): Promise<void>;
}

const sites = Array.from({ length: 8 }, (_, n) => `https://sivusto${n}.example`);

/** The sites whose records are posted. */
export const loadedSites = sites;

/** Posts over a number of connections to several registers in turn. */
export function startLoad(urls: string[], connections: number): Load {
  let isWanted = true;
  let last = performance.now();
  let gap = 0;
  const load: Load = {
    acknowledged: new Map(),
    repeated: 0,
    takeGap() {
      const longest = Math.max(gap, performance.now() - last);
      gap = 0;
      return longest;
    },
    async stop() {
      isWanted = false;
      await Promise.all(workers);
    },
  };
  const work = async (worker: number) => {
    for (let turn = worker; isWanted; turn++) {
      const origin = sites[turn % sites.length] ?? '';
      const record = sampleRecord({ site: { origin, path: '/' } });
      for (let attempt = 0; ; attempt++) {
        // Another register each time, as a balancer does when one does not answer.
        const url = urls[(turn + attempt) % urls.length] ?? '';
        const status = await statusOf(url, record);
        if (status === 200 || status === 201) {
          const time = new Date().toISOString();
          load.acknowledged.set(record.id, { time, status, url, attempt });
          break;
        }
        load.repeated += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const now = performance.now();
      gap = Math.max(gap, now - last);
      last = now;
    }
  };
  const workers = Array.from({ length: connections }, (_, worker) => work(worker));
  return load;
}

/** What a register answers; undefined when it does not. */
async function statusOf(url: string, record: object): Promise<number | undefined> {
  try {
    const response = await fetch(`${url}/records`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(record),
      signal: AbortSignal.timeout(10_000),
    });
    await response.arrayBuffer();
    // Only a mistake of the test's can be the reason: it must not go on.
    if (response.status >= 400 && response.status < 500) throw new Refused(response.status);
    return response.status;
  } catch (error) {
    if (error instanceof Refused) throw error;
    return undefined;
  }
}

class Refused extends Error {
  constructor(status: number) {
    super(`A record was refused with ${status}`);
  }
}
