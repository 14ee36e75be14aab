import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../kit/browser';
import { install } from './install';
import { pack, ROOT, temporaryFolder } from './packed';

const run = promisify(execFile);
const folder = temporaryFolder();
let site = '';
let browser: Browser;

beforeAll(async () => {
  site = install(
    folder,
    'site',
    [pack('keksi', folder).tarball, 'vite@8.3.8', 'webpack@5.112.2'],
    ['index.html', 'main.js', 'webpack.mjs'],
  );
  browser = await launchBrowser([], 'shell');
}, 240_000);
afterAll(() => browser?.close());

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves a folder as the simplest of web servers does, while something is done. */
async function served<T>(root: string, use: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(({ url = '/' }, response) => {
    const path = join(
      root,
      new URL(url.endsWith('/') ? `${url}index.html` : url, 'http://x').pathname,
    );
    if (!existsSync(path)) return response.writeHead(404).end();
    return response
      .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
      .end(readFileSync(path));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A port that nobody listens on; Vite tells its pages the one it was asked for. */
const freePort = () => served(site, async (address) => Number(new URL(address).port));

/** Opens a page, answers the banner, and tells what went wrong meanwhile. */
async function answer(address: string): Promise<string[]> {
  const page = await browser.newPage({ locale: 'fi-FI' });
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
  });
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`));
  await page.goto(address);
  await page.getByRole('link', { name: 'Tietosuojaseloste ja evästeet' }).waitFor();
  await page.getByRole('button', { name: 'Vain välttämättömät', exact: true }).click();
  await page
    .getByRole('button', { name: 'Vain välttämättömät', exact: true })
    .waitFor({ state: 'detached' });
  expect(await page.evaluate('keksi.choices')).toEqual({
    necessary: true,
    diagnostic: false,
    marketing: false,
  });
  expect(await page.evaluate('document.cookie')).toMatch(/^keksi=1\.d0m0\./);
  await page.close();
  return wrong;
}

/** Vite as the project has it, not as this repository does. */
const vite = () =>
  import(pathToFileURL(join(site, 'node_modules/vite/dist/node/index.js')).href) as Promise<
    typeof import('vite')
  >;

test('a Vite build: the banner asks and is answered', async () => {
  const { build } = await vite();
  await build({ root: site, logLevel: 'silent', build: { outDir: 'vite' } });
  const built = join(site, 'vite');
  expect(await served(built, (address) => answer(address))).toEqual([]);
  const styles = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.css'));
  expect(styles.map((name) => readFileSync(join(built, 'assets', name), 'utf8')).join()).toContain(
    '.keksi-statement',
  );
});

/** What an app whose first file is `code` loads before anything is asked for: every chunk that its main chunk imports. */
async function loadedAtOnce(code: string) {
  const { build } = await vite();
  const input = join(site, 'app.js');
  writeFileSync(input, code);
  const built = await build({
    root: site,
    logLevel: 'silent',
    build: { write: false, rollupOptions: { input } },
  });
  const { output } = [built].flat()[0] as Extract<typeof built, { output: unknown }>;
  const chunks = output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const loaded = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of loaded) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) loaded.add(chunk);
  }
  return { loaded: [...loaded], late: chunks.filter((chunk) => !loaded.has(chunk)) };
}

const BUDGETS = JSON.parse(readFileSync(join(ROOT, 'build/budgets.json'), 'utf8')).npm;

test('the main chunk of a Vite app carries the core alone, and keeps to its budget', async () => {
  const { loaded, late } = await loadedAtOnce(`import { startKeksi } from 'keksi';
startKeksi({ ga: 'G-ESIMERKKI1', register: 'https://rekisteri.example/records' });`);
  const bytes = loaded.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0);
  expect(bytes / 1000).toBeLessThanOrEqual(
    BUDGETS['main chunk of a Vite app, with what it imports'],
  );
  // Words that only one part knows: the question, settings, statement, rights, monitor, vitals, explanations, and texts.
  const WORDS = {
    question: 'the question cannot be shown',
    settings: 'showModal',
    statement: 'the privacy statement cannot be read',
    rights: 'could not be asked',
    monitor: 'Keksi: no service declares',
    vitals: 'largest-contentful-paint',
    explanations: 'lower-case letters, digits and hyphens',
    texts: 'Hyväksy kaikki',
  };
  const naming = (chunks: typeof loaded) =>
    Object.keys(WORDS).filter((part) =>
      chunks.some(({ code }) => code.includes(WORDS[part as keyof typeof WORDS])),
    );
  expect(naming(loaded)).toEqual([]);
  expect(naming(late)).toEqual(Object.keys(WORDS));
});

test('a page of Vite’s development server: the banner asks and is answered', async () => {
  const { createServer: createVite } = await vite();
  const server = await createVite({
    root: site,
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: await freePort() },
  });
  try {
    await server.listen();
    const [address = ''] = server.resolvedUrls?.local ?? [];
    expect(await answer(address)).toEqual([]);
  } finally {
    await server.close();
  }
});

test('a webpack build: the banner asks and is answered', async () => {
  await run(process.execPath, ['webpack.mjs'], { cwd: site });
  const built = join(site, 'webpack');
  writeFileSync(
    join(built, 'index.html'),
    '<!doctype html><html lang="fi"><head><link rel="icon" href="data:,"><script defer src="main.js"></script></head></html>',
  );
  expect(await served(built, (address) => answer(address))).toEqual([]);
  // An import for its effect alone, which webpack leaves out where a package claims to have none.
  expect(readFileSync(join(built, 'main.css'), 'utf8')).toContain('.keksi-statement');
});

test('a script tag with the files of the package: the banner asks and is answered', async () => {
  const files = join(site, 'node_modules/keksi/dist');
  writeFileSync(
    join(files, 'index.html'),
    `<!doctype html><html lang="fi"><head><meta charset="utf-8"><link rel="icon" href="data:,">
      <script type="application/json" data-keksi-config>
        { "texts": { "fi": { "policy": "Tietosuojaseloste ja evästeet" } } }
      </script>
      <script src="keksi.js" data-controller="Esimerkkioptiikka Oy" data-policy="/tietosuojaseloste"
        data-services="hotjar:1234567"></script></head></html>`,
  );
  expect(await served(files, (address) => answer(address))).toEqual([]);
});

test('the integrity that the build tells is that of the files in the package', async () => {
  const files = join(site, 'node_modules/keksi/dist');
  const { 'keksi.js': integrity } = JSON.parse(readFileSync(join(files, 'integrity.json'), 'utf8'));
  const tag = (hash: string) =>
    `<!doctype html><script src="keksi.js" integrity="${hash}" data-policy="/"></script>`;
  writeFileSync(join(files, 'right.html'), tag(integrity));
  writeFileSync(join(files, 'wrong.html'), tag(integrity.replace(/.{4}$/, 'AAA=')));
  await served(files, async (address) => {
    const page = await browser.newPage();
    await page.goto(`${address}right.html`);
    expect(await page.evaluate('typeof keksi')).toBe('object');
    await page.goto(`${address}wrong.html`);
    expect(await page.evaluate('typeof keksi')).toBe('undefined');
    await page.close();
  });
});
