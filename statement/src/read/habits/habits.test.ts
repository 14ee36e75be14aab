import { expect, it } from 'vitest';
import { importStatement } from '../import';
import { FINNISH } from './finnish.test.kit';
import { OTHERS } from './others.test.kit';

const HABITS = Object.entries({ ...FINNISH, ...OTHERS });

/** Every text of a statement, with its path: `.registers[0].contents[1]`. */
function flat(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) =>
    flat(inner, Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`),
  );
}

/** What of a text is not where its key says. */
function misplaced(text: string, key: (typeof HABITS)[number][1]['key']): string[] {
  const all = flat(importStatement(text).statement);
  return key.flatMap(([piece, wanted]) => {
    const places = all.filter(([, said]) => said.includes(piece)).map(([path]) => path);
    const right = wanted ? places.some((path) => wanted.test(path)) : places.length === 0;
    return right ? [] : [`"${piece}" is at ${places.join(', ') || 'no place'}, wanted ${wanted}`];
  });
}

it.each(HABITS)('lands where it belongs: %s', (_, { text, key }) => {
  expect(misplaced(text, key)).toEqual([]);
});
