import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CORPUS } from '../../../test/pages/audit/pages';
import { rules } from './index';

const docs = new URL('../../../docs/', import.meta.url);
const text = readFileSync(new URL('AUDIT.md', docs), 'utf8');
const rows = new Map(
  text
    .split('\n')
    .filter((line) => /^\| `[\w-]+` \|/.test(line))
    .map((line) => {
      const [id = '', severity = '', says = '', source = '', held = ''] = line
        .slice(2, -2)
        .split(' | ');
      return [id.replaceAll('`', ''), { severity, says, source, held }] as const;
    }),
);

test('every rule has a name of its own, and its row in docs/AUDIT.md', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...rows.keys()].sort()).toEqual([...ids].sort());
});

test.each(rules.map(({ id, severity, source, words }) => ({ id, severity, source, words })))(
  '$id is documented as it is, and a test tries it',
  ({ id, severity, source, words }) => {
    const row = rows.get(id);
    expect(row).toMatchObject({ severity, source, says: words.en.title.replace(/\{\w+\}/g, '…') });
    const [, path = ''] = /\]\(([^)]+\.test\.ts)\)/.exec(row?.held ?? '') ?? [];
    const file = new URL(path, docs);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(`'${id}': {`);
    expect(row?.held.includes('corpus')).toBe(CORPUS.some(({ rule }) => rule === id));
  },
);

test.each(rules.map(({ id, words }) => ({ id, words })))(
  '$id leaves the same places open in every language',
  ({ words }) => {
    const places = (of: string) => [...new Set(of.match(/\{\w+\}/g) ?? [])].sort();
    const all = [words.fi, words.en, words.sv].map(({ title }) => places(title));
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    for (const { title, remedy } of Object.values(words)) {
      expect(title.length).toBeGreaterThan(10);
      expect(remedy.length).toBeGreaterThan(10);
    }
  },
);

test('the corpus has forty pages and more, each about a rule that exists', () => {
  const ids = rules.map(({ id }) => id);
  expect(CORPUS.length).toBeGreaterThanOrEqual(40);
  expect(CORPUS.filter(({ rule }) => !ids.includes(rule))).toEqual([]);
  expect(new Set(CORPUS.map(({ rule }) => rule)).size).toBe(CORPUS.length);
});
