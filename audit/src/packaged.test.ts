import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;
const { dependencies } = JSON.parse(readFileSync(join(here, '../package.json'), 'utf8'));

/** The packages that a file's modules import by name; `node:` and types are nobody's dependency. */
function packagesFrom(start: readonly string[]): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    const file = [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path].find((one) => {
      try {
        return readFileSync(one) !== undefined;
      } catch {
        return false;
      }
    });
    if (!file || seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, names = '', from = ''] of text.matchAll(
      /^(?:import|export)([^;]*?)from '([^']+)'/gms,
    )) {
      if (/^\s*type\b/.test(names)) continue;
      if (from.startsWith('.')) visit(resolve(dirname(file), from));
      else if (!from.startsWith('node:'))
        found.add(
          from
            .split('/')
            .slice(0, from.startsWith('@') ? 2 : 1)
            .join('/'),
        );
    }
  };
  start.forEach(visit);
  return found;
}

/** The statement's own drawing, which a bundle leaves out as nothing of it is used. */
const LEFT_OUT = ['preact', 'js-cookie'];

test('whatever the audit imports, its package brings along', () => {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.test\./.test(name))
    .map((name) => join(here, name));
  const missing = [...packagesFrom(files)].filter(
    (name) => !(name in dependencies) && !LEFT_OUT.includes(name),
  );
  expect(missing).toEqual([]);
});
