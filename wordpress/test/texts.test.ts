import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { po } from 'gettext-parser';
import { expect, test } from 'vitest';

const PLUGIN = fileURLToPath(new URL('../keksi/', import.meta.url));
const sources = readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.php'))
  .map((name) => readFileSync(PLUGIN + name, 'utf8'))
  .join('\n');

/** Every text of the source that is translated, with its domain. */
const texts = [
  ...sources.matchAll(/\b(?:__|esc_html__|esc_attr__|_n|_n_noop)\(\s*'((?:[^'\\]|\\.)+)'/g),
].map(([, text = '']) => text);
const description = /Description:\s+(.+)/.exec(sources)?.[1] ?? '';

const holes = (text: string) => (text.match(/%(?:\d\$)?[sd]/g) ?? []).sort();

test.each(['fi', 'sv_SE'])('%s says everything, and nothing else', (language) => {
  const file = po.parse(readFileSync(`${PLUGIN}languages/keksi-${language}.po`));
  const entries = Object.values(file.translations[''] ?? {}).filter(({ msgid }) => msgid);
  expect(entries.map(({ msgid }) => msgid).sort()).toEqual(
    [...new Set([...texts, description])].sort(),
  );
  for (const { msgid, msgstr } of entries) {
    expect(
      msgstr.every((text) => text !== ''),
      msgid,
    ).toBe(true);
    for (const text of msgstr) expect(holes(text), msgid).toEqual(holes(msgid));
  }
});

test('every text names the plugin’s domain', () => {
  const calls =
    sources.match(/\b(?:__|esc_html__|esc_attr__)\(\s*'(?:[^'\\]|\\.)+'[^)]{0,12}/g) ?? [];
  expect(
    calls.filter((call) => !call.endsWith(", 'keksi' ") && !call.endsWith(", 'keksi'")),
  ).toEqual([]);
});
