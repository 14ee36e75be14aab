import type { Metrics } from '../operation/metrics.js';
import type { Traffic } from '../operation/pace.js';
import { checkRecord } from '../records/check.js';
import { Quota } from '../sites/quota.js';
import type { Site } from '../sites/site.js';
import type { Sites } from '../sites/sites.js';
import type { Store } from '../store/store.js';
import { type Answer, json } from './answer.js';
import { readBody, type Sent } from './body.js';
import { type Asking, notServed, senderOf } from './origins.js';
import { problemAnswer } from './problem.js';
import type { Limit } from './rate.js';
import { dataHeaders } from './security.js';

/** A post, as each kind of server can tell of it. */
export interface Post extends Sent, Asking {
  /** The visitor's address, for the rate limit. */
  address: string | undefined;
}

/** What `POST /records` is made of. */
export interface Receiving {
  store: Store;
  sites: Sites;
  limit: Limit;
  metrics: Metrics;
  /** Hears of each post, so that work that takes long can make way. */
  traffic: Traffic;
  /** What is answered when something was thrown. */
  failed(error: unknown): Answer;
}

const fixedHeaders = [...Object.entries(dataHeaders).flat(), 'vary', 'Origin'];

/**
 * `POST /records`: keeps one act of a visitor. It knows no server, so that a Fetch handler and Node's own
 * server, which has less to do for each request, share it.
 */
export function receiving({ store, sites, limit, metrics, failed, traffic }: Receiving) {
  const keep = keeping(store, sites, metrics);
  return async (post: Post): Promise<Answer> => {
    traffic.posts += 1;
    const start = performance.now();
    const origin = post.header('origin');
    let answer: Answer | undefined;
    let refused = false;
    try {
      // Asked first: to wait, even for nothing, would cost each record a turn.
      const reading = sites.current(origin);
      if (reading !== undefined) await reading;
      const sender = senderOf(sites, post);
      if (sender !== undefined && 'status' in sender) {
        refused = true;
        answer = sender;
      } else {
        answer = limit(post.address) ?? (await keep(post, sender));
      }
    } catch (error) {
      answer = failed(error);
    }
    answer.headers.push(...fixedHeaders);
    if (!refused && origin !== undefined) {
      answer.headers.push('access-control-allow-origin', origin);
    }
    metrics.observe('/records', 'POST', answer.status, start);
    return answer;
  };
}

/** Checks what a site sends, and stores it. */
function keeping(store: Store, sites: Sites, metrics: Metrics) {
  const quota = new Quota(store);
  return async function keep(post: Post, sender: Site | undefined): Promise<Answer> {
    const body = await readBody(post);
    if (typeof body !== 'string') return body;
    const checked = checkRecord(body);
    if (Array.isArray(checked)) {
      metrics.records.inc({ outcome: 'invalid' });
      return problemAnswer(400, checked);
    }
    const { id } = checked.record;
    const reading = sites.current(checked.record.site.origin);
    if (reading !== undefined) await reading;
    const site = sites.find(checked.record.site.origin);
    const refused = refusal(checked.record.site.origin, site, sender);
    if (site === undefined || refused !== undefined) {
      return refused ?? notServed('site.origin', checked.record.site.origin);
    }
    const wait = site.recordsPerDay === undefined ? undefined : await quota.exhausted(site);
    if (wait !== undefined) {
      metrics.records.inc({ outcome: 'over quota' });
      metrics.ofSite(site.origin, 'over quota');
      return overQuota(site, wait);
    }

    const { outcome, receivedAt } = await store.append(checked);
    metrics.records.inc({ outcome });
    metrics.ofSite(site.origin, outcome);
    if (outcome === 'stored') quota.stored(site);
    if (outcome === 'conflict') {
      return problemAnswer(409, [
        { field: 'id', detail: `id ${id} was stored on ${receivedAt} with other content` },
      ]);
    }
    return json(outcome === 'stored' ? 201 : 200, { id, receivedAt });
  };
}

/** The browser keeps the record and comes again: the visitor's act is late, not lost. */
const overQuota = ({ origin, recordsPerDay }: Site, seconds: number): Answer =>
  problemAnswer(429, `${origin} may store ${recordsPerDay} records a day; come again tomorrow`, {
    'retry-after': String(seconds),
  });

/** A page may write for its own site only, whichever of the site's origins it has. */
function refusal(
  origin: string,
  site: Site | undefined,
  sender: Site | undefined,
): Answer | undefined {
  if (site === undefined) return notServed('site.origin', origin);
  if (sender !== undefined && site !== sender) {
    return problemAnswer(403, [
      { field: 'site.origin', detail: `site.origin ${origin} belongs to another site` },
    ]);
  }
  if (site.state === 'open') return undefined;
  return problemAnswer(403, [
    { field: 'site.origin', detail: `${site.origin} is closed; it takes no more records` },
  ]);
}
