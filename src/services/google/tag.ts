import type { Grant } from '../service';
import { command, setDestination } from './commands';
import { releaseScripts } from './hits';
import { GTAG_FILE } from './hosts';
import { scriptAddress } from './tag-options';

const configured = new Set<string>();

/**
 * Configures an id and loads Google's tag: one script serves every id, since gtag.js fetches by itself
 * what a further id needs.
 */
export function startTag(
  id: string,
  options: Record<string, unknown>,
  grant: Grant,
  host?: string | null,
): void {
  setDestination(id, true);
  for (const address of releaseScripts(id)) grant.load(address);
  if (configured.has(id)) return;
  if (!configured.size) {
    command('js', new Date());
    grant.load(scriptAddress(GTAG_FILE, id, host));
  }
  configured.add(id);
  command('config', id, options);
}

/** Whether an id has been configured on this page. */
export const isConfigured = (id: string): boolean => configured.has(id);

/** Stops an id: what the page says to it from now on is dropped. */
export const stopTag = (id: string): void => setDestination(id, false);
