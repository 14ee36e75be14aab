import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Made by `npm run bench`. */
const MADE = ['bench/RESULTS.md'];

test.each([
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/THREAT-MODEL.md',
  'docs/authority.md',
  'docs/rules.md',
  'docs/wording.md',
  'register/README.md',
])('every file that %s points to is there', (name) => {
  const text = readFileSync(new URL(name, root), 'utf8');
  const targets = [...text.matchAll(/\]\(([^)#]+)[^)]*\)|src(?:set)?="(docs[^"]+)"/g)]
    .map(([, link, image]) => link ?? image ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
  const missing = targets.filter(
    (target) => !MADE.includes(target) && !existsSync(new URL(target, new URL(name, root))),
  );
  expect(missing).toEqual([]);
});
