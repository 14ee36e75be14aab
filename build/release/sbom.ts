/** What is inside of what is released, as CycloneDX: made by npm of the lock file, less what differs at each run. */
import { execFileSync } from 'node:child_process';

interface Sbom {
  serialNumber?: string;
  metadata?: { timestamp?: string; tools?: unknown; component?: object };
}

/**
 * The list of components of everything that is shipped. A serial number, a time, the version of npm
 * and the folder's name would make another file of each run.
 *
 * @example
 * writeFileSync('release/keksi-1.0.0.cdx.json', sbom(root))
 */
export function sbom(root: string): string {
  const json = execFileSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const { serialNumber: _, ...whole } = JSON.parse(json) as Sbom;
  const { timestamp: __, tools: ___, component, ...metadata } = whole.metadata ?? {};
  // npm calls it by the folder that it lies in.
  const named = { ...metadata, component: { ...component, name: 'keksi' } };
  return `${JSON.stringify({ ...whole, metadata: named }, null, 2)}\n`;
}
