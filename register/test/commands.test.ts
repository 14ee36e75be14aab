import { writeFileSync } from 'node:fs';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createToken } from '../src/admin/tokens.js';
import { AuditLog } from '../src/audit/log.js';
import { helps } from '../src/commands/help.js';
import { openStore } from '../src/index.js';
import { checkRecord } from '../src/records/check.js';
import { runCli, startCli } from './cli.js';
import { eventually } from './eventually.js';
import { temporaryFolder } from './folder.js';
import { sampleDocument } from './notice-document.js';
import { type PostgresServer, startPostgres } from './postgres.js';
import { sampleRecord } from './sample.js';

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.remove());
const folder = temporaryFolder();
afterAll(() => folder.remove());

/** A database of ten records, one of them erased; `age` puts their receipt some days back. */
async function database(name: string, age = 0) {
  const path = `${folder.path}/${name}.db`;
  const store = await openStore(`file:${path}`);
  const records = Array.from({ length: 10 }, (_, n) =>
    sampleRecord({ site: { origin: `https://site${n % 2}.example`, path: '/' } }),
  );
  for (const record of records) {
    const checked = checkRecord(JSON.stringify(record));
    if (!Array.isArray(checked)) await store.append(checked);
  }
  await store.eraseSubject(records[3]?.subject ?? '');
  await createToken(store.small, { name: 'dpo' });
  await store.close();
  if (age > 0) {
    const file = new Database(path);
    const old = Date.now() - age * 86_400_000;
    file.exec(`UPDATE links SET received_at = ${old} WHERE position <= 3`);
    file.close();
  }
  return { KEKSI_DATABASE_URL: `file:${path}`, path };
}

describe('verify', () => {
  test('prints the heads, which a later run compares with', async () => {
    const environment = await database('verify');
    const { code, output, errors } = await runCli(['verify'], environment);
    expect(code).toBe(0);
    expect(errors).toContain('Valid: 10 links, 1 of them of erased records');
    const heads = `${folder.path}/heads`;
    writeFileSync(heads, output);
    expect((await runCli(['verify', '--heads', heads], environment)).code).toBe(0);

    const file = new Database(environment.path);
    file.exec('DELETE FROM links; DELETE FROM contents; DELETE FROM chains');
    file.close();
    expect((await runCli(['verify'], environment)).code).toBe(0);
    const cut = await runCli(['verify', '--heads', heads], environment);
    expect(cut.code).toBe(1);
    expect(cut.errors).toContain('Broken: https://site0.example, position 1');
  });
});

describe('purge', () => {
  test('counts first, then erases what is too old', async () => {
    const environment = { ...(await database('purge', 400)), KEKSI_RETENTION_DAYS: '365' };
    const dry = await runCli(['purge', '--dry-run'], environment);
    expect(dry.output).toMatch(/^5 records .* would be erased/);
    expect((await runCli(['purge'], environment)).output).toMatch(/^5 records .* were erased/);
    expect((await runCli(['purge', '--dry-run'], environment)).output).toMatch(/^0 records/);
  });

  test('needs to know how long records are kept', async () => {
    const { code, errors } = await runCli(['purge'], await database('purge-unset'));
    expect(code).toBe(1);
    expect(errors).toContain('KEKSI_RETENTION_DAYS must be');
  });

  test('is done by the register itself, too', async () => {
    const environment = { ...(await database('job', 400)), KEKSI_RETENTION_DAYS: '365' };
    const register = await startCli(environment);
    while (!register.log().includes('erased by age')) await new Promise((go) => setTimeout(go, 20));
    await register.stop();
    expect(register.log()).toContain('"erased":5');
    expect((await runCli(['purge', '--dry-run'], environment)).output).toMatch(/^0 records/);
  });
});

