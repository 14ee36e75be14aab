import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { sampleRecord } from '../../register/test/sample';
import { install } from './install';
import { pack, ROOT, temporaryFolder } from './packed';

const run = promisify(execFile);
const folder = temporaryFolder();
let site = '';
let registerSite = '';

beforeAll(() => {
  site = install(
    folder,
    'site',
    [
      pack('keksi', folder).tarball,
      pack('keksi-audit', folder).tarball,
      'vue@3.5.45',
      '@types/react@19.3.3',
    ],
    ['server.mjs', 'common.cjs', 'types.ts', 'window.ts', 'react.tsx', 'vue.ts'],
  );
  registerSite = install(
    folder,
    'register',
    [pack('keksi-register', folder).tarball],
    ['register.mjs', 'register.ts'],
  );
}, 180_000);

test('nothing runs a script when it is installed', () => {
  const scripted = [site, registerSite].flatMap((project) => {
    const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    expect(Object.keys(lock.packages).length).toBeGreaterThan(3);
    return Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  });
  expect(scripted).toEqual([]);
});

const node = async (cwd: string, ...args: string[]) => {
  const { stdout, stderr } = await run(process.execPath, args, { cwd });
  return { told: JSON.parse(stdout) as unknown, stderr };
};

test('a server imports every entry without a page, and reads a choice', async () => {
  expect(await node(site, 'server.mjs')).toEqual({
    told: {
      added: [],
      start: 'function',
      render: 'function',
      service: 'Hotjar',
      accept: 'Hyväksy kaikki',
      choices: { necessary: true, diagnostic: true, marketing: false },
      chosen: true,
      nothing: { necessary: true, diagnostic: false, marketing: false },
    },
    stderr: '',
  });
});

test('CommonJS may require it', async () => {
  expect(await node(site, 'common.cjs')).toMatchObject({
    told: { choices: { necessary: true, diagnostic: false, marketing: false }, start: 'function' },
  });
});

test('the command is there', async () => {
  const { stdout } = await run('npx', ['--no-install', 'keksi', '--help'], { cwd: site });
  expect(stdout).toContain('keksi statement');
});

test.each([['keksi', 'audit'], ['keksi-audit']])(
  'the audit is there as `%s %s`',
  async (...command) => {
    const { stdout } = await run('npx', ['--no-install', ...command, '--help'], { cwd: site });
    expect(stdout).toContain('--sitemap');
  },
);

/** Checks one file as strictly as TypeScript can. */
async function compile(
  project: string,
  file: string,
  moduleResolution: string,
  more: object,
): Promise<string> {
  const module = moduleResolution === 'bundler' ? 'preserve' : moduleResolution;
  const tsconfig = join(project, `tsconfig.${moduleResolution}.json`);
  const compilerOptions = {
    module,
    moduleResolution,
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedSideEffectImports: true,
    noEmit: true,
    ...more,
  };
  writeFileSync(tsconfig, JSON.stringify({ compilerOptions, files: [file] }));
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return run(process.execPath, [tsc, '--project', tsconfig, '--pretty', 'false'], { cwd: project })
    .then(() => 'no errors')
    .catch((error: { stdout: string }) => error.stdout);
}

test.each(['bundler', 'node16', 'nodenext'])(
  'TypeScript knows every entry with moduleResolution %s',
  async (moduleResolution) => {
    // Our own declarations are checked too, and find no types but what comes with the package.
    const alone = { skipLibCheck: false, typeRoots: [join(site, 'node_modules/@types')] };
    expect(await compile(site, 'types.ts', moduleResolution, alone)).toBe('no errors');
  },
);

test.each(['react.tsx', 'vue.ts'])('TypeScript knows what %s takes', async (file) => {
  const typeRoots = [join(site, 'node_modules/@types')];
  // What Vue declares is its own business.
  const alone = {
    skipLibCheck: true,
    typeRoots,
    jsx: 'react-jsx',
    exactOptionalPropertyTypes: false,
  };
  expect(await compile(site, file, 'bundler', alone)).toBe('no errors');
});

test('TypeScript knows the window.keksi of a script tag', async () => {
  const typed = { types: ['keksi/keksi.js'] };
  expect(await compile(site, 'window.ts', 'bundler', typed)).toBe('no errors');
  expect(await compile(site, 'window.ts', 'bundler', { types: [] })).toContain("'keksi'");
});

test.each(['bundler', 'node16'])('TypeScript knows the register with %s', async (resolution) => {
  // As on a server: Node's types are there, and what others declare is their own business.
  const typeRoots = [join(ROOT, 'node_modules/@types')];
  const onServer = { skipLibCheck: true, typeRoots, types: ['node'] };
  expect(await compile(registerSite, 'register.ts', resolution, onServer)).toBe('no errors');
});

test('the register mounts in a server', async () => {
  expect((await node(registerSite, 'register.mjs')).told).toBe(200);
});

test('the register’s command listens, stores a record, and has its pages', async () => {
  const child = spawn(join(registerSite, 'node_modules/.bin/keksi-register'), {
    cwd: registerSite,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      KEKSI_ALLOWED_ORIGINS: 'https://www.esimerkki.fi',
      KEKSI_RETENTION_DAYS: '365',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let log = '';
    for await (const chunk of child.stdout) {
      log += chunk;
      if (/"port":\d+/.test(log)) break;
    }
    const address = `http://127.0.0.1:${/"port":(\d+)/.exec(log)?.[1]}`;
    const post = await fetch(`${address}/records`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://www.esimerkki.fi' },
      body: JSON.stringify(sampleRecord()),
    });
    expect(post.status).toBe(201);
    const html = await (await fetch(`${address}/admin`)).text();
    const [, script = ''] = /<script[^>]+src="([^"]+)"/.exec(html) ?? [];
    const files = await Promise.all(
      [script, '/docs', '/openapi.json'].map((path) => fetch(new URL(path, `${address}/admin`))),
    );
    expect(files.map(({ status }) => status)).toEqual([200, 200, 200]);
  } finally {
    child.kill();
    await once(child, 'exit');
  }
});
