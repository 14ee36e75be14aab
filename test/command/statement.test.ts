import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { languages } from '../../demo/site/layout';
import { privacyPage } from '../../demo/site/privacy';
import { BARE, SMALLEST } from '../../statement/src/example.test.kit';
import { SHAPES } from '../../statement/src/read/shapes.test.kit';
import { WILD } from '../../statement/src/read/wild.test.kit';
import { schema } from '../../statement/src/schema';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'keksi-command-'));
let command = '';

// As somebody has it who installed the package: from the packed file, and nothing beside it.
beforeAll(() => {
  const json = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
  const [{ filename }] = JSON.parse(json.toString()) as [{ filename: string }];
  execFileSync('tar', ['xzf', join(folder, filename), '-C', folder]);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8'));
  command = join(folder, 'package', bin.keksi);
});

const keksi = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return { status, stdout, stderr };
};

const put = (name: string, content: unknown): string => {
  const text = typeof content === 'string' || content instanceof Buffer;
  writeFileSync(join(folder, name), text ? content : JSON.stringify(content));
  return name;
};
const there = (name: string): boolean => existsSync(join(folder, name));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const statement = put('statement.json', SMALLEST);
const config = put('keksi.json', BARE);

test('writes a page, and an article for a page of one’s own', () => {
  const made = keksi(
    'statement',
    statement,
    '--config',
    config,
    '--language',
    'sv',
    '--out',
    'sv.html',
  );
  expect(made).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(read('sv.html')).toMatch(/^<!doctype html>\n<html lang="sv">/);
  expect(read('sv.html')).toContain('<title>Dataskyddsbeskrivning</title>');
  expect(read('sv.html')).toContain('size:A4');
  const { stdout } = keksi('statement', statement, '--config', config, '--fragment');
  expect(stdout).toMatch(/^<article class="keksi-statement" lang="fi"/);
});

test('--check writes nothing, and compares with what was written before', () => {
  const args = ['statement', statement, '--config', config, '--check', '--out', 'fi.html'];
  expect(keksi(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining('fi.html') });
  expect(there('fi.html')).toBe(false);
  keksi(...args.filter((arg) => arg !== '--check'));
  expect(keksi(...args)).toMatchObject({ status: 0, stderr: '' });
});

test('a contradiction is told with its section, the fact and what to write, and nothing is written', () => {
  const liar = put('liar.json', {
    ...SMALLEST,
    registers: SMALLEST.registers.map((register) => ({
      ...register,
      transfers: 'Tietoja ei siirretä EU:n ulkopuolelle.',
    })),
  });
  const pixel = put('pixel.json', { ...BARE, pixel: '123456789012345' });
  const { status, stderr } = keksi('statement', liar, '--config', pixel, '--out', 'liar.html');
  expect(status).toBe(1);
  expect(stderr).toMatch(/registers\[0\]\.transfers \(section 12, transfers\)/);
  expect(stderr).toMatch(/Tietoja ei siirretä[\s\S]*Meta Platforms, Inc\.[\s\S]*"transfers": \[\]/);
  expect(there('liar.html')).toBe(false);
});

test('what only a contract tells is asked for, and stands in no way', () => {
  const config = put('ga-ads.json', { ...BARE, ga: 'G-A', ads: 'AW-1', pixel: '123456789012345' });
  const services = { 'google-analytics': { retention: 'Kaksi kuukautta' } };
  const path = put('roles.json', { ...SMALLEST, services });
  const { status, stderr } = keksi('statement', path, '--config', config, '--out', 'roles.html');
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /"role": "processor"[\s\S]*google-analytics: .*answer\/9024351[\s\S]*google-ads: /,
  );
  expect(stderr).not.toContain('meta-pixel:');
  expect(there('roles.html')).toBe(true);
  expect(keksi('statement', path, '--config', config, '--check')).toMatchObject({ stderr: '' });
});

const [register] = SMALLEST.registers;
test.each<[string, unknown, string[], RegExp]>([
  ['an unknown field', { ...SMALLEST, updatd: '' }, [], /updatd is "".*did you mean "updated"\?/],
  [
    'a missing field',
    { ...SMALLEST, registers: [{ ...register, retention: undefined }] },
    [],
    /registers\[0\]\.retention is missing\. Allowed: how long/,
  ],
  [
    'a wrong type',
    { ...SMALLEST, registers: [{ ...register, people: 7 }] },
    [],
    /registers\[0\]\.people is 7\. Allowed: whose data/,
  ],
  [
    'an unknown language',
    SMALLEST,
    ['--language', 'se'],
    /--language is "se"\. Allowed: fi, en, sv/,
  ],
  ['an unknown option', SMALLEST, ['--languge', 'fi'], /--languge.* Did you mean --language\?/],
  ['no JSON', '{ "updated": ', [], /bad\.json is not valid JSON/],
  ['an empty file', ' \n', [], /bad\.json is empty/],
  ['10 MB', `"${'x'.repeat(10_000_000)}"`, [], /bad\.json is 10\.0 MB\. Allowed: at most 1 MB/],
  ['Latin-1', Buffer.from('{"a":"ä"}', 'latin1'), [], /bad\.json is not UTF-8/],
])('bad input: %s', (_, content, args, message) => {
  put('bad.json', content);
  const { status, stdout, stderr } = keksi(
    'statement',
    'bad.json',
    '--config',
    config,
    '--out',
    'bad.html',
    ...args,
  );
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/ {4}at |node:/);
  expect(there('bad.html')).toBe(false);
});

