import { expect, test } from 'vitest';
import { en } from './en';
import { fi } from './fi';
import { sv } from './sv';
import { type Words, wordsIn } from './words';

/** Every text, by its path. */
function textsOf(part: object, path = ''): [string, string][] {
  return Object.entries(part).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[path + name, value]] : textsOf(value, `${path}${name}.`),
  );
}
const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();

test.each<[string, Words]>([
  ['en', en],
  ['sv', sv],
])('in %s everything is said, with the same blanks', (_, words) => {
  const texts = new Map(textsOf(words));
  const finnish = textsOf(fi);
  expect([...texts.keys()]).toEqual(finnish.map(([path]) => path));
  for (const [path, text] of finnish) {
    expect(blanks(texts.get(path) ?? ''), path).toEqual(blanks(text));
  }
});

test('what is red or yellow says what to do', () => {
  for (const [code, [, todo]] of Object.entries(wordsIn('fi').found)) {
    expect(Boolean(todo), code).toBe(!code.endsWith('-ok'));
  }
});

test.each([
  ['fi', fi.title],
  ['sv', sv.title],
  ['en', en.title],
  ['de', en.title],
  ['constructor', en.title],
])('the words in %s', (language, title) => {
  expect(wordsIn(language).title).toBe(title);
});
