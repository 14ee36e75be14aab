import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** One file of the configurator, as it was built. */
async function built(name: string): Promise<Response> {
  const path = new URL(`../../dist/configurator/${name}`, import.meta.url);
  const content = await readFile(path).catch(() => undefined);
  if (!content) return new Response('Build the library first: npm run build', { status: 404 });
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(new Uint8Array(content), { headers: { 'content-type': type } });
}

/** The configurator at `/asennus/`. Its pages bring their own policy along, and frame one another. */
export function setup(): Hono {
  const app = new Hono();
  app.get('/asennus', (c) => c.redirect('/asennus/'));
  app.get('/asennus/', () => built('index.html'));
  app.get('/asennus/:name{[a-z-]+\\.(css|html|js)}', (c) => built(c.req.param('name')));
  return app;
}
