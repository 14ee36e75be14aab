/** The part of package-lock.json that is read: every package by the folder it is installed in. */
export interface Lock {
  readonly packages: { readonly [folder: string]: Locked };
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

/** Where Node finds a package that is required from a folder: as near as possible. */
function resolve(lock: Lock, name: string, from: string): string | undefined {
  for (let base = from; ; base = base.replace(/(^|\/)(node_modules\/)?[^/]*$/, '')) {
    const folder = `${base ? `${base}/` : ''}node_modules/${name}`;
    if (lock.packages[folder]) return folder;
    if (!base) return undefined;
  }
}

/**
 * Everything that is installed along with a package of this repository, whatever the machine: what is
 * for one system only as well, and nothing that only developers need.
 *
 * @param own the package's folder; empty for the root.
 * @returns their folders: `node_modules/preact`.
 */
export function installedWith(lock: Lock, own: string): Set<string> {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    const { dependencies, optionalDependencies } = lock.packages[folder] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const next = resolve(lock, name, folder);
      if (!next) throw new Error(`${folder} needs ${name}, which is not in package-lock.json`);
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(own);
  return found;
}
