import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { titlesIn } from './titles';

/** The lists in `docs/rules.md`, and how many rules each has: none may be lost unseen. */
const COUNTS = { A: 33, T: 7, P: 15, B: 19, C: 12, D: 23, E: 25, F: 9, G: 22, H: 7, N: 12 };

interface Rule {
  readonly number: string;
  readonly text: string;
  readonly source: string;
  readonly held: string;
}

const docs = new URL('../../docs/', import.meta.url);
const rules: Rule[] = readFileSync(new URL('rules.md', docs), 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-Z]\d+ \|/.test(line))
  .map((line) => {
    const [number = '', text = '', source = '', held = ''] = line.slice(2, -2).split(' | ');
    return { number, text, source, held };
  });

const known = new Map<string, readonly string[]>();

/** The titles of a file, which many rules may name. */
function titlesOf(file: URL): readonly string[] {
  const titles = known.get(file.href) ?? titlesIn(readFileSync(file, 'utf8'));
  known.set(file.href, titles);
  return titles;
}

/** What is wrong with what a rule says of its tests. */
function faultsOf({ held, text, source }: Rule): string[] {
  const faults = text && source ? [] : ['it says nothing, or not where it comes from'];
  const links = [...held.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)];
  if (links.length === 0) {
    return /^No test: \S.{10,}/.test(held) ? faults : [...faults, 'neither a test nor a reason'];
  }
  for (const [, title = '', path = ''] of links) {
    const file = new URL(path, docs);
    if (!/\.test\.tsx?$/.test(path) || !existsSync(file)) faults.push(`${path} is no test`);
    else if (!titlesOf(file).some((one) => one.includes(title)))
      faults.push(`no test of ${path} that runs is called “${title}”`);
  }
  return faults;
}

test('every rule is there, once, in its order', () => {
  const wanted = Object.entries(COUNTS).flatMap(([list, count]) =>
    Array.from({ length: count }, (_, index) => `${list}${index + 1}`),
  );
  expect(rules.map(({ number }) => number)).toEqual(wanted);
});

test.each(rules)('$number has a test that holds it, or a reason why there is none', (rule) => {
  expect(faultsOf(rule)).toEqual([]);
});

test.each<[string, string]>([
  ['nothing', ''],
  ['a reason that is none', 'No test: .'],
  ['a file that is not there', '[anything](../test/files/none.test.ts)'],
  ['a file that is no test', '[rules](../README.md)'],
  ['a title that is not in it', '[no such title at all](../test/files/ascii.test.ts)'],
  ['a text that is no title', '[LANGUAGES.flatMap](../test/files/ascii.test.ts)'],
])('a rule with %s would be found', (_, held) => {
  expect(faultsOf({ number: 'A1', text: 'a rule', source: 'a law', held })).toHaveLength(1);
});

test.each([
  ['a test', "test('held', () => {})", ['held']],
  ['one in a group', "describe('group', () => { it('held', () => {}) })", ['group', 'held']],
  [
    'rows',
    "test.each([['a', 1], ['b', 2]])('%s: held', () => {})",
    ['%s: held', 'a: held', 'b: held'],
  ],
  ['named rows', "const R = [['a']] as const; it.each<X>(R)('%s held', f)", ['%s held', 'a held']],
  ['no comment, and no text of a body', "// test('no')\nexpect('no').toBe('no')", []],
  ['none that is skipped', "test.skip('no', f); it.skip.each([1])('no', f); test.todo('no')", []],
  ['none that may be skipped', "test.skipIf(CI)('no', f); test.runIf(CI)('no', f)", []],
  ['none of a group that is skipped', "describe.skip('no', () => { test('no', f) })", []],
])('the titles that are found: %s', (_, text, titles) => {
  expect(titlesIn(text)).toEqual(titles);
});