test.each<[string, string[], RegExp]>([
  [
    'a file that is not there',
    ['nowhere.json', '--config', config],
    /nowhere\.json cannot be read: there is no such file/,
  ],
  ['a folder', ['package', '--config', config], /package cannot be read: it is a folder/],
  ['no configuration', [statement], /--config is missing/],
  [
    'a wrong configuration',
    [statement, '--config', put('ga.json', { ga: 'UA-1' })],
    /ga is "UA-1"\. Allowed: a Google Analytics 4 id/,
  ],
  [
    'a configuration that is none',
    [statement, '--config', put('list.json', [])],
    /list\.json holds no object/,
  ],
  [
    'an output that is the input',
    [statement, '--config', config, '--out', './statement.json'],
    /--out is \.\/statement\.json, which is read here/,
  ],
  [
    'an output in no folder',
    [statement, '--config', config, '--out', 'no/where.html'],
    /no\/where\.html cannot be written/,
  ],
  ['nothing', [], /No file is named/],
  ['two files', [statement, 'another.json'], /One file at a time/],
])('bad input: %s', (_, args, message) => {
  const { status, stderr } = keksi('statement', ...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
  expect(JSON.parse(read('statement.json'))).toEqual(JSON.parse(JSON.stringify(SMALLEST)));
});

test.each(['utf8', 'latin1'] as const)(
  'an old text in %s becomes JSON, and what became of it is told',
  (encoding) => {
    put(
      'old.txt',
      Buffer.from(
        SHAPES['numbered headings with bullet lists'].replace('•', '-').replaceAll('•', '-'),
        encoding,
      ),
    );
    const out = `from-${encoding}.json`;
    const { status, stderr } = keksi('statement', '--from', 'old.txt', '--out', out);
    expect(status).toBe(0);
    expect(JSON.parse(read(out)).registers[0].transfers).toBe(
      'Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.',
    );
    expect(stderr).toMatch(/Laadittu → updated/);
    expect(stderr).toMatch(/Could not be placed:\n {2}11\. Lemmikit liikkeessä/);
    expect(stderr).toMatch(/Missing:\n[\s\S]*registers\[0\]\.retention/);
    expect(stderr).toMatch(/Wrong in the old text:\n[\s\S]*free of charge/);
    const again = keksi('statement', '--from', 'old.txt', '--out', out);
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('there already') });
  },
);

test('what Windows writes beyond Latin-1 is read, too', () => {
  const bytes = [...WILD['Windows-1252']].map((character) => {
    const beyond = { '–': 0x96, '”': 0x94 }[character];
    return beyond ?? character.charCodeAt(0);
  });
  put('windows.txt', Buffer.from(bytes));
  const { stdout } = keksi('statement', '--from', 'windows.txt');
  expect(JSON.parse(stdout).registers[0].protection.electronic).toBe(
    'Lukittu kaappi – ja ”salasana”',
  );
});

test.each<[string, unknown, RegExp]>([
  ['empty', ' \n', /old\.bad is empty/],
  ['25 MB', 'x'.repeat(25_000_000), /old\.bad is 25\.0 MB\. Allowed: at most 20 MB/],
  ['a document of Word', Buffer.from('PK\x03\x04\0\0\0'), /old\.bad is no text\. .*save it as one/],
])('an old text that is %s: nothing is written', (_, content, message) => {
  put('old.bad', content);
  const { status, stdout, stderr } = keksi('statement', '--from', 'old.bad', '--out', 'new.json');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(there('new.json')).toBe(false);
});

test('a draft for a trade becomes no page while a text of it is unread', () => {
  expect(keksi('statement', '--draft', 'optikko', '--out', 'draft.json')).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('take its mark off'),
  });
  const made = keksi('statement', 'draft.json', '--config', config, '--out', 'draft.html');
  expect(made.status).toBe(1);
  expect(made.stderr).toMatch(/registers\[0\]\.name[\s\S]*TARKISTA: Asiakasrekisteri[\s\S]*draft/);
  expect(there('draft.html')).toBe(false);
  expect(keksi('statement', '--draft', 'hangman')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/--draft is "hangman"\. Allowed: optician, cafe, club/),
  });
});

test('of a text longer than any statement, the end stays as it is written', () => {
  const text = SHAPES['numbered headings with bullet lists'];
  put('long.txt', `${text}\n${'Tämä rivi toistuu.\n'.repeat(500_000)}Viimeinen rivi`);
  const { status, stdout, stderr } = keksi('statement', '--from', 'long.txt');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).controller.businessId).toBe('1234567-8');
  expect(stderr.match(/Tämä rivi toistuu\./g)).toHaveLength(500_000);
  expect(stderr).toContain('Viimeinen rivi');
});

test('the help names every option; an unknown command is told', () => {
  expect(keksi('--help').stdout).toMatch(
    /--config[\s\S]*--language[\s\S]*--out[\s\S]*--fragment[\s\S]*--from[\s\S]*--draft[\s\S]*--check/,
  );
  expect(keksi('statment')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('statment'),
  });
});

test.each(languages)(
  'the demo’s statement is what the command makes, and agrees with the demo: $language',
  (texts) => {
    const demo = (name: string) => join(root, 'demo', name);
    const made = keksi(
      ...['statement', demo('statement.json'), '--config', demo('keksi.json')],
      ...['--language', texts.language, '--fragment'],
    );
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(privacyPage(texts).text).toContain(made.stdout.trim());
  },
);

test('the package holds the schema that the statement is checked with', () => {
  expect(JSON.parse(read('package/dist/statement.schema.json'))).toEqual(
    JSON.parse(JSON.stringify(schema)),
  );
});

test('keksi audit is a package of its own, and says how to get it', () => {
  const { status, stdout, stderr } = keksi('audit', 'https://www.esimerkki.fi');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('npm install --save-dev keksi-audit');
});
