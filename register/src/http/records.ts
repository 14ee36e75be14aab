import type { Metrics } from '../operation/metrics.js';
import { checkRecord } from '../records/check.js';
import type { Store } from '../store/store.js';
import { type Answer, json } from './answer.js';
import { readBody, type Sent } from './body.js';
import { type Asking, refusal } from './origins.js';
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
  allowedOrigins: readonly string[];
  limit: Limit;
  metrics: Metrics;
  /** What is answered when something was thrown. */
  failed(error: unknown): Answer;
}

const fixedHeaders = Object.entries(dataHeaders).flat();

/**
 * `POST /records`: keeps one act of a visitor. It knows no server, so that a Fetch handler and Node's own
 * server, which has less to do for each request, share it.
 */
export function receiving({ store, allowedOrigins, limit, metrics, failed }: Receiving) {
  return async (post: Post): Promise<Answer> => {
    const start = performance.now();
    const refused = refusal(allowedOrigins, post);
    let answer = refused ?? limit(post.address);
    try {
      answer ??= await keep(post);
    } catch (error) {
      answer = failed(error);
    }
    answer.headers.push(...fixedHeaders);
    const origin = post.header('origin');
    if (refused === undefined && origin !== undefined) {
      answer.headers.push('access-control-allow-origin', origin, 'vary', 'Origin');
    }
    metrics.observe('/records', 'POST', answer.status, start);
    return answer;
  };

  async function keep(post: Post): Promise<Answer> {
    const body = await readBody(post);
    if (typeof body !== 'string') return body;
    const checked = checkRecord(body);
    if (Array.isArray(checked)) {
      metrics.records.inc({ outcome: 'invalid' });
      return problemAnswer(400, checked);
    }

    // Whoever may post for one site must not be able to start a chain for any other name.
    const { origin } = checked.record.site;
    const sender = post.header('origin');
    const isServed = origin === sender || allowedOrigins.includes(origin);
    if (!isServed && (allowedOrigins.length > 0 || sender !== undefined)) {
      return problemAnswer(403, [
        {
          field: 'site.origin',
          detail: `site.origin ${origin} is not among KEKSI_ALLOWED_ORIGINS of this register`,
        },
      ]);
    }

    const { id } = checked.record;
    const { outcome, receivedAt } = await store.append(checked);
    metrics.records.inc({ outcome });
    if (outcome === 'conflict') {
      return problemAnswer(409, [
        { field: 'id', detail: `id ${id} was stored on ${receivedAt} with other content` },
      ]);
    }
    return json(outcome === 'stored' ? 201 : 200, { id, receivedAt });
  }
}
