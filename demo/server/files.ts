import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import ts from 'typescript';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

/** A file with its type, a tag of its content, and an hour in the browser's cache. */
async function file(name: string, content: string): Promise<Response> {
  const tag = createHash('sha256').update(content).digest('base64url').slice(0, 16);
  return new Response(content, {
    headers: {
      'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=3600',
      etag: `"${tag}"`,
    },
  });
}

/** The demo's scripts are TypeScript; their types are taken off on the way to the browser. */
async function script(name: string): Promise<string> {
  const source = await readFile(at(`demo/client/${name.replace(/\.js$/, '.ts')}`), 'utf8');
  return ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  }).outputText;
}

/** Static files: the library from `dist/`, the demo's styles, its picture and its scripts. */
export function files(): Hono {
  const app = new Hono();
  app.get('/:name{keksi(-[a-z-]+)?\\.js}', async (c) => {
    const name = c.req.param('name');
    return file(name, await readFile(at(`dist/${name}`), 'utf8'));
  });
  app.get('/demo/:name{[a-z-]+\\.(css|svg)}', async (c) => {
    const name = c.req.param('name');
    return file(name, await readFile(at(`demo/assets/${name}`), 'utf8'));
  });
  app.get('/demo/:name{([a-z-]+/)?[a-z-]+\\.js}', async (c) => {
    const name = c.req.param('name');
    return file(name, await script(name));
  });
  app.onError((error, c) => {
    if ('code' in error && error.code === 'ENOENT') return c.notFound();
    throw error;
  });
  return app;
}
