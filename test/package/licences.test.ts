import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { installedWith } from '../../build/installed';
import { page, refused } from '../../build/third-party';
import { ROOT } from './packed';

test('THIRD-PARTY.md of both packages tells what they bring along now', () => {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'licences', '--', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each([
  'GPL-3.0-only',
  'AGPL-3.0-or-later',
  'UNLICENSED',
  'SEE LICENSE IN LICENSE',
  '(MIT OR GPL-2.0)',
  '',
])('code under "%s" may not be shipped', (licence) => {
  const fine = { name: 'fine', version: '1.0.0', licence: 'MIT' };
  expect(refused([fine, { name: 'bad', version: '2.0.0', licence }])).toEqual([
    expect.stringMatching(/^bad 2\.0\.0 is under/),
  ]);
});

test('what is installed along is found where Node finds it, and developers’ tools are left out', () => {
  const packages = {
    '': { dependencies: { a: '1' }, devDependencies: { tool: '1' } },
    'node_modules/a': { dependencies: { b: '1' }, optionalDependencies: { '@os/linux': '1' } },
    'node_modules/a/node_modules/b': { dependencies: { a: '1' } },
    'node_modules/b': {},
    'node_modules/@os/linux': {},
    'node_modules/tool': {},
  };
  expect([...installedWith({ packages }, '')].sort()).toEqual([
    'node_modules/@os/linux',
    'node_modules/a',
    'node_modules/a/node_modules/b',
  ]);
});

test('the text of a licence is there for code that is in our files', () => {
  const text = page('keksi', [
    { name: 'inside', version: '1.0.0', licence: 'MIT', text: 'Permission is granted' },
    { name: 'beside', version: '1.0.0', licence: 'ISC' },
  ]);
  expect(text).toMatch(/## inside 1\.0\.0\n[\s\S]*Permission is granted/);
  expect(text).not.toMatch(/## beside/);
});
