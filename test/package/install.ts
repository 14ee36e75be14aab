import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './packed';

/**
 * Makes a project as users have it: with the packed file installed by npm, and nothing of this repository
 * within its reach.
 *
 * @param name its folder, below `parent`.
 * @param wanted what is installed: packed files, and packages of the registry with their versions.
 * @param sources what is copied from `test/package/project`.
 */
export function install(
  parent: string,
  name: string,
  wanted: readonly string[],
  sources: readonly string[],
): string {
  const project = join(parent, name);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...wanted], {
    cwd: project,
    stdio: 'pipe',
  });
  for (const source of sources) {
    cpSync(join(ROOT, 'test/package/project', source), join(project, source));
  }
  return project;
}
