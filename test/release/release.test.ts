import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../kit/browser';
import { eventually } from '../kit/eventually';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RELEASE = join(ROOT, 'release');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
};

/** Makes the release of what was built. */
const release = (zone: string) =>
  execFileSync(join(ROOT, 'node_modules/.bin/tsx'), ['build/release/run.ts'], {
    cwd: ROOT,
    env: { ...process.env, TZ: zone },
    stdio: 'pipe',
  });
const sums = () => readFileSync(join(RELEASE, 'SHA256SUMS'), 'utf8');

let files: Record<string, Uint8Array> = {};
const folder = `keksi-${version}/`;

/** A server that knows nothing but files. */
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://server');
  const content = files[folder + pathname.slice(1)];
  const type = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  response.writeHead(content ? 200 : 404, { 'content-type': `${type}; charset=utf-8` });
  response.end(content);
});
let origin = '';

beforeAll(async () => {
  release('Europe/Helsinki');
  files = unzipSync(new Uint8Array(readFileSync(join(RELEASE, `keksi-${version}.zip`))));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test('it holds what people get, and the sums are theirs', () => {
  const names = readdirSync(RELEASE);
  for (const name of ['zip', 'tgz', 'cdx.json'].map((end) => `keksi-${version}.${end}`)) {
    expect(names).toContain(name);
  }
  expect(names).toContain(`keksi-register-${version}.tgz`);
  for (const line of sums().trim().split('\n')) {
    const [hash, name = ''] = line.split('  ');
    const content = readFileSync(join(RELEASE, name));
    expect(createHash('sha256').update(content).digest('hex'), name).toBe(hash);
  }
});

test('made once more, in another time zone, it is the same', () => {
  const before = sums();
  release('Pacific/Kiritimati');
  expect(sums()).toBe(before);
});

test('the usual files come first, and all lie in one folder', () => {
  const names = Object.keys(files).map((name) => name.replace(folder, ''));
  expect(names.slice(0, 5)).toEqual([
    'aloita-tasta.html',
    'borja-har.html',
    'start-here.html',
    'keksi/keksi.js',
    'keksi/keksi-ask-fi.js',
  ]);
  expect(names).toContain('tyylit/statement.css');
  expect(names).toContain('asennus/index.html');
});

test('the list of components names what comes along', () => {
  const { components, bomFormat } = JSON.parse(
    readFileSync(join(RELEASE, `keksi-${version}.cdx.json`), 'utf8'),
  ) as { bomFormat: string; components: { name: string }[] };
  expect(bomFormat).toBe('CycloneDX');
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['preact', 'js-cookie', 'hono']));
  for (const name of ['vitest', 'rollup', 'playwright']) expect(names).not.toContain(name);
});

test('the example asks, holds, runs with permission, and lets go', async () => {
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ locale: 'fi-FI' })).newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const stored = () => page.evaluate(() => localStorage.getItem('esimerkki_mittari'));
    await page.goto(`${origin}/esimerkki.html`);
    await page.getByRole('button', { name: 'Hyväksy kaikki' }).waitFor();
    expect(requests).not.toContain('/esimerkki-mittari.js');
    await page.getByRole('button', { name: 'Hyväksy kaikki' }).click();
    await page.getByText('Mittari on käynnissä.').waitFor();
    expect(await stored()).toBe('1');
    await page.getByRole('button', { name: 'Evästeasetukset' }).click();
    await page.getByRole('button', { name: 'Peruuta suostumukset' }).click();
    await page.getByText('Mittari odottaa.').waitFor();
    await eventually(stored).toBe(null);
  } finally {
    await browser.close();
  }
});

test('the configurator of the zip shows the banner of the zip', async () => {
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ locale: 'fi-FI' })).newPage();
    await page.goto(`${origin}/asennus/index.html`);
    await page.getByRole('textbox', { name: 'Google Analytics 4' }).fill('G-ABCDEFGHIJ');
    const banner = page.frameLocator('iframe[title="Evästekysely"]');
    await banner.getByRole('button', { name: 'Hyväksy kaikki' }).waitFor();
  } finally {
    await browser.close();
  }
});
