import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ATTRIBUTES } from '../../src/settings/written';

const root = new URL('../../', import.meta.url);

/** Made by `npm run bench`. */
const MADE = ['bench/RESULTS.md'];

const DOCUMENTS = [
  'README.md',
  'LUEMINUT.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/THREAT-MODEL.md',
  'docs/adr/README.md',
  'docs/agare.md',
  'docs/authority.md',
  'docs/checker.md',
  'docs/developer.md',
  'docs/frameworks.md',
  'docs/migration.md',
  'docs/omistaja.md',
  'docs/owner.md',
  'docs/first-html.md',
  'docs/rules.md',
  'docs/statement.md',
  'docs/visitor.md',
  'docs/wording.md',
  'register/README.md',
];
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');

test.each(DOCUMENTS)('every file that %s points to is there', (name) => {
  const text = read(name);
  const targets = [...text.matchAll(/\]\(([^)#]+)[^)]*\)|src(?:set)?="(docs[^"]+)"/g)]
    .map(([, link, image]) => link ?? image ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
  const missing = targets.filter(
    (target) => !MADE.includes(target) && !existsSync(new URL(target, new URL(name, root))),
  );
  expect(missing).toEqual([]);
});

/** The anchor of a heading, as the places that show Markdown make it. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

test.each(DOCUMENTS)('every heading that %s points to is there', (name) => {
  const missing = [...read(name).matchAll(/\]\(([^)#:\s]*\.md)?#([^)]+)\)/g)]
    .map(([, file, to = '']) => ({ file: file ? new URL(file, new URL(name, root)) : name, to }))
    .filter(({ file, to }) => {
      const text = readFileSync(new URL(file, root), 'utf8');
      const headings = [...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => heading);
      return !headings.some((heading) => anchor(heading) === decodeURIComponent(to));
    })
    .map(({ to }) => to);
  expect(missing).toEqual([]);
});

test('the README is read in a few minutes', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(150);
});

test.each(['docs/owner.md', 'docs/omistaja.md', 'docs/agare.md'])(
  '%s tells every attribute of the tag, and none that is not',
  (name) => {
    const told = [...read(name).matchAll(/^\| `(data-[a-z-]+)` \|/gm)].map(([, said]) => said);
    expect(told.sort()).toEqual(
      // `draw` is for developers; services are read from a place of their own.
      [...ATTRIBUTES.filter((one) => one !== 'draw'), 'services']
        .map((one) => `data-${one.replaceAll('_', '-')}`)
        .sort(),
    );
  },
);
