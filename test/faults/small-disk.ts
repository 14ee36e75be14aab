import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place for a database that can be full. */
export interface SmallDisk {
  path: string;
  /** Leaves no room. @param pid whose files may not grow, where no disk of our own could be made. */
  fill(pid: number | undefined): void;
  /** Makes room again. */
  free(pid: number | undefined): void;
  remove(): void;
}

const SIZE = '24m';

/** A disk in memory; where that may not be mounted, a limit to the size of files stands in for it. */
export function makeSmallDisk(): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'keksi-disk-'));
  const remove = () => rmSync(path, { recursive: true, force: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', path], {
      stdio: 'ignore',
    });
  } catch {
    const limit = (pid: number | undefined, size: string) =>
      execFileSync('prlimit', ['--pid', String(pid), `--fsize=${size}:`]);
    return {
      path,
      fill: (pid) => limit(pid, '4096'),
      free: (pid) => limit(pid, 'unlimited'),
      remove,
    };
  }
  const filler = join(path, 'filler');
  return {
    path,
    fill() {
      const { bavail, bsize } = statfsSync(path);
      try {
        writeFileSync(filler, Buffer.alloc(bavail * bsize));
      } catch {
        // The register has taken the last of it meanwhile.
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', path]);
      remove();
    },
  };
}
