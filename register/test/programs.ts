import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the tests run as root, who may install what is missing. */
export const isRoot = process.getuid?.() === 0;

/** Who runs what refuses to run as root. */
export const nobody = 65534;

const folders = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/sbin', '/bin'];

/**
 * Where a program is; Debian's package of it is installed if there is none. It throws rather than skip a test.
 *
 * @example
 * const pgbouncer = findProgram('pgbouncer', 'pgbouncer');
 */
export function findProgram(name: string, packageName: string): string {
  const find = () => folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  const found = find();
  if (found !== undefined) return found;
  // One at a time, whichever tests run beside these: apt does not wait for another apt to be done with its lists.
  const command = `flock /tmp/keksi-packages.lock sh -c 'apt-get update && apt-get install -y ${packageName}'`;
  if (isRoot) {
    console.warn(`${name} is not installed. Installing it: ${command}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execSync(command, { stdio: 'inherit', env });
  }
  const installed = find();
  if (installed === undefined) throw new Error(`${name} is not installed: ${command}`);
  return installed;
}
