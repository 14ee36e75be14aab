import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder that the caller throws away. */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'keksi-register-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
