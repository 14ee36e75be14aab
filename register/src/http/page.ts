import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { problem } from './problem.js';

// Beside the compiled server; when the server runs from its sources, where the build puts it.
const places = [new URL('../page/', import.meta.url), new URL('../../dist/page/', import.meta.url)];

const types = { 'admin.js': 'text/javascript', 'admin.css': 'text/css' };

/** `/admin`: the administrator's page. It asks for the token itself; nothing in it is secret. */
export function page(): Hono {
  const app = new Hono();
  app.get('/admin', (c) =>
    c.html(
      html`<!doctype html>
<html lang="fi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Keksi</title>
<link rel="stylesheet" href="admin.css">
<script type="module" src="admin.js"></script>
</html>`,
      200,
      {
        'content-security-policy': [
          ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"],
          ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
          ...["require-trusted-types-for 'script'", "trusted-types 'none'"],
        ].join('; '),
      },
    ),
  );
  for (const [name, type] of Object.entries(types)) {
    app.get(`/${name}`, async (c) => {
      const content = await read(name);
      return content === undefined
        ? problem(404, 'The page has not been built; run npm run build')
        : c.body(content, 200, { 'content-type': `${type}; charset=utf-8` });
    });
  }
  return app;
}

async function read(name: string): Promise<string | undefined> {
  for (const place of places) {
    try {
      return await readFile(new URL(name, place), 'utf8');
    } catch {
      // It may lie in the next place.
    }
  }
  return undefined;
}
