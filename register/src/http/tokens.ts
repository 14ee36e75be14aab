import { Hono } from 'hono';
import Type from 'typebox';
import { rights } from '../admin/administrator.js';
import { createToken, readTokens, removeToken } from '../admin/tokens.js';
import { allowed, object, oneOf } from '../records/schema.js';
import { Taken } from '../store/small.js';
import type { Store } from '../store/store.js';
import { everySite, type ForAdministrators } from './administrators.js';
import { bodyReader } from './json-body.js';
import { problem } from './problem.js';
import type { Only } from './sites.js';

const readToken = bodyReader(
  object({
    name: allowed(Type.String({ pattern: '^\\S.{0,99}$' }), 'a name of at most 100 characters'),
    rights: allowed(
      Type.Array(oneOf(...rights), { minItems: 1 }),
      `a list of ${rights.join(', ')}`,
    ),
    sites: Type.Optional(
      allowed(Type.Array(Type.String({ maxLength: 300 })), 'a list of sites’ main origins'),
    ),
  }),
  'a field of a token',
);

/**
 * `/tokens`: who may ask the register by a token, and for what. Only their hashes are known.
 *
 * @example
 * app.route('/', tokenCalls(only, store));
 */
export function tokenCalls(only: Only, { small }: Store): Hono<ForAdministrators> {
  const app = new Hono<ForAdministrators>();

  app.get('/tokens', only('manage'), everySite, async (c) => {
    const tokens = await readTokens(small);
    return c.json(tokens.map(({ sha256: _, ...token }) => token));
  });

  app.post('/tokens', only('manage'), everySite, async (c) => {
    const body = await readToken(c);
    if (body instanceof Response) return body;
    const { name, sites = null } = body;
    const granted = rights.filter((right) => body.rights.includes(right));
    const filter = { name, rights: granted.join(' '), sites: sites?.join(' ') ?? '' };
    await c.get('note')('token.add', { filter });
    try {
      const token = await createToken(small, { name, rights: granted, sites });
      return c.json({ name, rights: granted, sites, token }, 201);
    } catch (error) {
      if (!(error instanceof Taken)) throw error;
      return problem(409, `There is a token named ${name} already`);
    }
  });

  app.delete('/tokens/:name', only('manage'), everySite, async (c) => {
    const name = c.req.param('name');
    await c.get('note')('token.remove', { filter: { name } });
    if (await removeToken(small, name)) return c.body(null, 204);
    return problem(404, `There is no token named ${name}`);
  });

  return app;
}
