import { parseArgs } from 'node:util';
import { hidePaths } from '../retention/paths.js';
import { noteCommand } from './as-command.js';
import { helps } from './help.js';
import { withSites } from './with-store.js';

const options = {
  origin: { type: 'string' },
  pattern: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
} as const;

/**
 * `keksi-register paths`: takes the paths of sensitive pages out of old records.
 *
 * @example
 * await paths(['--origin', 'https://www.esimerkki.fi', '--pattern', '/ajanvaraus/*']);
 */
export async function paths(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const { origin, pattern: patterns = [], 'dry-run': dryRun = false } = values;
  if (origin === undefined || patterns.length === 0) throw new Error(helps.paths);
  const wrong = patterns.find((one) => !/^\/[^?#\0]{0,1999}$/.test(one));
  if (wrong !== undefined) {
    throw new Error(`--pattern must be a path such as /ajanvaraus/*; it was ${wrong}`);
  }
  await withSites(async (store, sites, progress) => {
    const site = sites.find(origin);
    const origins = site?.origin === origin ? site.origins : [origin];
    const onProgress = (looked: number) => progress(`${looked} records looked at`);
    if (dryRun) {
      const count = await hidePaths(store, origins, patterns, { dryRun, onProgress });
      console.log(`${count} records hold such a path`);
      return;
    }
    await noteCommand(store, 'paths.hide', {
      site: origin,
      filter: { patterns: patterns.join(' ') },
    });
    const hidden = await hidePaths(store, origins, patterns, { onProgress });
    console.log(`${hidden} records now hold the pattern in place of their path`);
  });
}