test('move takes everything to PostgreSQL and back, checked', async () => {
  const environment = await database('move');
  const there = await postgres.createDatabase();
  const moved = await runCli(['move', '--to', there], environment);
  expect(moved.errors).toContain('Valid: 10 links, 1 of them of erased records');
  expect(moved.output).toContain('10 records moved');
  const twice = await runCli(['move', '--to', there], environment);
  expect(twice.code).toBe(1);
  expect(twice.errors).toContain('The target must be empty');

  const back = `file:${folder.path}/back.db`;
  const source = { KEKSI_DATABASE_URL: there, KEKSI_MOVE_TO: back };
  expect((await runCli(['move'], source)).output).toContain('10 records moved');
  const [before, after] = await Promise.all(
    [environment.KEKSI_DATABASE_URL, back].map((url) =>
      runCli(['export'], { KEKSI_DATABASE_URL: url }),
    ),
  );
  const lines = (text = '') => text.trimEnd().split('\n').sort();
  expect(lines(after?.output)).toEqual(lines(before?.output));
  expect(lines(after?.output)).toHaveLength(9);
  const tokens = await runCli(['token', 'list'], { KEKSI_DATABASE_URL: back });
  expect(tokens.output).toContain('dpo');
});

test('tokens are made, listed and removed, and shown once', async () => {
  const environment = await database('tokens');
  const made = await runCli(['token', 'add', 'auditor'], environment);
  expect(made.output).toMatch(/^keksi_[\w-]{43}\n$/);
  const some = ['--rights', 'read,erase', '--site', 'https://site0.example'];
  expect((await runCli(['token', 'add', 'lawyer', ...some], environment)).code).toBe(0);
  const listed = await runCli(['token', 'list'], environment);
  expect(listed.output).toContain('auditor: read, export of all sites');
  expect(listed.output).toContain('lawyer: read, erase of https://site0.example');
  const wrong = await runCli(['token', 'add', 'x', '--rights', 'rule'], environment);
  expect(wrong.errors).toContain('rule is none of the rights');
  expect(listed.output).not.toContain(made.output.trim());
  expect((await runCli(['token', 'remove', 'auditor'], environment)).code).toBe(0);
  expect((await runCli(['token', 'remove', 'auditor'], environment)).code).toBe(1);
});

test('wrong settings are all named at start, and no secret is shown', async () => {
  const { code, errors } = await runCli([], {
    NODE_ENV: 'production',
    PORT: 'eighty',
    KEKSI_DATABASE_URL: 'mysql://root:secret@host/db',
    KEKSI_ALLOWED_ORIGINS: 'https://www.esimerkki.fi/',
    KEKSI_ADMIN_TOKEN: 'short',
  });
  expect(code).toBe(1);
  for (const name of ['PORT', 'DATABASE_URL', 'ALLOWED_ORIGINS', 'ADMIN_TOKEN', 'RETENTION_DAYS']) {
    expect(errors).toContain(`${name} must be`);
  }
  expect(errors).not.toContain('secret');
  expect(errors).not.toContain('short');
});

test('an unknown command shows the known ones', async () => {
  const { code, errors } = await runCli(['dance'], {});
  expect(code).toBe(1);
  expect(errors).toContain('There is no command dance');
  expect(errors).toContain('verify       checks the chains');
});

test.each(Object.keys(helps))(
  '%s tells what it does, and does nothing, with --help',
  async (name) => {
    const { code, output, errors } = await runCli([name, '--help'], {});
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toBe(`${helps[name]}\n`);
  },
);

test('sites are added, changed, moved and closed while a register runs', async () => {
  const environment = await database('sites');
  const register = await startCli(environment);
  const post = () =>
    fetch(`${register.url}/records`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://kauppa.example' },
      body: JSON.stringify(sampleRecord({ site: { origin: 'https://kauppa.example', path: '/' } })),
    });
  const status = async () => (await post()).status;
  expect(await status()).toBe(403);
  const site = (...args: string[]) => runCli(['site', ...args], environment);
  const add = ['add', 'https://a.example', 'https://kauppa.example', '--owner', 'A Oy'];
  expect((await site(...add)).output).toBe(
    'https://a.example https://kauppa.example: open, a.example, A Oy\n',
  );
  await eventually(status, (found) => found === 201);
  expect((await site('add', 'https://kauppa.example')).errors).toContain('belongs to a site');
  const set = ['set', 'https://a.example', '--retention-days', '30', '--records-per-day', '9'];
  expect((await site(...set)).output).toContain('kept 30 days, at most 9 records a day');
  expect((await site('set', 'https://a.example', '--retention-days', '0')).code).toBe(1);
  expect((await site('move', 'https://a.example', 'https://b.example')).code).toBe(0);
  const listed = await site('list', '--json');
  expect(
    listed.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ origin: 'https://b.example', retentionDays: 30, owner: 'A Oy' }]);
  expect((await site('close', 'https://b.example')).output).toContain(': closed');
  await eventually(status, (found) => found === 403);
  expect((await site('add', 'https://c.example/path')).errors).toContain('is not an origin');
  await register.stop();
}, 180_000);

