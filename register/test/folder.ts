import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// In memory where there is such a place: fsync costs nothing there, and what a test can end, a process,
// loses nothing that was written.
const memory = '/dev/shm';
const place = existsSync(memory) && freeBytes(memory) > 2e9 ? memory : tmpdir();

/** A temporary folder that the caller throws away; on a real disk if that matters. */
export function temporaryFolder(onDisk = false) {
  const path = mkdtempSync(join(onDisk ? tmpdir() : place, 'keksi-register-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function freeBytes(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}
