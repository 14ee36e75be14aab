/** What is inside of what is released, as CycloneDX: made by npm of the lock file, less what differs at each run. */
import { execFileSync } from 'node:child_process';

interface Component {
  readonly 'bom-ref': string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

interface Sbom {
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
  serialNumber?: string;
  metadata?: { timestamp?: string; tools?: unknown; component?: object };
}

/** npm's own `--omit dev` leaves out preact too, which the library is made of. */
const isForDevelopment = ({ properties = [] }: Component) =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');

/** The list, less what only those need who work on it. */
function shipped({ components, dependencies, ...rest }: Sbom): Sbom {
  const left = new Set(
    components.filter(isForDevelopment).map((component) => component['bom-ref']),
  );
  return {
    ...rest,
    components: components.filter((component) => !left.has(component['bom-ref'])),
    dependencies: dependencies
      .filter(({ ref }) => !left.has(ref))
      .map(({ ref, dependsOn = [] }) => ({
        ref,
        dependsOn: dependsOn.filter((on) => !left.has(on)),
      })),
  };
}

/**
 * The list of components of everything that is shipped. A serial number, a time, the version of npm
 * and the folder's name would make another file of each run.
 *
 * @example
 * writeFileSync('release/keksi-1.0.0.cdx.json', sbom(root))
 */
export function sbom(root: string): string {
  const json = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { serialNumber: _, ...whole } = shipped(JSON.parse(json) as Sbom);
  const { timestamp: __, tools: ___, component, ...metadata } = whole.metadata ?? {};
  // npm calls it by the folder that it lies in.
  const named = { ...metadata, component: { ...component, name: 'keksi' } };
  return `${JSON.stringify({ ...whole, metadata: named }, null, 2)}\n`;
}
