import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { kinds, useDatabases } from '../../test/databases.js';
import { temporaryFolder } from '../../test/folder.js';
import { sampleDocument } from '../../test/notice-document.js';
import { sampleRecord } from '../../test/sample.js';
import { startTimeStamps } from '../../test/time-stamps.js';
import { putDocument } from '../notices/documents.js';
import { checkRecord } from '../records/check.js';
import { digestOf, sha256 } from '../records/digest.js';
import { hidePaths } from '../retention/paths.js';
import { bucketOf } from '../store/buckets.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { type Asked, gather } from './evidence.js';
import { timeStamp } from './time-stamp.js';
import { createZip } from './zip.js';

vi.setConfig({ testTimeout: 60_000 });
const databases = useDatabases();
const folder = temporaryFolder();
let provider: Awaited<ReturnType<typeof startTimeStamps>>;
beforeAll(async () => {
  provider = await startTimeStamps();
});
afterAll(async () => {
  await provider.stop();
  folder.remove();
});

const www = 'https://www.esimerkki.fi';
const shop = 'https://kauppa.esimerkki.fi';
let count = 0;

/** Puts evidence together and unpacks it into a folder. */
async function unpack(store: Store, asked: Partial<Asked> = {}): Promise<string> {
  const path = `${folder.path}/${++count}`;
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const to = new Date(Date.now() + 3_600_000).toISOString();
  const zip = await createZip(`${path}.zip`);
  await gather(store, { origins: [www, shop], from, to, ...asked }, zip);
  for (const [name, content] of Object.entries(unzipSync(readFileSync(`${path}.zip`)))) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** Runs the program that lies beside the evidence, with nothing of ours around it. */
function check(path: string): { code: number; output: string } {
  try {
    const output = execFileSync(process.execPath, ['verify.mjs'], { cwd: path, env: {} });
    return { code: 0, output: output.toString() };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: Buffer };
    return { code: status, output: stdout.toString() };
  }
}