test('evidence is one file, named in the log, and half of it is not left behind', async () => {
  const environment = await database('evidence');
  const today = new Date().toISOString().slice(0, 10);
  const out = `${folder.path}/evidence.zip`;
  const evidence = (...args: string[]) =>
    runCli(['evidence', '--from', today, '--to', today, '--out', out, ...args], environment);
  const failing = await runCli(
    ['evidence', '--origin', 'https://site0.example', '--from', today, '--to', today, '--out', out],
    { ...environment, KEKSI_TIME_STAMP_URL: 'http://127.0.0.1:9/' },
  );
  expect(failing.code).toBe(1);
  const made = await evidence('--origin', 'https://site0.example');
  expect(made.output).toContain('5 links, 5 records, 1 texts');
  expect((await evidence('--origin', 'https://site0.example')).errors).toContain('EEXIST');
  expect((await evidence('--origin', 'https://none.example')).errors).toContain('no records of');
  expect((await evidence('--origin', 'x', '--from', '2026-02-30')).errors).toContain('not a day');
  const verified = await runCli(['verify'], environment);
  expect(verified.output).toMatch(/^3 [0-9a-f]{64} audit$/m);
});

test('a notice’s document is drafted from records, filled in and put', async () => {
  const environment = await database('notice');
  const notice = (...args: string[]) => runCli(['notice', ...args], environment);
  expect((await notice('list')).errors).toContain('one of https://site0.example, https://site1');
  const site = ['--site', 'https://site0.example'];
  expect((await notice('list', ...site)).output).toMatch(
    /^2026-11-01 fi [0-9a-f]{64}: no document\n$/,
  );
  expect((await notice('draft', '--version', 'x', ...site)).errors).toContain(
    'there are 2026-11-01',
  );
  const draft = await notice('draft', ...site);
  const document = JSON.parse(draft.output);
  expect(document.processing.map(({ services }: { services: string[] }) => services)).toEqual([
    ['google-analytics'],
    ['google-ads'],
    ['meta-pixel'],
  ]);
  const file = `${folder.path}/notice.json`;
  writeFileSync(file, draft.output);
  const empty = await notice('put', file, ...site);
  expect(empty.code).toBe(1);
  expect(empty.errors).toContain('controllers.0.name must be a name; it was ""');
  const { controllers, processing } = sampleDocument();
  writeFileSync(file, JSON.stringify({ ...document, controllers, processing }));
  expect((await notice('put', file, ...site)).output).toContain('version 2026-11-01: put');
  expect((await notice('list', ...site)).output).toContain(': document of 2');
  // It moves along with the rest.
  const there = `file:${folder.path}/notice-moved.db`;
  await runCli(['move', '--to', there], environment);
  const moved = await runCli(['notice', 'list', ...site], { KEKSI_DATABASE_URL: there });
  expect(moved.output).toContain(': document of 2');
});

test('paths of sensitive pages are counted, then taken out, and the log tells of it', async () => {
  const environment = await database('paths');
  const origin = 'https://site0.example';
  const paths = (...args: string[]) => runCli(['paths', '--origin', origin, ...args], environment);
  expect((await paths('--pattern', 'ajanvaraus')).errors).toContain('--pattern must be a path');
  expect((await paths()).code).toBe(1);
  const pattern = ['--pattern', '/*'];
  expect((await paths(...pattern, '--dry-run')).output).toMatch(/^5 records hold/);
  expect((await paths(...pattern)).output).toMatch(/^5 records now hold the pattern/);
  expect((await paths(...pattern)).output).toMatch(/^0 records/);
  const verified = await runCli(['verify'], environment);
  expect(verified.code).toBe(0);
  expect(verified.errors).toContain('Valid: 10 links');
  const exported = await runCli(['export', '--origin', origin], environment);
  expect(exported.output.match(/"path":"\/\*"/g)).toHaveLength(5);
  const store = await openStore(environment.KEKSI_DATABASE_URL);
  const entries = await new AuditLog(store.small).entries({ site: origin }, 10);
  await store.close();
  expect(entries.find(({ act }) => act === 'paths.hide')?.filter).toEqual({ patterns: '/*' });
});
