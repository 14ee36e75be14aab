import type { Context } from 'hono';
import type { Place } from '../store/store.js';

/**
 * The `Link` to the page after a place.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8288
 */
export function nextPage(c: Context, { receivedAt, id }: Place): string {
  const url = new URL(c.req.url);
  url.searchParams.set('after', `${receivedAt}~${id}`);
  return `<${url.pathname}${url.search}>; rel="next"`;
}