describe.each(kinds)('evidence from %s', (kind) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await databases.create(kind));
    for (let n = 0; n < 12; n++) {
      const record = sampleRecord({
        site: { origin: n % 4 === 3 ? shop : www, path: '/' },
        ...(n === 5 && { granted: ['youtube'], signals: { gpc: true, 'äö-dnt': false } }),
      });
      record.notice.text = { ...record.notice.text, title: `Evästeet 🍪 ${n % 2}` };
      record.notice.sha256 = null;
      const checked = checkRecord(JSON.stringify(record));
      if (Array.isArray(checked)) throw new Error(checked[0]?.detail);
      await store.append(checked);
      if (n === 2) await store.eraseSubject(record.subject);
    }
  });
  afterAll(() => store.close());

  test('is found valid by the program that comes along', async () => {
    const path = await unpack(store, { timeStamps: provider.url });
    const { code, output } = check(path);
    expect(output).toContain(
      `${www}: links 1 to 9, 8 records with content, 1 erased, 0 kept shortened`,
    );
    expect(output).toContain(`${shop}: links 1 to 3, 3 records with content`);
    expect(output).toContain('\nVALID\n');
    expect(code).toBe(0);
    const texts = readdirSync(join(path, 'texts'));
    expect(texts).toHaveLength(2);
    for (const name of texts) {
      expect(`${sha256(readFileSync(join(path, 'texts', name), 'utf8'))}.json`).toBe(name);
    }
    // The stamp is of these heads, and a provider's certificate shows it.
    provider.verify(join(path, 'heads.tsr'), join(path, 'heads.txt'));
    expect(() => provider.verify(join(path, 'heads.tsr'), join(path, 'summary.json'))).toThrow();
    const summary = JSON.parse(readFileSync(join(path, 'summary.json'), 'utf8'));
    expect(Math.abs(Date.parse(summary.timeStamp) - Date.now())).toBeLessThan(60_000);
  });

  test('tells the texts with their times of use, the counts and the settings', async () => {
    const path = await unpack(store);
    const rows = (name: string) =>
      readFileSync(join(path, name), 'utf8')
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(','));
    const today = new Date().toISOString().slice(0, 10);
    const [names, ...texts] = rows('texts.csv');
    expect(names).toEqual([
      ...['origin', 'language', 'version', 'sha256', 'firstDay', 'lastDay', 'times', 'text'],
    ]);
    expect(texts.map(([origin, , , , first, last, times]) => [origin, first, last, times])).toEqual(
      expect.arrayContaining([
        [www, today, today, '6'],
        [shop, today, today, '3'],
      ]),
    );
    const counts = rows('counts.csv').slice(1);
    expect(counts.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(12);
    const [settings] = rows('settings.csv').slice(1);
    expect(settings?.join(',')).toContain('accept-all reject-all settings');
    expect(settings?.join(',')).toContain('google-ads meta-pixel');
  });

  test.each([
    ['a record', /"path":"\/"/, '"path":"/x"', 'the record is not the one that was received'],
    ['a link', /"digest":"../, '"digest":"zz', 'the link does not follow'],
    ['the time of a link', /"receivedAt":"2/, '"receivedAt":"3', 'the link does not follow'],
    ['a line that is gone', /^.*\n/, '', 'a link before it is missing'],
    ['the last line', /\n[^\n]*\n$/, '\n', 'does not end in the head'],
  ])('shows a change of %s', async (_, pattern, replacement, reason) => {
    const path = await unpack(store);
    const file = join(path, 'records', 'www.esimerkki.fi.ndjson');
    writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, replacement));
    const { code, output } = check(path);
    expect(output).toContain(reason);
    expect(code).toBe(1);
  });

  test('shows a change of a text', async () => {
    const path = await unpack(store);
    const [name = ''] = readdirSync(join(path, 'texts'));
    writeFileSync(join(path, 'texts', name), '{"title":"Saat pipareita"}');
    expect(check(path).output).toContain(`texts/${name} is another text`);
  });

  test('of a part of the time, with few records, holds all the same', async () => {
    const entries = await store.entries(www, 0, 100);
    const from = entries[3]?.receivedAt ?? '';
    const path = await unpack(store, { from, sample: 2 });
    const { code, output } = check(path);
    expect(output).toContain('\nVALID\n');
    expect(code).toBe(0);
    const lines = readFileSync(join(path, 'records', 'www.esimerkki.fi.ndjson'), 'utf8');
    const withContent = lines.split('\n').filter((line) => line.includes('"subject"'));
    expect(withContent.length).toBeGreaterThan(0);
    expect(withContent.length).toBeLessThan(4);
    // What came after the time is there as links only, up to the head.
    const past = await unpack(store, { to: from });
    expect(check(past).output).toMatch(/links 1 to 9, [0-3] records with content/);
  });

  test('counts day after day, wherever the origins lie', async () => {
    const other = await openStore(await databases.create(kind));
    const origins = Array.from({ length: 8 }, (_, n) => `https://site${n}.example`);
    expect(new Set(origins.map(bucketOf)).size).toBeGreaterThan(2);
    for (const origin of origins) {
      const checked = checkRecord(JSON.stringify(sampleRecord({ site: { origin, path: '/' } })));
      if (Array.isArray(checked)) throw new Error(checked[0]?.detail);
      await other.append(checked);
    }
    const { lines } = await other.statistics({});
    // More lines than a page holds.
    const first = Date.now() - 300 * 86_400_000;
    const days = Array.from({ length: 300 }, (_, n) =>
      new Date(first + n * 86_400_000).toISOString().slice(0, 10),
    );
    for (const line of lines) await other.takeStatistics(days.map((day) => ({ ...line, day })));
    const path = await unpack(other, { origins, from: new Date(first).toISOString() });
    const counts = readFileSync(join(path, 'counts.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
    expect(counts.map((line) => line.split(',').slice(0, 2))).toEqual(
      [...days, lines[0]?.day].flatMap((day) => origins.map((origin) => [day, origin])),
    );
    await other.close();
  });

  test('brings along what the documents of the notices tell', async () => {
    const [used] = await store.noticesInUse([www]);
    const sha256OfText = used?.sha256 ?? '';
    const document = sampleDocument();
    const putAt = '2026-11-22T10:00:00.000Z';
    const row = { origin: www, version: document.version, document, putAt };
    await putDocument(store.small, { ...row, sha256: sha256OfText });
    const path = await unpack(store);
    const [name = ''] = readdirSync(join(path, 'documents'));
    const file = join(path, 'documents', name);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(document);
    // The hash that the audit log holds.
    expect(name).toBe(`${digestOf(document)}.json`);
    expect(readFileSync(join(path, 'documents.csv'), 'utf8')).toContain(
      `${www},${sha256OfText},2026-11-01,${putAt},documents/${name}`,
    );
    expect(check(path).code).toBe(0);
    writeFileSync(file, '{}');
    expect(check(path).output).toContain(`documents/${name} is another text`);
  });

  test('holds also where paths were taken out, and brings the texts along', async () => {
    const other = await openStore(await databases.create(kind));
    const record = sampleRecord({ site: { origin: www, path: '/ajanvaraus/silmat' } });
    const checked = checkRecord(JSON.stringify(record));
    if (Array.isArray(checked)) throw new Error(checked[0]?.detail);
    await other.append(checked);
    expect(await hidePaths(other, [www], ['/ajanvaraus/*'])).toBe(1);
    const path = await unpack(other);
    const { code, output } = check(path);
    expect(output).toContain('1 records with content, 0 erased, 1 kept shortened');
    expect(code).toBe(0);
    expect(readdirSync(join(path, 'texts'))).toEqual([`${record.notice.sha256}.json`]);
    const lines = readFileSync(join(path, 'records', 'www.esimerkki.fi.ndjson'), 'utf8');
    expect(lines).not.toContain('silmat');
    await other.close();
  });

  test('brings a report along', async () => {
    const report = { name: 'report.html', content: Buffer.from('<p>Kunnossa</p>') };
    const path = await unpack(store, { report });
    expect(readFileSync(join(path, 'report', 'report.html'), 'utf8')).toBe('<p>Kunnossa</p>');
  });
});

test('evidence is not written over another file', async () => {
  writeFileSync(`${folder.path}/there.zip`, 'x');
  await expect(createZip(`${folder.path}/there.zip`)).rejects.toThrow('EEXIST');
});

describe('time stamps', () => {
  afterAll(() => provider.spoilWith((reply) => reply));

  test('of something else are refused', async () => {
    const first = await timeStamp(provider.url, 'one');
    provider.spoilWith(() => first.reply);
    await expect(timeStamp(provider.url, 'other')).rejects.toThrow('is of something else');
    // Of the same text, but not asked for now.
    await expect(timeStamp(provider.url, 'one')).rejects.toThrow('not made for this question');
  });

  test('that are none are refused', async () => {
    provider.spoilWith(() => Buffer.from('nothing'));
    await expect(timeStamp(provider.url, 'one')).rejects.toThrow('something else');
    // PKIStatusInfo with status 2: rejection.
    provider.spoilWith(() => Buffer.from('30053003020102', 'hex'));
    await expect(timeStamp(provider.url, 'one')).rejects.toThrow('refused, with status 02');
  });
});
