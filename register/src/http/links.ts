import type { Context } from 'hono';
import type { Place } from '../store/store.js';

/**
 * The `Link` to the page after a place.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8288
 */
export const nextPage = (c: Context, { receivedAt, id }: Place): string =>
  nextAfter(c, `${receivedAt}~${id}`);

/** The `Link` to the page after a place that is one word. */
export function nextAfter(c: Context, after: string): string {
  const url = new URL(c.req.url);
  url.searchParams.set('after', after);
  return `<${url.pathname}${url.search}>; rel="next"`;
}
