import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What one can read on a screen. */
const LINES = 60;

/** Tables written as functions: of a catalogue's entry, nearly every line is a fact in three languages. */
const TABLES = /^src\/services\/catalogue\//;

/** The functions of a file that are longer than a screen, as `file:line name (lines)`. */
function longIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const long: string[] = [];
  const line = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = line(node.getStart());
      const lines = line(node.end) - first + 1;
      if (lines > LINES) long.push(`${file}:${first} ${node.name?.getText() ?? ''} (${lines})`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return long;
}

test('every function of the library can be read on a screen', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => join('src', file).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file) && !TABLES.test(file));
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap(longIn)).toEqual([]);
});
