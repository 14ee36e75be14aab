import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import en from '../locales/en';
import fi from '../locales/fi';
import { questionCommand, questionData } from './command';

const folder = mkdtempSync(join(tmpdir(), 'keksi-question-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CONFIG = {
  controller: 'Esimerkkioptiikka Oy',
  policy: '/t',
  ga: 'G-ESIMERKKI1',
  pixel: '123456789012345',
};

function command(...args: string[]) {
  const said: string[] = [];
  const code = questionCommand(args, {
    print: (text) => void said.push(text),
    complain: (text) => void said.push(text),
  });
  return { code, said: said.join('\n') };
}

test('writes what a page made with PHP needs', () => {
  const config = join(folder, 'keksi.json');
  writeFileSync(config, JSON.stringify(CONFIG));
  expect(command('--config', config, '--out', folder)).toMatchObject({ code: 0 });
  const data = JSON.parse(readFileSync(join(folder, 'keksi-question.json'), 'utf8'));
  expect(data).toMatchObject({ days: 184, refusalDays: 184, domain: '' });
  expect(Object.keys(data.questions)).toEqual(['fi', 'en', 'sv']);
  expect(data.questions.en.plain).toContain(en.reject);
  expect(data.questions.fi.gpc).toContain(fi.gpc);
  expect(data.questions.fi.plain).not.toContain(fi.gpc);
  for (const { plain } of Object.values<{ plain: string }>(data.questions)) {
    expect(plain.match(/ nonce="KEKSINONCE"/g)).toHaveLength(1);
    expect(plain.match(/value="\/KEKSIBACK"/g)).toHaveLength(1);
    expect(plain).toContain('action="/keksi-question.php"');
  }
  expect(readFileSync(join(folder, 'keksi-question.php'), 'utf8')).toContain(
    'function keksi_answer',
  );
});

test.each<[string, string[], RegExp]>([
  ['no configuration', ['--out', folder], /--config is missing/],
  ['no folder', ['--config', 'x.json'], /--out is missing/],
  ['a file that is not there', ['--config', 'none.json', '--out', folder], /there is no such file/],
  ['what it does not know', ['--nonsense'], /nonsense/],
])('says what is wrong: %s', (_, args, message) => {
  const { code, said } = command(...args);
  expect([code, said]).toEqual([2, expect.stringMatching(message)]);
});

test.each([
  [{ ga: 'G-ESIMERKKI1' }, /controller/],
  [{ controller: 'Esimerkkioptiikka Oy' }, /nothing to ask/],
])('writes nothing of %j', (config, message) => {
  expect(() => questionData(config, '/x.php')).toThrow(message);
});
