import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** The configurator, as it was built, at `/asennus/`. Its pages bring their own policy along, and frame one another. */
export function setup(): Hono {
  const app = new Hono();
  app.get('/asennus', (c) => c.redirect('/asennus/'));
  app.get('/asennus/:name{[a-z-]*(\\.(css|html|js))?}', async (c) => {
    const name = c.req.param('name') || 'index.html';
    const path = new URL(`../../dist/configurator/${name}`, import.meta.url);
    const content = await readFile(path).catch(() => undefined);
    if (!content) return c.notFound();
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return new Response(new Uint8Array(content), { headers: { 'content-type': type } });
  });
  return app;
}
